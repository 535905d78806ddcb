import type { InstrumentSummary } from '../../src/api/instruments.ts'

/** The instruments that begin nearest in time to one, at most so many, in the order given; the undated are the farthest. */
export function nearestInTime(
  own: InstrumentSummary,
  others: readonly InstrumentSummary[],
  most: number,
): InstrumentSummary[] {
  if (others.length <= most) return [...others]
  const away = ({ year }: InstrumentSummary): number =>
    year === null || own.year === null ? Number.POSITIVE_INFINITY : Math.abs(year - own.year)
  const nearest = new Set(
    [...others].sort((a, b) => compare(away(a), away(b)) || (a.id < b.id ? -1 : 1)).slice(0, most),
  )
  return others.filter((row) => nearest.has(row))
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}
