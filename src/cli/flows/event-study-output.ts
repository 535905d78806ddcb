import type { LeftOut } from '../../flows/leave-one-out.ts'
import type { CombinedEffect } from '../../flows/linear-combination.ts'
import type { StaggeredEffects } from '../../flows/staggered.ts'
import type { PrintedTable } from '../output.ts'

const LEFT_OUT_SHOWN = 3

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

/** The lowest and highest estimates without a level, for reading. */
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
