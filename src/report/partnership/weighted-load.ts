import { ACTIONS, MODALS } from '../../assess/clause-record.ts'
import { type Spread, spreadOver, type Weighting } from '../../assess/measures/monotone-weightings.ts'
import { borneBy, type Side, type WeighedClause } from './clause-amounts.ts'
import type { WhoOwesMost } from './partnership-report-types.ts'

/** How many clauses load a side, by modal and action: all that a weighting needs to know. */
export interface LoadCounts {
  readonly a: Float64Array
  readonly b: Float64Array
}

/** Counts the clauses once, so that a weighting costs modals × actions and not clauses. Time O(clauses). */
export function loadCounts(clauses: readonly WeighedClause[]): LoadCounts {
  const counts: LoadCounts = {
    a: new Float64Array(MODALS.length * ACTIONS.length),
    b: new Float64Array(MODALS.length * ACTIONS.length),
  }
  for (const clause of clauses) {
    const { modal, action } = clause.record
    const cell = MODALS.indexOf(modal) * ACTIONS.length + ACTIONS.indexOf(action)
    for (const side of ['a', 'b'] as const)
      if (borneBy(side)(clause) > 0) counts[side][cell] = (counts[side][cell] ?? 0) + 1
  }
  return counts
}

/** X of a side under a weighting. */
export function loadUnder(counts: LoadCounts, side: Side, { modal, action }: Weighting): number {
  let sum = 0
  MODALS.forEach((m, row) => {
    ACTIONS.forEach((a, column) => {
      sum += (counts[side][row * ACTIONS.length + column] ?? 0) * modal[m] * action[a]
    })
  })
  return sum
}

/** d of the duties over other weightings that keep the order of strengths (METHOD §3, Strength). Time O(weightings × modals × actions). */
export function spreadOfD(
  counts: LoadCounts,
  weightings: readonly Weighting[],
  asWeighed: number | null,
): Spread | null {
  return spreadOver(
    weightings,
    (weighting) => {
      const a = loadUnder(counts, 'a', weighting)
      const b = loadUnder(counts, 'b', weighting)
      return a + b === 0 ? null : (b - a) / (a + b)
    },
    asWeighed,
  )
}

/**
 * In how many weightings which side owes most: the weights are convention, so a ranking that few of them bear out is none (METHOD §3, Strength; cf. Sancheti et al. 2022).
 * Null where nobody owes anything.
 * @param asWeighed d by METHOD's own weights
 */
export function whoOwesMost(
  counts: LoadCounts,
  weightings: readonly Weighting[],
  asWeighed: number | null,
): WhoOwesMost | null {
  if (asWeighed === null) return null
  const signs = weightings.map((weighting) =>
    signOf(loadUnder(counts, 'b', weighting) - loadUnder(counts, 'a', weighting)),
  )
  const many = (sign: number): number => signs.filter((found) => found === sign).length
  const sign = signOf(asWeighed)
  return {
    asWeighed: sign === 0 ? 'equal' : sign > 0 ? 'b' : 'a',
    a: many(-1),
    b: many(1),
    equal: many(0),
    draws: weightings.length,
  }
}

/** Sums in another order differ by rounding; that is no difference. */
function signOf(difference: number): number {
  return Math.abs(difference) < 1e-9 ? 0 : Math.sign(difference)
}
