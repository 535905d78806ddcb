import { LAYERS, type Layer } from '../../model/layer.ts'
import type { LayerSettings } from '../layer-network.ts'
import { type LayerSet, layerBits, layersOf } from '../layer-sets.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { largestComponent } from './largest-component.ts'
import { type LayersByPair, layersByPair } from './layers-by-pair.ts'

/** Dyads of the layer taken away that another layer ties as well. */
export interface StillTiedBy {
  readonly layer: Layer
  /** Tied by this layer, whatever others tie them too. */
  readonly dyads: number
  /** Of these, tied by this layer alone once the other is taken away. */
  readonly alone: number
}

/** What is left of the network of one year when one layer is taken away (METHOD §2, Removal). Counts of pairs are of dyads. */
export interface WithoutLayer {
  readonly year: number
  readonly removed: Layer
  /** The network it is taken from. */
  readonly from: LayerSet
  /** Actors that stand in any layer of the network. */
  readonly actors: number
  /** Dyads tied in any layer of the network. */
  readonly tied: number
  /** Dyads that the layer ties. */
  readonly tiedByLayer: number
  /** Dyads that it alone ties: left untied. */
  readonly untied: number
  /** untied / tied; null where no dyad is tied. */
  readonly untiedShare: number | null
  /** In the order of LAYERS. */
  readonly stillTiedBy: readonly StillTiedBy[]
  /** Actors of the giant component before and after. */
  readonly giantBefore: number
  readonly giantAfter: number
  /** Actors that had a tie and have none left. */
  readonly isolated: number
}

/**
 * What is left without a layer. An account of what the layer alone holds, not of what would have come in its place.
 *
 * Time O(rows + Σ n_k² + n²).
 */
export function withoutLayer(
  index: MembershipIndex,
  settings: LayerSettings,
  removed: Layer,
  from: LayerSet,
): WithoutLayer {
  return takenAway(layersByPair(index, settings), settings.year, removed, from)
}

/** The same from the layers of every pair, which serve any layer and set. */
export function takenAway(
  { present, tied }: LayersByPair,
  year: number,
  removed: Layer,
  from: LayerSet,
): WithoutLayer {
  const layers = layersOf(from)
  const all = layerBits(layers)
  const own = layerBits([removed])
  const rest = all & ~own
  const pairsByBits = new Uint32Array(1 << LAYERS.length)
  for (const bits of tied) pairsByBits[bits & all] = (pairsByBits[bits & all] as number) + 1
  const count = (counts: (bits: number) => boolean): number =>
    pairsByBits.reduce((sum, pairs, bits) => (counts(bits) ? sum + pairs : sum), 0)
  const inNetwork = present.map((bits) => bits & all)
  const before = largestComponent(inNetwork, tied, all)
  const after = largestComponent(inNetwork, tied, rest)
  const tiedBefore = count((bits) => bits !== 0)
  const untied = all === rest ? 0 : count((bits) => bits === own)
  return {
    year,
    removed,
    from,
    actors: inNetwork.reduce((sum, bits) => (bits === 0 ? sum : sum + 1), 0),
    tied: tiedBefore,
    tiedByLayer: count((bits) => (bits & own) !== 0),
    untied,
    untiedShare: tiedBefore === 0 ? null : untied / tiedBefore,
    stillTiedBy: layers
      .filter((layer) => layer !== removed)
      .map((layer) => {
        const bit = layerBits([layer])
        return {
          layer,
          dyads: count((bits) => (bits & own) !== 0 && (bits & bit) !== 0),
          alone: count((bits) => bits === (own | bit)),
        }
      }),
    giantBefore: before.largest,
    giantAfter: after.largest,
    isolated: after.withoutTie - before.withoutTie,
  }
}
