import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerSeries } from '../../src/layers/series/layer-series.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import type { LayersChange } from '../routes/layers-search.ts'
import type { LayersChoice } from './layers-choice.ts'
import { SeriesChart } from './SeriesChart.tsx'
import { SeriesSelect } from './SeriesSelect.tsx'
import { isOfActor } from './series-choice.ts'
import { type SeriesYear, seriesValues } from './series-values.ts'
import { useMeasureText } from './use-measure-text.ts'
import { useSeriesWords } from './use-series-words.ts'

interface SeriesFigureProps {
  readonly data: AtlasData
  readonly choice: LayersChoice
  /** The figures of all years under the rules of the page. */
  readonly layerSeries: LayerSeries
  readonly onChange: (part: LayersChange, replace?: boolean) => void
}

/** One measure from the first year to the last, beside what chance would give. */
export function SeriesFigure({ data, choice, layerSeries, onChange }: SeriesFigureProps) {
  const { t } = useTranslation('layers')
  const dateText = useDateText()
  const numberText = useNumberText()
  const textOf = useMeasureText(choice.series.measure)
  const { series, year, a } = choice
  const { first_year: firstYear, date } = data.registry
  const position = a === null ? -1 : data.position(a.id)
  const years = useMemo(
    () => seriesValues(layerSeries, series, position < 0 ? null : position),
    [layerSeries, series, position],
  )
  const now = years[year - firstYear]
  const words = useSeriesWords(choice, now?.value ?? null)
  const band = useMemo(() => years.map(() => null), [years])
  const needsCountry = isOfActor(series.measure) && position < 0
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      source={t('common:app.name')}
      date={dateText(date)}
      summary={t('series.summary', {
        title: words.title,
        first: firstYear,
        last: firstYear + years.length - 1,
      })}
      leftOut={t('series.n', { count: now?.n ?? 0, shown: numberText(now?.n ?? 0), what: words.what, year })}
      table={
        <SeriesTable years={years} firstYear={firstYear} label={words.unit} textOf={textOf} year={year} />
      }
    >
      <SeriesSelect series={series} onChange={onChange} />
      {needsCountry ? (
        <StatusBox kind="empty" title={t('series.noCountry')}>
          {t('series.noCountryWhy')}
        </StatusBox>
      ) : (
        <SeriesChart
          values={years.map(({ value }) => value)}
          band={band}
          firstYear={firstYear}
          year={year}
          most={words.most}
          textOf={textOf}
          onYear={(to) => onChange({ year: to })}
        />
      )}
    </Figure>
  )
}

interface SeriesTableProps {
  readonly years: readonly SeriesYear[]
  readonly firstYear: number
  readonly label: string
  readonly year: number
  readonly textOf: (value: number) => string
}

function SeriesTable({ years, firstYear, label, year, textOf }: SeriesTableProps) {
  const { t } = useTranslation('layers')
  const numberText = useNumberText()
  return (
    <ScrollBox className="actor-ties">
      <DataTable
        caption={label}
        rows={years.map((row, place) => ({ ...row, year: firstYear + place })).toReversed()}
        rowKey={(row) => String(row.year)}
        isMarked={(row) => row.year === year}
        columns={[
          { name: 'year', label: t('series.year'), cell: (row) => row.year },
          {
            name: 'value',
            label: t('series.value'),
            isNumber: true,
            cell: ({ value }) => (value === null ? t('unknown') : textOf(value)),
          },
          { name: 'n', label: t('series.of_n'), isNumber: true, cell: ({ n }) => numberText(n) },
        ]}
      />
    </ScrollBox>
  )
}
