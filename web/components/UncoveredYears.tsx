import './uncovered-years.css'

interface UncoveredYearsProps {
  /** Where the years begin that the sources do not cover, and where the chart ends. */
  readonly x: number
  readonly endPx: number
  readonly y?: number
  readonly heightPx: number
}

/** The years after the date of the sources, hatched pale, inside an SVG: what stands there is known in part, and nothing is no zero. */
export function UncoveredYears({ x, endPx, y = 0, heightPx }: UncoveredYearsProps) {
  if (endPx <= x) return null
  return <rect className="uncovered-years" x={x} y={y} width={endPx - x} height={heightPx} />
}
