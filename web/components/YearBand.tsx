import type { TimeAxis } from './time-axis.ts'
import './year-band.css'

interface YearBandProps {
  /** First and last year that are chosen; null where none is. */
  readonly years: readonly [number, number] | null
  readonly axis: TimeAxis
  readonly heightPx: number
}

/** The chosen years as an upright band, at the same place in every chart of the page. */
export function YearBand({ years, axis, heightPx }: YearBandProps) {
  if (years === null || years[1] < axis.first || years[0] > axis.last) return null
  const x = axis.x(Math.max(years[0], axis.first))
  return (
    <rect
      className="year-band"
      x={x}
      width={axis.x(Math.min(years[1], axis.last) + 1) - x}
      height={heightPx}
    />
  )
}
