import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentFacets, YearCount } from '../../src/api/instrument-facets.ts'
import { type InstrumentIndex, UNDATED } from '../../src/api/instrument-match.ts'
import { coveredUntil } from '../../src/layers/covered-years.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { useCoverage } from '../api/queries.ts'
import { cellsOf } from '../components/coverage.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { useCoverageText } from '../components/use-coverage-text.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import type { InstrumentsSearch } from '../routes/instruments-search.ts'
import { withValue, withYears } from './filter-parts.ts'
import { YearBrush } from './YearBrush.tsx'
import { brushStart } from './year-brush.ts'

interface YearChartProps {
  readonly search: InstrumentsSearch
  readonly facets: InstrumentFacets
  readonly index: InstrumentIndex
  readonly lastYear: number
  readonly registryDate: string
  readonly onChange: (next: (search: InstrumentsSearch) => InstrumentsSearch, continues?: boolean) => void
}

const totalOf = ({ byLayer }: YearCount): number => byLayer.reduce((sum, count) => sum + count, 0)

/** When the instruments were made, by layer: brush and table twin, with what is not in it. */
export function YearChart({ search, facets, index, lastYear, registryDate, onChange }: YearChartProps) {
  const { t } = useTranslation(['instruments', 'common'])
  const numberText = useNumberText()
  const dateText = useDateText()
  const firstYear = useMemo(
    () =>
      brushStart(
        [...index.yearByRow].filter((year) => year !== UNDATED),
        lastYear,
      ),
    [index, lastYear],
  )
  const coverageText = useCoverageText()
  const all = useCoverage()
  const cells = cellsOf(all, { layers: search.layer ?? [], families: search.family ?? [] })
  const before = facets.years.reduce((sum, year) => sum + (year.year < firstYear ? totalOf(year) : 0), 0)
  const { year_from, year_to, undated } = search
  const isRange = undated !== 'only' && (year_from !== undefined || year_to !== undefined)
  const chosen: [number, number] | null = isRange ? [year_from ?? firstYear, year_to ?? lastYear] : null
  const peak = facets.years.reduce<YearCount | null>(
    (best, year) => (best === null || totalOf(year) > totalOf(best) ? year : best),
    null,
  )
  const isOut = isRange && undated === undefined && facets.undated > 0
  const layers = [...LAYERS.map((layer) => t(`common:layer.${layer}`)), t('years.noLayer')]
  return (
    <Figure
      title={t('years.title')}
      isTitleQuiet
      unit={t('years.unit')}
      source={t('years.source')}
      date={dateText(registryDate)}
      summary={
        peak === null
          ? t('years.summaryNone')
          : t('years.summary', {
              first: facets.years[0]?.year,
              last: facets.years.at(-1)?.year,
              most: totalOf(peak),
              peak: peak.year,
            })
      }
      leftOut={
        <>
          {before > 0 && `${t('years.before', { count: before, year: firstYear })} `}
          {isOut
            ? t('years.undatedOut', { count: facets.undated })
            : t('years.undated', { count: facets.undated })}{' '}
          {isOut && (
            <button
              type="button"
              className="link-button"
              onClick={() => onChange((now) => withValue(now, 'undated', 'with'))}
            >
              {t('years.addUndated')}
            </button>
          )}{' '}
          {coverageText(cells, lastYear)}
        </>
      }
      table={
        <div className="year-table">
          <DataTable
            caption={t('years.title')}
            rows={facets.years}
            rowKey={({ year }) => String(year)}
            columns={[
              { name: 'year', label: t('years.year'), cell: ({ year }) => year },
              ...layers.map((label, place) => ({
                name: label,
                label,
                isNumber: true,
                cell: ({ byLayer }: YearCount) => numberText(byLayer[place] ?? 0),
              })),
              { name: 'all', label: t('years.all'), isNumber: true, cell: (row) => numberText(totalOf(row)) },
            ]}
          />
        </div>
      }
    >
      <YearBrush
        years={facets.years}
        firstYear={firstYear}
        lastYear={lastYear}
        lastCovered={coveredUntil(cells).lastYear}
        chosen={chosen}
        onChange={(years, continues) => onChange((now) => withYears(now, years), continues)}
      />
    </Figure>
  )
}
