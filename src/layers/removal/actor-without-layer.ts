import { LAYERS, type Layer } from '../../model/layer.ts'
import type { ActorLayer } from '../actor-ties.ts'
import type { StillTiedBy } from './without-layer.ts'

/** What is left of one actor's ties of one year when one layer is taken away (METHOD §2, Removal). Counts are of other actors. */
export interface ActorWithoutLayer {
  /** Tied to it in any layer of the network. */
  readonly tied: number
  /** Tied to it in the layer that is taken away. */
  readonly tiedByLayer: number
  /** Tied to it by that layer alone: places of those left untied, ascending. */
  readonly untied: readonly number[]
  /** Of those the layer ties, whom each other layer of the network ties too; in the order of LAYERS. */
  readonly stillTiedBy: readonly StillTiedBy[]
}

/**
 * What is left tied to one actor without a layer: the row of that actor in what `takenAway` counts of all dyads.
 *
 * @param ties as `actorTies` gives them
 * @param layers layers of the network, the one taken away among them or not: it is in it in any case
 *
 * Time O(actors).
 */
export function actorWithoutLayer(
  ties: readonly ActorLayer[],
  removed: Layer,
  layers: readonly Layer[] = LAYERS,
): ActorWithoutLayer {
  const rest = LAYERS.filter((layer) => layer !== removed && layers.includes(layer))
  const isTied = (layer: Layer, place: number): boolean =>
    (ties[LAYERS.indexOf(layer)]?.shared[place] ?? 0) > 0
  const others = Array.from(ties[0]?.shared ?? [], (_, place) => ({
    place,
    own: isTied(removed, place),
    rest: rest.filter((layer) => isTied(layer, place)),
  }))
  const own = others.filter((other) => other.own)
  return {
    tied: others.filter((other) => other.own || other.rest.length > 0).length,
    tiedByLayer: own.length,
    untied: own.filter((other) => other.rest.length === 0).map(({ place }) => place),
    stillTiedBy: rest.map((layer) => {
      const too = own.filter((other) => other.rest.includes(layer))
      return { layer, dyads: too.length, alone: too.filter((other) => other.rest.length === 1).length }
    }),
  }
}
