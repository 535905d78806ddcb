import { LAYERS, LAYERS_NARROW_FIRST, type Layer } from '../model/layer.ts'
import { areTied, entryReader, NOT_KNOWN } from './entries.ts'
import type { LayerSettings } from './layer-network.ts'
import type { MembershipIndex } from './membership-index.ts'
import { countsInScope } from './scope.ts'
import { aliveIn } from './year-span.ts'

/** How one actor stands in one layer in one year. */
export interface ActorLayer {
  readonly layer: Layer
  /** Positions of the instruments in which the actor has an entry. */
  readonly instruments: readonly number[]
  /** Of these, the ones whose entry rests on an inferred start. */
  readonly inferred: readonly number[]
  /** Instruments that tie the actor to each other actor; length n. */
  readonly shared: Uint16Array
}

/**
 * All ties of one actor in one year, layer by layer (METHOD §1).
 *
 * @returns one entry per layer, in the order of LAYERS
 *
 * Time O(rows of the year), memory 2 bytes an actor and layer.
 */
export function actorTies(index: MembershipIndex, actorIndex: number, settings: LayerSettings): ActorLayer[] {
  const reader = entryReader(index)
  const layers = LAYERS.map((layer) => ({
    layer,
    instruments: [] as number[],
    inferred: [] as number[],
    shared: new Uint16Array(index.actorIds.length),
  }))
  for (let k = 0; k < index.instrumentIds.length; k++) {
    if (!countsInScope(index, k, settings.scope)) continue
    const first = index.firstYearByInstrument[k] as number
    if (!aliveIn(settings.year, first, index.lastYearByInstrument[k] as number)) continue
    const { length, actors, via, knownVia } = reader.read(k, settings.year, settings.blocRule)
    const own = actors.subarray(0, length).indexOf(actorIndex)
    const target = layers[index.layerByInstrument[k] as number]
    if (own === -1 || target === undefined) continue
    target.instruments.push(k)
    if (knownVia[own] === NOT_KNOWN) target.inferred.push(k)
    for (let e = 0; e < length; e++) {
      if (e === own || !areTied(via[own] as number, via[e] as number)) continue
      const other = actors[e] as number
      target.shared[other] = (target.shared[other] as number) + 1
    }
  }
  return layers
}

/**
 * The closest (narrowest) layer that ties the actor to another, among the layers switched on; null where none does.
 * From narrow to wide: bilateral, bloc, regional, transregional, multilateral (METHOD §1).
 */
export function closestLayer(
  ties: readonly ActorLayer[],
  otherIndex: number,
  isOn: (layer: Layer) => boolean = () => true,
): Layer | null {
  for (const layer of LAYERS_NARROW_FIRST) {
    if (isOn(layer) && (ties[LAYERS.indexOf(layer)]?.shared[otherIndex] ?? 0) > 0) return layer
  }
  return null
}
