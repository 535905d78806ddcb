import { imbalance } from './balance-figures.ts'
import type { SummedFigure } from './bootstrap-figures.ts'
import { borneBy, type WeighedClause, where } from './clause-amounts.ts'
import type { Exposure } from './partnership-report-types.ts'

/** How heavily a duty of each side to take back bites: its share of the persons who live in the other. */
export interface ExposureWeights {
  readonly a: number
  readonly b: number
}

/**
 * Weights of the two sides' duties to take back: A's bites on its nationals who live in B, B's on its own who live in A. Null where a stock is not known, or where
 * nobody of either lives in the other.
 */
export function exposureWeights({ nationalsOfAInB, nationalsOfBInA }: Exposure): ExposureWeights | null {
  if (nationalsOfAInB === null || nationalsOfBInA === null) return null
  const all = nationalsOfAInB.persons + nationalsOfBInA.persons
  return all === 0 ? null : { a: nationalsOfAInB.persons / all, b: nationalsOfBInA.persons / all }
}

/**
 * d* (METHOD §3, Reciprocity; Cassarino 2010): d of some clauses with the load of each side weighed by exposure, since a duty that both bear in the same words bites
 * on the side whose nationals live in the other. For persons of third countries the same weights stand in: nobody counts those in transit.
 */
export function exposedImbalance(
  weights: ExposureWeights,
  isAsked: (clause: WeighedClause) => boolean,
): SummedFigure<WeighedClause> {
  return imbalance(
    where(isAsked, (clause) => weights.a * borneBy('a')(clause)),
    where(isAsked, (clause) => weights.b * borneBy('b')(clause)),
  )
}
