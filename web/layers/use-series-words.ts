import { useTranslation } from 'react-i18next'
import type { Reading } from '../../src/model/null-comparison.ts'
import type { LayersChoice } from './layers-choice.ts'
import { useSeriesLayerName } from './SeriesSelect.tsx'
import { useMeasureText } from './use-measure-text.ts'

interface SeriesWords {
  /** Says the finding of the year. */
  readonly title: string
  /** What is drawn. */
  readonly unit: string
  /** What n counts. */
  readonly what: string
  /** The greatest value that the measure may take; null where it has none. */
  readonly most: number | null
}

/** What the series is called and what it finds in the year, in words that claim no cause; a sign is told only where both nulls agree. */
export function useSeriesWords(
  { series, year, a }: LayersChoice,
  value: number | null,
  reading: Reading | null,
): SeriesWords {
  const { t } = useTranslation('layers')
  const nameOf = useSeriesLayerName()
  const text = useMeasureText(series.measure)
  const { measure, of, given } = series
  const names = {
    of: t(`series.inline.${of}`),
    given: given === null ? '' : t(`series.inline.${given}`),
    Given: given === null ? '' : nameOf(given),
    name: a?.name ?? t('series.country'),
    year,
  }
  const isTold = reading === 'more' || reading === 'less'
  return {
    title: isTold
      ? t(`series.title.${reading}`, names)
      : value === null
        ? t('series.unknown', { ...names, measure: t(`series.name.${measure}`) })
        : t(`series.title.${measure}`, { ...names, value: text.one(value) }),
    unit: t(`series.unit.${measure}`, names),
    what: t(`series.what.${measure}`, names),
    most: measure === 'ties' || measure === 'degree' ? null : 1,
  }
}
