import { useTranslation } from 'react-i18next'
import type { ForumPower } from '../../src/api/forum-power.ts'
import type { ProcessAnswer } from '../../src/api/processes.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { timeAxis } from '../components/time-axis.ts'
import { useWidth } from '../components/use-width.ts'
import { YearBand } from '../components/YearBand.tsx'
import { YEAR_AXIS_PX, YearGrid } from '../components/YearGrid.tsx'
import { END_PAD_PX, namesWidth } from './PartsChart.tsx'
import { SideMark, type SideName } from './SideMark.tsx'
import { useYearCount } from './use-year-count.ts'

interface ChairSidesProps {
  readonly answer: ProcessAnswer
  readonly firstYear: number
  readonly lastYear: number
  readonly source: string
  readonly date: string
}

const SIDES = ['a', 'b', 'unknown'] as const

/** Of which side the chair was, year by year, and how concentrated it is; nothing where no chair is dated. */
export function ChairSides({ answer, firstYear, lastYear, source, date }: ChairSidesProps) {
  const { t } = useTranslation('process')
  const yearCount = useYearCount()
  const { power, mix, year } = answer
  const { chairs } = power
  if (chairs.recorded + chairs.open === 0) return null
  const finding =
    chairs.sides.a + chairs.sides.b === 0
      ? t('power.noSides', { why: t(`power.reason.${reasonOf(chairs)}`) })
      : t('power.title', {
          parts: SIDES.filter((side) => chairs.sides[side] > 0)
            .map((side) => t(`power.part.${side}`, { years: yearCount(chairs.sides[side]) }))
            .join(', '),
        })
  const concentration =
    chairs.concentration === null
      ? t('power.concentrationNone')
      : t('power.concentration', {
          index: chairs.concentration.toFixed(2),
          count: chairs.actors.length,
          open: (chairs.concentration_with_open ?? 0).toFixed(2),
        })
  const overSides =
    chairs.side_concentration === null
      ? t(`power.sideReason.${chairs.side_concentration_reason ?? 'side-unknown'}`)
      : t('power.sideConcentration', {
          index: chairs.side_concentration.toFixed(2),
          count: chairs.side_years,
        })
  return (
    <Figure
      title={finding}
      unit={t('power.unit', {
        count: chairs.years,
        mix:
          mix === null ? t('composition.notCodedShort') : t(`mix.${mix.value}`, { defaultValue: mix.value }),
      })}
      source={source}
      date={date}
      summary={`${finding}. ${concentration} ${overSides}`}
      leftOut={t('power.leftOut', { count: chairs.years - chairs.recorded - chairs.open, open: chairs.open })}
      table={<SidesByYear chairs={chairs} year={year} />}
    >
      <ul className="side-key">
        {SIDES.filter((side) => chairs.sides[side] > 0).map((side) => (
          <li key={side}>
            <SideMark side={side} /> {t(`power.side.${side}`)} <b>{yearCount(chairs.sides[side])}</b>
          </li>
        ))}
      </ul>
      <SidesStrip chairs={chairs} years={[firstYear, lastYear]} year={year} title={t('power.table')} />
      <p>
        {concentration} {overSides}
      </p>
    </Figure>
  )
}

/** Why most chairs are of no known side. */
function reasonOf({ actors }: ForumPower['chairs']): string {
  return actors.find(({ side_reason }) => side_reason !== null)?.side_reason ?? 'composition-not-coded'
}

const STRIP_PX = 34

interface SidesStripProps {
  readonly chairs: ForumPower['chairs']
  readonly years: readonly [first: number, last: number]
  readonly year: number
  readonly title: string
}

/** The years stand where they do in the chart of the chairs above. */
function SidesStrip({ chairs, years: [first, last], year, title }: SidesStripProps) {
  const { t } = useTranslation('process')
  const [box, widthPx] = useWidth<HTMLDivElement>(860)
  const startPx = namesWidth(widthPx)
  const axis = timeAxis({ first, last, widthPx, startPx, endPadPx: END_PAD_PX })
  return (
    <div ref={box} className="keep-ltr">
      <svg
        width={widthPx}
        height={STRIP_PX + YEAR_AXIS_PX}
        viewBox={`0 0 ${widthPx} ${STRIP_PX + YEAR_AXIS_PX}`}
        role="img"
        aria-label={title}
      >
        <YearBand years={[year, year]} axis={axis} heightPx={STRIP_PX} />
        <YearGrid ticks={axis.ticks} heightPx={STRIP_PX} />
        <text className="parts-group" x={0} y={STRIP_PX / 2 + 4}>
          {t('power.strip')}
        </text>
        <path className="side-none" d={`M${axis.startPx},${STRIP_PX - 0.5}H${axis.endPx}`} />
        {chairs.by_year.map((row) => (
          <YearCell
            key={row.year}
            row={row}
            x={axis.x(row.year) + 1}
            widthPx={Math.max(1, axis.x(row.year + 1) - axis.x(row.year) - 2)}
          />
        ))}
      </svg>
    </div>
  )
}

interface YearCellProps {
  readonly row: ForumPower['chairs']['by_year'][number]
  readonly x: number
  readonly widthPx: number
}

/** A year's chairs from below: destination side, origin side, not known; pale where only an open term covers it. */
function YearCell({ row, x, widthPx }: YearCellProps) {
  const heightPx = STRIP_PX - 6
  let bottom = STRIP_PX - 1
  return (
    <g data-year={row.year} data-known={row.known} className={row.known === 'open' ? 'side-open' : undefined}>
      {SIDES.map((side: SideName) => {
        if (row[side] === 0) return null
        const px = row[side] * heightPx
        bottom -= px
        return <rect key={side} className={`side-${side}`} x={x} y={bottom} width={widthPx} height={px} />
      })}
    </g>
  )
}

/** The same numbers as a table, a year without a chair too. */
function SidesByYear({ chairs, year }: { chairs: ForumPower['chairs']; year: number }) {
  const { t } = useTranslation('process')
  const part = (value: number): string => (value === 0 ? '0' : value === 1 ? '1' : value.toFixed(2))
  return (
    <DataTable
      caption={t('power.table')}
      rows={chairs.by_year}
      rowKey={(row) => String(row.year)}
      isMarked={(row) => row.year === year}
      columns={[
        { name: 'year', label: t('column.year'), cell: (row) => row.year },
        {
          name: 'known',
          label: t('column.known'),
          isWhole: true,
          cell: (row) => t(`power.known.${row.known}`),
        },
        { name: 'a', label: t('power.side.a'), isNumber: true, cell: (row) => part(row.a) },
        { name: 'b', label: t('power.side.b'), isNumber: true, cell: (row) => part(row.b) },
        { name: 'unknown', label: t('power.side.unknown'), isNumber: true, cell: (row) => part(row.unknown) },
      ]}
    />
  )
}
