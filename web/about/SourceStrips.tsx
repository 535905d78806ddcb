import { useTranslation } from 'react-i18next'
import { sourceHead } from '../atlas/sources-of.ts'
import { fitText } from '../components/fit-text.ts'
import { measureText } from '../components/measure-text.ts'
import type { TimeAxis } from '../components/time-axis.ts'
import { UncoveredYears } from '../components/UncoveredYears.tsx'
import { YEAR_AXIS_PX, YearGrid } from '../components/YearGrid.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { rampStep, type SourceRow } from './source-years.ts'
import './source-strips.css'

interface SourceStripsProps {
  readonly rows: readonly SourceRow[]
  readonly axis: TimeAxis
  /** Names above the strips instead of beside them. */
  readonly isNarrow: boolean
}

const CELL_PX = 14
const ROW_PX = 22
const NARROW_ROW_PX = 38
const TEXT_PX = 12
const GAP_PX = 8

/** A strip a source, a cell a year, the darker the more. Time runs left to right in every script. */
export function SourceStrips({ rows, axis, isNarrow }: SourceStripsProps) {
  const { t } = useTranslation('about')
  const number = useNumberText()
  const rowPx = isNarrow ? NARROW_ROW_PX : ROW_PX
  const heightPx = rows.length * rowPx
  const yearPx = axis.x(axis.first + 1) - axis.x(axis.first)
  const dateOf = (row: SourceRow): string =>
    row.source === null ? '' : row.lastYear === null ? t('noDate') : t('until', { year: row.lastYear })
  return (
    <div className="source-strips keep-ltr">
      <svg width={axis.widthPx} height={heightPx + YEAR_AXIS_PX} aria-hidden="true">
        <YearGrid ticks={axis.ticks} heightPx={heightPx} />
        {rows.map((row, place) => {
          const top = place * rowPx + (rowPx - CELL_PX - 2)
          const date = dateOf(row)
          const name =
            row.source === null ? t('sources.rest', { count: row.sources }) : sourceHead(row.source.citation)
          const count = number(row.instruments)
          const roomPx = isNarrow
            ? axis.widthPx - measureText(`${count}  ${date}`, TEXT_PX) - 2 * GAP_PX
            : axis.startPx - measureText(count, TEXT_PX) - 2 * GAP_PX
          const textY = isNarrow ? top - 5 : top + 11
          return (
            <g key={row.source?.id ?? 'rest'} data-source={row.source?.id ?? 'rest'}>
              <text className="source-name" x={0} y={textY}>
                {fitText(name, roomPx, (text) => measureText(text, TEXT_PX))}
              </text>
              <text
                className="source-count"
                x={isNarrow ? axis.widthPx : axis.startPx - GAP_PX}
                y={textY}
                textAnchor="end"
              >
                {isNarrow && date !== '' ? `${date} · ${count}` : count}
              </text>
              {row.uncoveredX !== null && (
                <UncoveredYears x={row.uncoveredX} endPx={axis.endPx} y={top} heightPx={CELL_PX} />
              )}
              <path className="source-base" d={`M${axis.startPx},${top + CELL_PX + 0.5}H${axis.endPx}`} />
              {row.cells.length === 0 && row.undated > 0 && (
                <text className="source-date" x={axis.startPx + GAP_PX} y={top + 11}>
                  {t('sources.undatedRow')}
                </text>
              )}
              {row.cells.map(({ year, count, x }) => (
                <rect
                  key={year}
                  className="source-cell"
                  data-step={rampStep(count)}
                  x={x}
                  y={top}
                  width={Math.max(1, yearPx - (yearPx > 5 ? 1 : 0))}
                  height={CELL_PX}
                />
              ))}
              {!isNarrow && (
                <text
                  className="source-date"
                  x={axis.endPx + GAP_PX}
                  y={textY}
                  data-known={row.lastYear !== null}
                >
                  {date}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
