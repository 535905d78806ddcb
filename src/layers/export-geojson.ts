import type { Geometry } from 'geojson'
import type { Actor } from '../model/actor.ts'
import { LAYERS } from '../model/layer.ts'
import { actorDegrees } from './actor-degrees.ts'
import { actorTies, closestLayer } from './actor-ties.ts'
import { type LayerSettings, layerNetworks } from './layer-network.ts'
import type { MembershipIndex } from './membership-index.ts'

/** Where an actor lies, and which borders these are. */
export interface Placed {
  readonly geometry: Geometry | null
  readonly borders: string
}

export interface GeojsonOptions extends LayerSettings {
  /** Actor whose ties are asked for; null asks for every actor's degree. */
  readonly actorId: string | null
  readonly placeOf: (actorId: string) => Placed
  /** What the file says of itself: the member `strata` beside the features. */
  readonly about: object
}

type Properties = Readonly<Record<string, string | number | null>>

/**
 * Actors on a map as GeoJSON (RFC 7946), piece by piece: those present in the year with their degree and strength in each layer, or
 * those tied to one actor with the number of instruments that tie them, layer by layer (METHOD §1). A layer in which an actor is
 * not present is null, not 0; an actor without a shape has the geometry null. Time O(n² · layers + points).
 */
export function* geojson(
  index: MembershipIndex,
  actors: readonly Pick<Actor, 'id' | 'name' | 'kind'>[],
  options: GeojsonOptions,
): Generator<string> {
  const { actorId, placeOf, about } = options
  const found = actorId === null ? degreesOfAll(index, options) : tiesOf(index, actorId, options)
  const actorById = new Map(actors.map((actor) => [actor.id, actor]))
  yield `{"type":"FeatureCollection","strata":${JSON.stringify(about)},"features":[`
  let comma = '\n'
  for (const [id, properties] of found) {
    const { name = id, kind = null } = actorById.get(id) ?? {}
    const { geometry, borders } = placeOf(id)
    const feature = { type: 'Feature', id, properties: { id, name, kind, borders, ...properties }, geometry }
    yield `${comma}${JSON.stringify(feature)}`
    comma = ',\n'
  }
  yield '\n]}\n'
}

function* degreesOfAll(index: MembershipIndex, settings: LayerSettings): Generator<[string, Properties]> {
  const networks = layerNetworks(index, settings)
  const degrees = networks.map(actorDegrees)
  for (let i = 0; i < index.actorIds.length; i++) {
    if (networks.every(({ present }) => present[i] === 0)) continue
    const inLayer = (l: number, value: number | undefined): number | null =>
      networks[l]?.present[i] === 1 ? (value ?? null) : null
    yield [
      index.actorIds[i] as string,
      Object.fromEntries([
        ...LAYERS.map((layer, l) => [`degree_${layer}`, inLayer(l, degrees[l]?.degree[i])]),
        ...LAYERS.map((layer, l) => [`strength_${layer}`, inLayer(l, rounded(degrees[l]?.strength[i]))]),
      ]),
    ]
  }
}

function* tiesOf(
  index: MembershipIndex,
  actorId: string,
  settings: LayerSettings,
): Generator<[string, Properties]> {
  const ties = actorTies(index, index.actorIds.indexOf(actorId), settings)
  const own = ties.map(({ layer, instruments }) => [`instruments_${layer}`, instruments.length])
  yield [actorId, { relation: 'the actor itself', closest_layer: null, ...Object.fromEntries(own) }]
  for (let j = 0; j < index.actorIds.length; j++) {
    const closest = closestLayer(ties, j)
    if (closest === null) continue
    const shared = ties.map((tie) => [`instruments_${tie.layer}`, tie.shared[j] ?? 0])
    yield [
      index.actorIds[j] as string,
      { relation: 'tied', closest_layer: closest, ...Object.fromEntries(shared) },
    ]
  }
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 1e9) / 1e9
}
