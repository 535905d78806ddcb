import { estimateAsJson } from './estimate-as-json.ts'
import type { LeftOut } from './leave-one-out.ts'
import type { StaggeredEffects } from './staggered.ts'

/** Staggered effects under the names that commands and answers give. */
export function staggeredAsJson({ overall, byPeriods, byCohort, ...rest }: StaggeredEffects) {
  return {
    overall,
    by_periods: byPeriods,
    by_cohort: byCohort,
    always_treated: rest.alwaysTreated,
    never_treated: rest.neverTreated,
    cells: estimateAsJson(rest.estimate),
  }
}

/** Estimates without each level under the same names: their range and all of them. */
export function leftOutAsJson(left: readonly LeftOut[], name: (level: number) => string) {
  const sorted = left.toSorted((a, b) => a.estimate - b.estimate)
  const named = ({ level, estimate, se }: LeftOut) => ({ without: name(level), estimate, se })
  const [lowest] = sorted
  const highest = sorted.at(-1)
  return {
    count: left.length,
    lowest: lowest === undefined ? null : named(lowest),
    highest: highest === undefined ? null : named(highest),
    all: sorted.map(named),
  }
}
