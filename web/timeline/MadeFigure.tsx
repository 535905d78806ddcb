import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { YearCounts } from '../../src/api/events.ts'
import { coveredByLayer } from '../../src/layers/covered-years.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { useCoverage } from '../api/queries.ts'
import { cellsOf } from '../components/coverage.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { LayerBars } from '../components/LayerBars.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import type { TimeAxis } from '../components/time-axis.ts'
import { useCoverageText } from '../components/use-coverage-text.ts'
import { useDateText } from '../format/use-date-text.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { countsByLayer, madeLayout } from './made-layout.ts'
import { useMadeFinding } from './use-made-finding.ts'

interface MadeFigureProps {
  readonly answer: YearCounts
  readonly axis: TimeAxis
  readonly isNarrow: boolean
  readonly years: readonly [number, number] | null
  readonly registryDate: string
  /** Names of the actors asked for. */
  readonly actorNames: readonly string[]
  readonly onYear: (year: number) => void
}

const PLOT_PX = 190
const NARROW_PLOT_PX = 130

/** Instruments made a year and layer, with the finding as title and a table twin. */
export function MadeFigure(props: MadeFigureProps) {
  const { answer, axis, isNarrow, years, registryDate, actorNames, onYear } = props
  const { t } = useTranslation(['timeline', 'common'])
  const dateText = useDateText()
  const numberText = useNumberText()
  const coverageText = useCoverageText()
  const finding = useMadeFinding()
  const all = useCoverage()
  const cells = useMemo(
    () => cellsOf(all, { families: [...new Set(answer.years.map(({ family }) => family))] }),
    [all, answer],
  )
  const layout = useMemo(
    () => madeLayout(answer, coveredByLayer(cells), axis, isNarrow ? NARROW_PLOT_PX : PLOT_PX),
    [answer, cells, axis, isNarrow],
  )
  const rows = useMemo(() => yearRows(answer, axis), [answer, axis])
  const made = rows.reduce((sum, { total }) => sum + total, 0)
  const { undated, before, after } = answer.left_out
  const noLayer = answer.of - undated - before - after - made
  const who = actorNames.length === 0 ? '' : t('made.binding', { names: actorNames.join(', ') })
  const span = { from: axis.first, to: axis.last }
  if (made === 0) {
    return (
      <section>
        <h2>{t('made.none', { ...span, who })}</h2>
        <StatusBox kind="empty" title={t('made.noneAbout', { count: answer.of })} />
      </section>
    )
  }
  return (
    <Figure
      title={finding(answer, span)}
      unit={t('made.unit', { made, count: answer.of, who, ...span })}
      source={t('made.source', { version: answer.registry_version })}
      date={dateText(registryDate)}
      summary={LAYERS.map((layer, l) =>
        t('made.summary', { layer: t(`common:layer.${layer}`), count: layout.rows[l]?.total ?? 0 }),
      ).join(' ')}
      leftOut={
        <>
          {t('made.leftOut', { undated, before, year: axis.first })}
          {after > 0 && ` ${t('made.after', { count: after, year: axis.last })}`}
          {noLayer > 0 && ` ${t('made.noLayer', { count: noLayer })}`} {coverageText(cells, axis.last)}
        </>
      }
      table={
        <div className="made-table">
          <DataTable
            caption={t('made.tableCaption')}
            rows={rows}
            rowKey={({ year }) => String(year)}
            isMarked={({ year }) => years !== null && year >= years[0] && year <= years[1]}
            columns={[
              { name: 'year', label: t('made.year'), cell: ({ year }) => year },
              ...LAYERS.map((layer, l) => ({
                name: layer,
                label: t(`common:layer.${layer}`),
                isNumber: true,
                cell: ({ counts }: YearRow) => numberText(counts[l] ?? 0),
              })),
              { name: 'all', label: t('made.all'), isNumber: true, cell: ({ total }) => numberText(total) },
            ]}
          />
        </div>
      }
    >
      <LayerBars layout={layout} axis={axis} isNarrow={isNarrow} years={years} onYear={onYear} />
    </Figure>
  )
}

interface YearRow {
  readonly year: number
  readonly counts: readonly number[]
  readonly total: number
}

function yearRows(answer: YearCounts, { first, last }: TimeAxis): YearRow[] {
  const series = countsByLayer(answer.years, first, last)
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const counts = series.map(({ counts }) => counts[place] as number)
    return { year: first + place, counts, total: counts.reduce((sum, count) => sum + count, 0) }
  })
}
