import { useTranslation } from 'react-i18next'
import type { NullSeriesAnswer } from '../../src/api/layer-nulls.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import type { LayersChoice } from './layers-choice.ts'
import { bandOf, hasNull, nullRowOf } from './null-band.ts'
import type { MeasureText } from './use-measure-text.ts'
import type { NullSeries } from './use-null-series.ts'

interface ChanceNoteProps {
  readonly choice: LayersChoice
  readonly nulls: NullSeries
  readonly reading: NullSeriesAnswer['readings'][number] | undefined
  readonly text: MeasureText
}

/** What chance gives in the year by both nulls, and whether they agree; of a measure that has none, that it has none. */
export function ChanceNote({ choice, nulls, reading, text }: ChanceNoteProps) {
  const { t } = useTranslation('layers')
  const { series, year } = choice
  if (!hasNull(series)) return <span>{t('chance.none')}</span>
  if (nulls.ofYear === undefined)
    return nulls.error === null ? <span>{t('chance.drawing', { year })}</span> : null
  const curveball = nullRowOf(nulls.ofYear.rows, series, 'curveball', year)
  const labels = nullRowOf(nulls.ofYear.rows, series, 'labels', year)
  const said = (row: typeof curveball): string => {
    const band = bandOf(row)
    return band === null ? t('chance.unknown') : text.range(band.low, band.high)
  }
  const q = (adjusted: number | null | undefined): string => adjusted?.toFixed(3) ?? t('unknown')
  const isCountedElse =
    curveball !== undefined &&
    curveball.observed !== null &&
    curveball.network !== null &&
    text.one(curveball.observed) !== text.one(curveball.network)
  return (
    <span>
      {t('chance.year', {
        year,
        curveball: said(curveball),
        labels: said(labels),
        draws: nulls.ofYear.draws,
      })}{' '}
      {isCountedElse && `${t('chance.counted', { observed: text.one(curveball?.observed ?? 0) })} `}
      {reading?.reason != null && t(`chance.why.${reading.reason}`)}
      {reading?.reading === 'more' &&
        t('chance.more', { q: q(curveball?.p_adjusted), ofLabels: q(labels?.p_adjusted) })}
      {reading?.reading === 'less' &&
        t('chance.less', { q: q(curveball?.p_lower_adjusted), ofLabels: q(labels?.p_lower_adjusted) })}
    </span>
  )
}

/** Draws chance for all years, tells how far it has come, and stops. */
export function ChanceDraw({ nulls }: { readonly nulls: NullSeries }) {
  const { t } = useTranslation('layers')
  const { progress, isWhole, error, start, stop } = nulls
  if (error !== null) return <ErrorBox error={error} onRetry={start} />
  if (progress !== null) {
    return (
      <StatusBox kind="loading" known={progress.done / progress.of}>
        {t('chance.progress', progress)}{' '}
        <button type="button" className="link-button" onClick={stop}>
          {t('chance.stop')}
        </button>
      </StatusBox>
    )
  }
  if (isWhole) return null
  return (
    <p className="caption no-print">
      <button type="button" className="link-button" onClick={start}>
        {t('chance.draw')}
      </button>{' '}
      ({t('chance.about')})
    </p>
  )
}
