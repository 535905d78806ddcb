import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProcessPart } from '../../src/api/processes.ts'
import { uncoveredFrom } from '../components/coverage.ts'
import { fitText } from '../components/fit-text.ts'
import { measureText } from '../components/measure-text.ts'
import { type TimeAxis, timeAxis } from '../components/time-axis.ts'
import { UncoveredYears } from '../components/UncoveredYears.tsx'
import { useWidth } from '../components/use-width.ts'
import { YearBand } from '../components/YearBand.tsx'
import { YEAR_AXIS_PX, YearGrid } from '../components/YearGrid.tsx'
import '../components/inline-years.css'
import { shortActorName } from '../instrument/short-actor-name.ts'
import { type PartBar, type PartRow, partsLayout } from './parts-layout.ts'
import { StartSign } from './StartMark.tsx'
import './parts-chart.css'

interface PartsChartProps {
  readonly title: string
  readonly parts: readonly ProcessPart[]
  readonly layer: string | null
  readonly firstYear: number
  readonly lastYear: number
  readonly year: number
  /** The last year that the sources cover; null where they state no date. */
  readonly coveredYear: number | null
  readonly groupOf?: (part: ProcessPart) => string
  /** Whether each row says in a word how its joining is known. */
  readonly hasWords?: boolean
  /** What stands in a row that nothing dates. */
  readonly undatedText: string
  /** What stands above the rows on the same years. */
  readonly top?: { readonly heightPx: number; readonly draw: (axis: TimeAxis) => ReactNode }
}

export const END_PAD_PX = 8
const NAME_TEXT_PX = 12
const NAME_GAP_PX = 6
const WORD_PX = 64
/** Below this width the key above the chart alone has the words. */
const WORDS_FROM_PX = 560

/** Room for the names before the years; more than the usual where the names of the chart need it and it is wide. */
export function namesWidth(widthPx: number, names: readonly string[] = []): number {
  const usualPx = Math.min(190, widthPx * 0.4)
  const neededPx = Math.max(0, ...names.map((name) => nameText(name) + NAME_GAP_PX + 1))
  return Math.max(usualPx, Math.min(neededPx, widthPx * 0.28))
}

function nameText(text: string): number {
  return measureText(text, NAME_TEXT_PX, 600)
}

/** A name in whole, else by its abbreviation, else cut. */
function fitName({ actor, name, kind }: Pick<PartRow, 'actor' | 'name' | 'kind'>, roomPx: number): string {
  if (nameText(name) <= roomPx) return name
  return fitText(shortActorName(actor, { kind, name }), roomPx, nameText)
}

/** Actors along the years, one row each. Time runs left to right in every script. */
export function PartsChart(props: PartsChartProps) {
  const {
    title,
    parts,
    layer,
    firstYear,
    lastYear,
    year,
    coveredYear,
    groupOf,
    hasWords = false,
    undatedText,
    top,
  } = props
  const { t } = useTranslation('process')
  const [box, widthPx] = useWidth<HTMLDivElement>(860)
  const wordPx = hasWords && widthPx >= WORDS_FROM_PX ? WORD_PX : 0
  const namePx = useMemo(
    () =>
      namesWidth(
        widthPx,
        parts.map(({ name }) => name),
      ),
    [widthPx, parts],
  )
  const startPx = namePx + wordPx
  const axis = useMemo(
    () => timeAxis({ first: firstYear, last: lastYear, widthPx, startPx, endPadPx: END_PAD_PX }),
    [firstYear, lastYear, widthPx, startPx],
  )
  const uncovered = uncoveredFrom(coveredYear, axis)
  const spec = useMemo(
    () => partsLayout(parts, { axis, year, ...(groupOf !== undefined && { groupOf }) }),
    [parts, axis, year, groupOf],
  )
  const topPx = top?.heightPx ?? 0
  const heightPx = topPx + spec.heightPx
  return (
    <div className="parts-chart keep-ltr" ref={box} data-layer={layer ?? 'none'}>
      <svg
        width={widthPx}
        height={heightPx + YEAR_AXIS_PX}
        viewBox={`0 0 ${widthPx} ${heightPx + YEAR_AXIS_PX}`}
        role="img"
        aria-label={title}
      >
        {uncovered !== null && (
          <UncoveredYears x={axis.x(uncovered)} endPx={axis.endPx} heightPx={heightPx} />
        )}
        <YearBand years={[year, year]} axis={axis} heightPx={heightPx} />
        <YearGrid ticks={axis.ticks} heightPx={heightPx} />
        {top?.draw(axis)}
        <g transform={`translate(0 ${topPx})`}>
          {spec.rows.map((row) => (
            <g key={row.actor} data-in-year={row.isInYear} data-start={row.start}>
              {row.group !== null && (
                <text className="parts-group" x={0} y={row.y - 13}>
                  {row.group}
                </text>
              )}
              <text className="parts-name" x={0} y={row.y + 4}>
                {fitName(row, namePx - NAME_GAP_PX)}
                <title>{`${row.name}: ${t(`start.${row.start}`)}`}</title>
              </text>
              {wordPx > 0 && (
                <text className="parts-word" x={namePx} y={row.y + 4}>
                  {t(`start.${row.start}`)}
                </text>
              )}
              <RowBars row={row} startPx={startPx} undatedText={undatedText} />
            </g>
          ))}
        </g>
      </svg>
    </div>
  )
}

interface RowBarsProps {
  readonly row: PartRow
  readonly startPx: number
  readonly undatedText: string
}

function RowBars({ row, startPx, undatedText }: RowBarsProps) {
  if (row.bars.length === 0) {
    return (
      <>
        <StartSign start="unknown" x={startPx + 4} y={row.y} />
        <text className="parts-undated" x={startPx + 14} y={row.y + 4}>
          {undatedText}
        </text>
      </>
    )
  }
  return row.bars.map((bar) => <Bar key={`${bar.x1} ${bar.x2}`} bar={bar} y={row.y} />)
}

function Bar({ bar: { x1, x2, start, isEnded }, y }: { bar: PartBar; y: number }) {
  const widthPx = Math.max(1, x2 - x1)
  return (
    <g>
      {start !== 'known' ? (
        <rect className="parts-inferred" data-ended={isEnded} x={x1} y={y - 3.5} width={widthPx} height={7} />
      ) : isEnded ? (
        <rect className="life-bar" x={x1} y={y - 2.5} width={widthPx} height={5} />
      ) : (
        <path className="parts-known-dots" d={`M${x1},${y}H${x2}`} />
      )}
      {isEnded && <path className="life-stroke" d={`M${x2},${y - 5}V${y + 5}`} />}
      <StartSign start={start} x={x1} y={y} />
    </g>
  )
}
