import { estimateAsJson } from '../../flows/estimate-as-json.ts'
import type { LeftOut } from '../../flows/leave-one-out.ts'
import type { CombinedEffect } from '../../flows/linear-combination.ts'
import type { StaggeredEffects } from '../../flows/staggered.ts'
import type { PrintedTable } from '../output.ts'

const LEFT_OUT_SHOWN = 3

/** Staggered effects as `--json` has them. */
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

/** Staggered effects for reading. */
export function staggeredTable({ overall, byPeriods, byCohort }: StaggeredEffects): PrintedTable {
  const row = (name: string, effect: CombinedEffect & { readonly rows?: number }) => [
    name,
    effect.estimate,
    effect.se,
    effect.p,
    effect.low,
    effect.high,
    effect.rows ?? null,
  ]
  return {
    columns: ['effect', 'estimate', 'se', 'p', 'low', 'high', 'rows'],
    rows: [
      row('all', overall),
      ...byPeriods.map((each) => row(`${each.periods} periods after`, each)),
      ...byCohort.map((each) => row(`first in ${each.cohort} (${each.corridors} corridors)`, each)),
    ],
  }
}

/** Estimates without each level, as `--json` has them: their range and all of them. */
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

/** The lowest and highest of them for reading. */
export function leftOutTable(left: readonly LeftOut[], name: (level: number) => string): PrintedTable {
  const sorted = left.toSorted((a, b) => a.estimate - b.estimate)
  const shown =
    sorted.length <= 2 * LEFT_OUT_SHOWN
      ? sorted
      : [...sorted.slice(0, LEFT_OUT_SHOWN), ...sorted.slice(-LEFT_OUT_SHOWN)]
  return {
    columns: ['without', 'estimate', 'se'],
    rows: shown.map(({ level, estimate, se }) => [name(level), estimate, se]),
  }
}
