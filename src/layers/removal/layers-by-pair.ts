import { LAYERS } from '../../model/layer.ts'
import { areTied, entryReader } from '../entries.ts'
import { type LayerSettings, pairIndex } from '../layer-network.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { countsInScope } from '../scope.ts'
import { aliveIn } from '../year-span.ts'

/** Which layers tie each pair, and in which each actor stands: bit l stands for LAYERS[l]. */
export interface LayersByPair {
  /** Length n. */
  readonly present: Uint8Array
  /** Pair (i, j), i < j, at `pairIndex(i, j)`; length n(n − 1)/2. */
  readonly tied: Uint8Array
}

/**
 * The layers of every pair in one year (METHOD §1), by the same rules as `layerNetworks` and without weights and counts.
 *
 * Time O(rows + Σ n_k²), memory a byte a pair.
 */
export function layersByPair(index: MembershipIndex, settings: LayerSettings): LayersByPair {
  const { year, blocRule, scope, inferred } = settings
  const reader = entryReader(index)
  const n = index.actorIds.length
  const present = new Uint8Array(n)
  const tied = new Uint8Array((n * (n - 1)) / 2)
  for (let k = 0; k < index.instrumentIds.length; k++) {
    const layer = index.layerByInstrument[k] as number
    if (layer >= LAYERS.length || !countsInScope(index, k, scope)) continue
    const first = index.firstYearByInstrument[k] as number
    if (!aliveIn(year, first, index.lastYearByInstrument[k] as number)) continue
    const bit = 1 << layer
    const { length, actors, via } = reader.read(k, year, blocRule, inferred)
    for (let e = 0; e < length; e++) {
      const i = actors[e] as number
      present[i] = (present[i] as number) | bit
      for (let f = 0; f < e; f++) {
        if (!areTied(via[e] as number, via[f] as number)) continue
        const j = actors[f] as number
        const pair = i < j ? pairIndex(i, j) : pairIndex(j, i)
        tied[pair] = (tied[pair] as number) | bit
      }
    }
  }
  return { present, tied }
}
