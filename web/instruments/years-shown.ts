import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { brushStart } from './year-brush.ts'

const FEWEST_YEARS = 20

/**
 * Years of the axis over the rows: from the decade in which the earliest of them begins (a handful of much earlier ones set
 * aside: they stand at the edge) to the last year of the registry; at least twenty.
 */
export function yearsShown(
  rows: readonly InstrumentSummary[],
  lastYear: number,
): { first: number; last: number } {
  const begun = rows.flatMap(({ year }) => (year === null ? [] : [year]))
  return { first: Math.min(brushStart(begun, lastYear), lastYear - FEWEST_YEARS), last: lastYear }
}
