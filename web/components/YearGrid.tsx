import type { YearTick } from './inline-years.ts'
import './year-grid.css'

interface YearGridProps {
  readonly ticks: readonly YearTick[]
  /** Height of the plot; the years stand below it. */
  readonly heightPx: number
}

/** Room below a plot that its years take. */
export const YEAR_AXIS_PX = 22

/** Uprights at round years with the years below, inside an SVG. */
export function YearGrid({ ticks, heightPx }: YearGridProps) {
  return (
    <>
      {ticks.map(({ year, x }) => (
        <g key={year}>
          <path className="year-grid-line" d={`M${x},0V${heightPx}`} />
          <text className="year-grid-year" x={x} y={heightPx + 15} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
    </>
  )
}
