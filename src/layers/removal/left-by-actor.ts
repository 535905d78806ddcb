import type { Layer } from '../../model/layer.ts'
import { type LayerSet, layerBits, layersOf } from '../layer-sets.ts'
import type { LayersByPair } from './layers-by-pair.ts'

/** What a layer taken away leaves of an actor: it had no tie, it has none left, or it still has one. */
export const ACTOR_LEFT = ['none', 'untied', 'tied'] as const

export type ActorLeft = (typeof ACTOR_LEFT)[number]

/**
 * What is left of every actor without a layer: those `untied` are the ones whom `takenAway` counts as isolated.
 *
 * @returns position in ACTOR_LEFT by actor
 *
 * Time O(n²).
 */
export function leftByActor({ present, tied }: LayersByPair, removed: Layer, from: LayerSet): Uint8Array {
  const layers = layersOf(from)
  const all = layerBits(layers)
  const rest = layerBits(layers.filter((layer) => layer !== removed))
  const left = new Uint8Array(present.length)
  let pair = 0
  for (let j = 1; j < left.length; j++) {
    for (let i = 0; i < j; i++, pair++) {
      const bits = (tied[pair] as number) & all
      if (bits === 0) continue
      const found = (bits & rest) === 0 ? 1 : 2
      left[i] = Math.max(left[i] as number, found)
      left[j] = Math.max(left[j] as number, found)
    }
  }
  return left
}
