import { seededRandom } from '../../numeric/seeded-random.ts'
import { coreSearch, type SearchedCore } from './core-search.ts'
import type { LayerTies } from './layer-ties.ts'

/** Why there is no core: no or every pair is tied (a is constant), or fewer than three actors (every pattern is constant). */
export const CORE_REASONS = ['too-few-actors', 'no-ties', 'all-tied'] as const

export type CoreReason = (typeof CORE_REASONS)[number]

/** The core of the layers merged: a pair is tied if it is so in any of them. */
export interface CorePeriphery {
  /** n: actors present. */
  readonly actors: number
  /** Pearson's correlation over the pairs of these; a lower bound, since cores are searched. */
  readonly correlation: number | null
  /** Members of the core, as places in the membership index, ascending; empty where there is no core. */
  readonly core: Uint16Array
  readonly reason: CoreReason | null
}

/** Kicks after which the search gives up, and the seed of their draws: the same network gives the same core. */
const KICKS = 24
const SEED = 2000

/**
 * Core and periphery of some layers (Borgatti & Everett 2000; METHOD §1): the greatest correlation, found by search, of a_ij with
 * δ_ij = 1 if i or j is in the core, over all pairs of the n actors present. Time O(n²) a step of the search.
 * @param set the layers, as bits
 */
export function corePeriphery(ties: LayerTies, set: number): CorePeriphery {
  const { actors, layersByActor, layersByPair, indexByActor } = ties
  const present: number[] = []
  for (let i = 0; i < actors; i++) if (((layersByActor[i] as number) & set) !== 0) present.push(i)
  const n = present.length
  const tied = new Uint8Array(n * n)
  let both = 0
  present.forEach((i, row) => {
    present.forEach((j, column) => {
      if (((layersByPair[i * actors + j] as number) & set) === 0) return
      tied[row * n + column] = 1
      both++
    })
  })
  const reason = both === 0 ? 'no-ties' : both === n * (n - 1) ? 'all-tied' : n < 3 ? 'too-few-actors' : null
  if (reason !== null) return { actors: n, correlation: null, core: new Uint16Array(0), reason }
  const { correlation, inCore }: SearchedCore = coreSearch(tied, n, {
    kicks: KICKS,
    random: seededRandom(SEED),
  })
  const core = present.filter((_, row) => inCore[row] === 1).map((i) => indexByActor[i] as number)
  return { actors: n, correlation, core: Uint16Array.from(core), reason: null }
}
