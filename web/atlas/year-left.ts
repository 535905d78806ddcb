import type { ActorLayer } from '../../src/layers/actor-ties.ts'
import { type LayerSet, layersOf } from '../../src/layers/layer-sets.ts'
import { type ActorWithoutLayer, actorWithoutLayer } from '../../src/layers/removal/actor-without-layer.ts'
import { layersByPair } from '../../src/layers/removal/layers-by-pair.ts'
import { ACTOR_LEFT, leftByActor } from '../../src/layers/removal/left-by-actor.ts'
import { takenAway, type WithoutLayer } from '../../src/layers/removal/without-layer.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'

/** The networks from which a layer is taken: all layers, and all but the one that ties nearly every pair. */
export const NETWORKS = ['all', 'without-multilateral'] as const satisfies readonly LayerSet[]

/** What is left of one actor's ties; `shown` is of the layers switched on, as the map shows it. */
export interface OneLeft {
  readonly kind: 'one'
  readonly shown: ActorWithoutLayer
  /** In the order of NETWORKS. */
  readonly networks: readonly ActorWithoutLayer[]
  readonly byActor: null
}

/** What is left of the world's ties; the map shows `from`, which has the multilateral layer unless that is switched off. */
export interface WorldLeft {
  readonly kind: 'world'
  readonly from: (typeof NETWORKS)[number]
  readonly networks: readonly WithoutLayer[]
  /** Position in ACTOR_LEFT. */
  readonly byActor: Uint8Array
}

export type YearLeft = OneLeft | WorldLeft

/** What a layer taken away leaves of one actor's ties. Time O(actors). */
export function oneLeft(ties: readonly ActorLayer[], removed: Layer, off: readonly Layer[]): OneLeft {
  const on = LAYERS.filter((layer) => !off.includes(layer))
  return {
    kind: 'one',
    shown: actorWithoutLayer(ties, removed, on),
    networks: NETWORKS.map((set) => actorWithoutLayer(ties, removed, layersOf(set))),
    byActor: null,
  }
}

/** What a layer taken away leaves of the ties of a year. Time O(rows + Σ n_k² + n²). */
export function worldLeft(
  { index }: Pick<AtlasData, 'index'>,
  settings: Pick<AtlasChoice, 'year' | 'blocRule' | 'scope'>,
  removed: Layer,
  off: readonly Layer[],
): WorldLeft {
  const byPair = layersByPair(index, settings)
  const from = off.includes('multilateral') ? 'without-multilateral' : 'all'
  return {
    kind: 'world',
    from,
    networks: NETWORKS.map((set) => takenAway(byPair, settings.year, removed, set)),
    byActor: leftByActor(byPair, removed, from),
  }
}

/** States that are left untied on the map. */
export function statesLeftUntied({ index, actors }: AtlasData, left: YearLeft): number {
  const isState = (place: number): boolean => actors.get(index.actorIds[place] ?? '')?.kind === 'state'
  const places = left.kind === 'one' ? left.shown.untied : placesUntied(left.byActor)
  return places.filter(isState).length
}

function placesUntied(byActor: Uint8Array): number[] {
  const untied = ACTOR_LEFT.indexOf('untied')
  return [...byActor.keys()].filter((place) => byActor[place] === untied)
}
