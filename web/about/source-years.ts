import type { SourceCoverage } from '../../src/api/about.ts'
import { uncoveredFrom } from '../components/coverage.ts'
import type { TimeAxis } from '../components/time-axis.ts'

/** Counts from which each step of the grey ramp begins. */
export const RAMP_FROM = [1, 3, 10, 25] as const

/** The step of the ramp, 1 to 4, of a count above zero. */
export function rampStep(count: number): number {
  return RAMP_FROM.filter((from) => count >= from).length
}

/** One source, or the rest of them together. */
export interface SourceRow {
  /** Null for the rest together. */
  readonly source: SourceCoverage | null
  readonly sources: number
  readonly instruments: number
  /** Year of its data; null where it states none, or several are together. */
  readonly lastYear: number | null
  readonly cells: readonly { readonly year: number; readonly count: number; readonly x: number }[]
  /** Where the years after the date of its data begin. */
  readonly uncoveredX: number | null
  /** Instruments that nothing dates, and those made beside the axis. */
  readonly undated: number
  readonly outside: number
}

/** The sources on which most instruments rest, a row each, and the rest together. Time O(sources · years). */
export function sourceRows(items: readonly SourceCoverage[], axis: TimeAxis, most: number): SourceRow[] {
  const used = items.filter(({ instruments }) => instruments > 0)
  const rest = used.slice(most)
  const rows = used.slice(0, most).map((source) => rowOf(source, [source], axis))
  return rest.length === 0 ? rows : [...rows, rowOf(null, rest, axis)]
}

function rowOf(source: SourceCoverage | null, items: readonly SourceCoverage[], axis: TimeAxis): SourceRow {
  const byYear = new Map<number, number>()
  let outside = 0
  for (const { years } of items) {
    for (const { year, instruments } of years) {
      if (year < axis.first || year > axis.last) outside += instruments
      else byYear.set(year, (byYear.get(year) ?? 0) + instruments)
    }
  }
  const uncovered = uncoveredFrom(source?.last_year, axis)
  return {
    source,
    sources: items.length,
    instruments: items.reduce((sum, { instruments }) => sum + instruments, 0),
    lastYear: source?.last_year ?? null,
    cells: [...byYear].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, count, x: axis.x(year) })),
    uncoveredX: uncovered === null ? null : axis.x(uncovered),
    undated: items.reduce((sum, { undated }) => sum + undated, 0),
    outside,
  }
}
