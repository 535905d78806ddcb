import type { ActorSummary } from '../../src/api/actors.ts'
import { firstDayOf, lastDayOf } from '../../src/layers/day-span.ts'
import {
  type LayerNetwork,
  type LayerSettings,
  layerNetworks,
  pairIndex,
} from '../../src/layers/layer-network.ts'
import { aliveIn, firstYearOf, lastYearOf } from '../../src/layers/year-span.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'

/** The network of one layer in a year, as a panel draws it. */
export interface LayerPanel {
  readonly layer: Layer
  /** Tied pairs one after the other, i < j: those of pair p stand at 2p and 2p + 1. */
  readonly pairs: Uint16Array
  /** Ties of each actor. */
  readonly degree: Uint16Array
  readonly ties: number
  /** Share of all pairs of the actors drawn that are tied; null where fewer than two are drawn. */
  readonly share: number | null
  /** More than half of all pairs are tied: lines would only hide that. */
  readonly isField: boolean
}

/** The five networks of a year over the same actors. */
export interface YearNetworks {
  /** In the order of LAYERS. */
  readonly panels: readonly LayerPanel[]
  /** Actors drawn, by position in the index: states that exist in the year and are bound in some, and whoever has an entry in it. */
  readonly drawn: readonly number[]
  /** Layers that tie each pair: bit l of the value at `pairIndex(i, j)` stands for LAYERS[l]. */
  readonly bits: Uint8Array
}

/** Beyond this share of all pairs a layer is drawn as a field. */
const FIELD_SHARE = 0.5

/** The networks of a year, ready to be drawn (METHOD §1). Time O(rows of the year + Σ n_k² + pairs). */
export function yearNetworks(
  data: Pick<AtlasData, 'index' | 'actors' | 'bound'>,
  settings: LayerSettings,
): YearNetworks {
  const { index, actors } = data
  const bound = new Set(data.bound.map(({ id }) => id))
  const networks = layerNetworks(index, settings)
  const drawn = index.actorIds.flatMap((id, i) => {
    const isPresent = networks.some(({ present }) => present[i] === 1)
    return isPresent || (bound.has(id) && isStateOf(actors.get(id), settings.year)) ? [i] : []
  })
  const pairsDrawn = (drawn.length * (drawn.length - 1)) / 2
  const bits = new Uint8Array(networks[0]?.shared.length ?? 0)
  networks.forEach(({ shared }, l) => {
    for (let pair = 0; pair < bits.length; pair++)
      if (shared[pair] !== 0) bits[pair] = (bits[pair] as number) | (1 << l)
  })
  return {
    panels: networks.map((network, l) =>
      panel(network, LAYERS[l] as Layer, index.actorIds.length, pairsDrawn),
    ),
    drawn,
    bits,
  }
}

function panel({ shared }: LayerNetwork, layer: Layer, actors: number, pairsDrawn: number): LayerPanel {
  const degree = new Uint16Array(actors)
  const pairs: number[] = []
  for (let j = 1; j < actors; j++) {
    for (let i = 0; i < j; i++) {
      if (shared[pairIndex(i, j)] === 0) continue
      pairs.push(i, j)
      degree[i] = (degree[i] as number) + 1
      degree[j] = (degree[j] as number) + 1
    }
  }
  const ties = pairs.length / 2
  const share = pairsDrawn === 0 ? null : ties / pairsDrawn
  return {
    layer,
    pairs: Uint16Array.from(pairs),
    degree,
    ties,
    share,
    isField: share !== null && share > FIELD_SHARE,
  }
}

/** Whether an actor is a state that exists in the year. */
function isStateOf(actor: ActorSummary | undefined, year: number): boolean {
  if (actor?.kind !== 'state') return false
  const span = {
    firstDay: actor.start === null ? Number.NEGATIVE_INFINITY : firstDayOf(actor.start),
    lastDay: lastDayOf(actor.end),
  }
  return aliveIn(year, firstYearOf(span), lastYearOf(span))
}

/** Actors with equally many ties. */
export interface HubGroup {
  readonly actors: readonly number[]
  readonly ties: number
}

/** With more than these at the top a layer has no hub to name. */
export const MOST_SHARING = 5

/** Who has most ties: groups of actors with equally many, most first, until `most` actors are in them. Time O(actors · log actors). */
export function hubGroups(
  panel: Pick<LayerPanel, 'degree'>,
  actorIds: readonly string[],
  most: number,
): HubGroup[] {
  const groups: { actors: number[]; ties: number }[] = []
  for (const [place, actor] of mostTied(panel, actorIds, actorIds.length).entries()) {
    const ties = panel.degree[actor] as number
    const group = groups.at(-1)
    if (group?.ties === ties) group.actors.push(actor)
    else if (place >= most) break
    else groups.push({ actors: [actor], ties })
  }
  return groups
}

/** Hubs whose names are written on a map: whole groups, of equals all or none, and no more than MOST_SHARING. */
export function hubsNamed(groups: readonly HubGroup[]): number[] {
  const named: number[] = []
  for (const { actors } of groups) {
    if (named.length + actors.length > MOST_SHARING) break
    named.push(...actors)
  }
  return named
}

/** The actors with most ties, most first; of those with equally many the one whose id comes first. */
export function mostTied(
  { degree }: Pick<LayerPanel, 'degree'>,
  actorIds: readonly string[],
  most: number,
): number[] {
  return [...degree.keys()]
    .filter((i) => (degree[i] as number) > 0)
    .toSorted(
      (a, b) =>
        (degree[b] as number) - (degree[a] as number) || ((actorIds[a] ?? '') < (actorIds[b] ?? '') ? -1 : 1),
    )
    .slice(0, most)
}
