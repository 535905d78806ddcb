import type { ActorLayer } from '../../src/layers/actor-ties.ts'
import type { MembershipIndex } from '../../src/layers/membership-index.ts'
import { countsInScope, type Scope } from '../../src/layers/scope.ts'
import { aliveIn } from '../../src/layers/year-span.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'

export type LayerCounts = Readonly<Record<Layer, number>>

/** Instruments of the world alive in a year, by layer. Time O(instruments). */
export function aliveByLayer(index: MembershipIndex, year: number, scope: Scope): LayerCounts {
  const counts = LAYERS.map(() => 0)
  for (let k = 0; k < index.instrumentIds.length; k++) {
    const first = index.firstYearByInstrument[k] as number
    if (!countsInScope(index, k, scope) || !aliveIn(year, first, index.lastYearByInstrument[k] as number))
      continue
    const layer = index.layerByInstrument[k] as number
    counts[layer] = (counts[layer] ?? 0) + 1
  }
  return byLayer((l) => counts[l] ?? 0)
}

/** Instruments that tie the actor of the ties to another, by layer. */
export function sharedByLayer(ties: readonly ActorLayer[], otherIndex: number): LayerCounts {
  return byLayer((l) => ties[l]?.shared[otherIndex] ?? 0)
}

export function sumOf(counts: LayerCounts): number {
  return LAYERS.reduce((sum, layer) => sum + counts[layer], 0)
}

function byLayer(count: (layerIndex: number) => number): LayerCounts {
  return Object.fromEntries(LAYERS.map((layer, l) => [layer, count(l)])) as Record<Layer, number>
}
