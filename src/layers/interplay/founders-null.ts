import { seededRandom, shuffle } from '../../numeric/seeded-random.ts'
import { pairIndex } from '../layer-network.ts'
import { distinctSets, matchedStrata, type PoolState } from './matched-strata.ts'

/** With fewer distinct sets than these there is no result (METHOD §2). */
export const FEWEST_SETS = 20

/** METHOD §2: random sets drawn unless another number is asked for. */
export const USUAL_DRAWS = 999

/** Why the founders of a process stand beside no random sets. */
export const NO_FOUNDERS_NULL = ['not-dated', 'too-few-founders', 'too-few-sets'] as const

export type NoFoundersNull = (typeof NO_FOUNDERS_NULL)[number]

/** How many dyads of founders had a bilateral instrument before the process began, beside random sets alike. */
export type FoundersNull =
  | {
      readonly status: 'computed'
      /** Founders with a region, who alone are matched, and how many were drawn from a whole region. */
      readonly founders: number
      readonly widened: number
      readonly dyads: number
      readonly before: number
      /** before / dyads, and of the sets drawn: the mean; 2.5 % of the sets lie below `low`, 2.5 % above `high`. */
      readonly density: number
      readonly mean: number
      readonly low: number
      readonly high: number
      /** (1 + sets with at least the density observed) / (1 + sets). */
      readonly p: number
      readonly draws: number
      readonly distinct: number
      /** Dyads with such an instrument in each set drawn. */
      readonly drawn: Uint32Array
    }
  | { readonly status: 'unavailable'; readonly reason: NoFoundersNull; readonly distinct: number | null }

/** What random sets are drawn from and counted by. */
export interface FoundersAsked {
  /** States, the founders among them. */
  readonly pool: readonly PoolState[]
  /** Places of the founders in the pool. */
  readonly founders: readonly number[]
  /**
   * Places of states that stay in every set and of which dyads are counted with the rest alone, as the partner of a mobility partnership; null: all
   * pairs of a set.
   */
  readonly partners: readonly number[] | null
  /** 1 where the pair of places has an instrument surely signed before, at `pairIndex(i, j)`. */
  readonly before: Uint8Array
}

/**
 * The density of bilateral instruments among founders beside random sets matched on subregion and quintile of degree (METHOD §2).
 * Time O(draws × founders²).
 */
export function foundersNull(
  { pool, founders, partners, before }: FoundersAsked,
  { draws = USUAL_DRAWS, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {},
): FoundersNull {
  if (founders.length < (partners === null ? 2 : 1) || partners?.length === 0) return none('too-few-founders')
  const others = pool.map((state, place) => (partners?.includes(place) === true ? null : state))
  const free = others.flatMap((state, place) => (state === null ? [] : [place]))
  const strata = matchedStrata(
    free.map((place) => pool[place] as PoolState),
    founders.map((place) => free.indexOf(place)),
  ).map((stratum) => ({ ...stratum, states: stratum.states.map((at) => free[at] as number) }))
  const distinct = distinctSets(strata)
  if (distinct < FEWEST_SETS) return none('too-few-sets', distinct)
  const count = (set: ArrayLike<number>): number => countBefore(set, partners, before)
  const random = seededRandom(seed)
  const orders = strata.map((stratum) => ({ ...stratum, order: Uint32Array.from(stratum.states) }))
  const drawn = new Uint32Array(draws)
  const set = new Uint32Array(founders.length)
  for (let draw = 0; draw < draws; draw++) {
    let filled = 0
    for (const { order, founders: wanted } of orders) {
      shuffle(order, random)
      set.set(order.subarray(0, wanted), filled)
      filled += wanted
    }
    drawn[draw] = count(set)
  }
  const observed = count(founders)
  const dyads =
    partners === null ? (founders.length * (founders.length - 1)) / 2 : founders.length * partners.length
  const ordered = drawn.toSorted()
  const tail = Math.max(1, Math.floor(0.025 * (draws + 1)))
  return {
    status: 'computed',
    founders: founders.length,
    widened: strata.reduce((sum, stratum) => (stratum.isWidened ? sum + stratum.founders : sum), 0),
    dyads,
    before: observed,
    density: observed / dyads,
    mean: drawn.reduce((sum, many) => sum + many, 0) / draws / dyads,
    low: (ordered[tail - 1] as number) / dyads,
    high: (ordered[draws - tail] as number) / dyads,
    p: (1 + drawn.filter((many) => many >= observed).length) / (1 + draws),
    draws,
    distinct,
    drawn,
  }
}

function none(reason: NoFoundersNull, distinct: number | null = null): FoundersNull {
  return { status: 'unavailable', reason, distinct }
}

/** Dyads with an instrument before: of a set among itself, or of a set with the partners. */
function countBefore(set: ArrayLike<number>, partners: readonly number[] | null, before: Uint8Array): number {
  let count = 0
  for (let j = 0; j < set.length; j++) {
    const state = set[j] as number
    if (partners !== null) for (const partner of partners) count += before[at(state, partner)] as number
    else for (let i = 0; i < j; i++) count += before[at(state, set[i] as number)] as number
  }
  return count
}

function at(one: number, other: number): number {
  return one < other ? pairIndex(one, other) : pairIndex(other, one)
}
