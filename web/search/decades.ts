import type { TextFacets } from '../../src/api/text-search.ts'

export interface Decade {
  /** Its first year. */
  readonly first: number
  readonly count: number
  /** The years chosen hold it whole. */
  readonly isChosen: boolean
}

interface Years {
  readonly from: number | undefined
  readonly to: number | undefined
}

/** Hits by decade of the instruments' first years, the latest first. */
export function decadesOf(years: TextFacets['years'], { from, to }: Years): Decade[] {
  const counts = new Map<number, number>()
  for (const { year, count } of years) {
    const first = Math.floor(year / 10) * 10
    counts.set(first, (counts.get(first) ?? 0) + count)
  }
  const isAsked = from !== undefined || to !== undefined
  return [...counts]
    .sort(([a], [b]) => b - a)
    .map(([first, count]) => ({
      first,
      count,
      isChosen: isAsked && first >= (from ?? first) && first + 9 <= (to ?? first + 9),
    }))
}

/**
 * The years after a press on a decade: one beside those chosen extends them, one at their edge is given up, one in their midst or
 * far from them is chosen alone. Years chosen are always one span.
 */
export function yearsAfter(first: number, { from, to }: Years): Years {
  const last = first + 9
  if (from === undefined || to === undefined) return { from: first, to: last }
  if (first === from && last === to) return { from: undefined, to: undefined }
  if (first === to + 1) return { from, to: last }
  if (last === from - 1) return { from: first, to }
  if (first === from && last < to) return { from: last + 1, to }
  if (last === to && first > from) return { from, to: first - 1 }
  return { from: first, to: last }
}
