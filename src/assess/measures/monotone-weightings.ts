import { seededRandom } from '../../numeric/seeded-random.ts'
import { ACTIONS, type Action, type ClauseRecord, MODALS, type Modal } from '../clause-record.ts'
import { ACTION_WEIGHTS, MODAL_WEIGHTS } from '../strength.ts'

export interface Weighting {
  readonly modal: Readonly<Record<Modal, number>>
  readonly action: Readonly<Record<Action, number>>
}

/** Where a figure lies under other weightings. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
  /** Share of the weightings in which its sign is that of the figure as weighed by METHOD. */
  readonly sameSign: number
  readonly draws: number
}

/**
 * Random weightings that keep the order of METHOD's weights, equal where those are equal and 0 where those are (METHOD §3, Strength: weights are convention).
 * Each is uniform among the ordered ones.
 */
export function monotoneWeightings(draws: number, seed: number): Weighting[] {
  const random = seededRandom(seed)
  return Array.from({ length: draws }, () => ({
    modal: redrawn(MODALS, MODAL_WEIGHTS, random),
    action: redrawn(ACTIONS, ACTION_WEIGHTS, random),
  }))
}

function redrawn<K extends string>(
  keys: readonly K[],
  weights: Readonly<Record<K, number>>,
  random: () => number,
): Record<K, number> {
  const levels = [...new Set(keys.map((key) => weights[key]))]
    .filter((weight) => weight > 0)
    .toSorted((a, b) => a - b)
  const drawn = levels.map(() => random()).toSorted((a, b) => a - b)
  return Object.fromEntries(
    keys.map((key) => [key, weights[key] === 0 ? 0 : (drawn[levels.indexOf(weights[key])] as number)]),
  ) as Record<K, number>
}

/** s of a clause under a weighting. */
export function strengthUnder(
  weighting: Weighting,
  { modal, action }: Pick<ClauseRecord, 'modal' | 'action'>,
): number {
  return weighting.modal[modal] * weighting.action[action]
}

/** The 2.5 to 97.5 % of a figure over weightings; null where fewer than half of them give one. Time O(draws · cost of the figure). */
export function spreadOver(
  weightings: readonly Weighting[],
  figure: (weighting: Weighting) => number | null,
  asWeighed: number | null,
): Spread | null {
  const found = weightings
    .map(figure)
    .filter((value) => value !== null)
    .toSorted((a, b) => a - b)
  if (asWeighed === null || found.length * 2 < weightings.length || found.length === 0) return null
  const at = (share: number): number => found[Math.round(share * (found.length - 1))] as number
  return {
    median: at(0.5),
    low: at(0.025),
    high: at(0.975),
    sameSign: found.filter((value) => Math.sign(value) === Math.sign(asWeighed)).length / found.length,
    draws: found.length,
  }
}
