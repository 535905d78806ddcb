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
import { ChanceDraw, ChanceNote } from './ChanceNote.tsx'
import type { LayersChoice } from './layers-choice.ts'
import { bandOf, hasNull, nullRowOf } from './null-band.ts'
import { SeriesChart } from './SeriesChart.tsx'
import { SeriesSelect } from './SeriesSelect.tsx'
import { isOfActor } from './series-choice.ts'
import type { BandYear } from './series-layout.ts'
import { type SeriesYear, seriesValues } from './series-values.ts'
import { type MeasureText, useMeasureText } from './use-measure-text.ts'
import { useNullSeries } from './use-null-series.ts'
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
  const text = useMeasureText(choice.series.measure)
  const { series, year, a } = choice
  const { first_year: firstYear, date } = data.registry
  const position = a === null ? -1 : data.position(a.id)
  const years = useMemo(
    () => seriesValues(layerSeries, series, position < 0 ? null : position),
    [layerSeries, series, position],
  )
  const now = years[year - firstYear]
  const hasChance = hasNull(series)
  const nulls = useNullSeries(choice, year, [firstYear, firstYear + years.length - 1], hasChance)
  const reading = nulls.ofYear?.readings.find(
    ({ layer, other }) =>
      series.measure === 'conditional-overlap' && layer === series.of && other === series.given,
  )
  const words = useSeriesWords(choice, now?.value ?? null, reading?.reading ?? null)
  const band = useMemo(
    () =>
      years.map((_, place) =>
        hasChance ? bandOf(nullRowOf(nulls.rows, series, 'curveball', firstYear + place)) : null,
      ),
    [years, nulls.rows, series, hasChance, firstYear],
  )
  // Where the shuffles take members of one bloc as tied, what they are to be compared with is another line.
  const counted = useMemo(() => {
    if (!hasChance) return []
    const found = years.map((_, place) => nullRowOf(nulls.rows, series, 'curveball', firstYear + place))
    const isElse = found.some((row) => row !== undefined && row.observed !== row.network)
    return isElse ? found.map((row) => row?.observed ?? null) : []
  }, [years, nulls.rows, series, hasChance, firstYear])
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
      leftOut={
        <>
          {t('series.n', { count: now?.n ?? 0, shown: numberText(now?.n ?? 0), what: words.what, year })}{' '}
          <ChanceNote choice={choice} nulls={nulls} reading={reading} text={text} />
        </>
      }
      table={
        <SeriesTable
          years={years}
          band={band}
          firstYear={firstYear}
          label={words.unit}
          text={text}
          year={year}
        />
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
          counted={counted}
          firstYear={firstYear}
          year={year}
          most={words.most}
          text={text}
          onYear={(to) => onChange({ year: to })}
        />
      )}
      {hasChance && <ChanceDraw nulls={nulls} />}
    </Figure>
  )
}

interface SeriesTableProps {
  readonly years: readonly SeriesYear[]
  readonly band: readonly (BandYear | null)[]
  readonly firstYear: number
  readonly label: string
  readonly year: number
  readonly text: MeasureText
}

function SeriesTable({ years, band, firstYear, label, year, text }: SeriesTableProps) {
  const { t } = useTranslation('layers')
  const numberText = useNumberText()
  return (
    <ScrollBox className="actor-ties">
      <DataTable
        caption={label}
        rows={years
          .map((row, place) => ({ ...row, year: firstYear + place, chance: band[place] ?? null }))
          .toReversed()}
        rowKey={(row) => String(row.year)}
        isMarked={(row) => row.year === year}
        columns={[
          { name: 'year', label: t('series.year'), cell: (row) => row.year },
          {
            name: 'value',
            label: t('series.value'),
            isNumber: true,
            cell: ({ value }) => (value === null ? t('unknown') : text.one(value)),
          },
          {
            name: 'chance',
            label: t('chance.column'),
            isNumber: true,
            cell: ({ chance }) => (chance === null ? t('unknown') : text.range(chance.low, chance.high)),
          },
          { name: 'n', label: t('series.of_n'), isNumber: true, cell: ({ n }) => numberText(n) },
        ]}
      />
    </ScrollBox>
  )
}
