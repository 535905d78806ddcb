import { LAYERS } from '../../model/layer.ts'
import { pairIndex } from '../layer-network.ts'
import { BIT_SETS, COLUMN_BITS } from './layer-columns.ts'

/** The pairs of actors as instruments come and go: which layers tie each, and what follows from it. */
export interface PairState {
  /** Layers that tie each pair, as bits; at `pairIndex`. */
  readonly layersOfPair: Uint8Array
  /** The same by recorded starts alone. */
  readonly knownLayersOfPair: Uint8Array
  /** Pairs by the bits of the layers that tie them. */
  readonly pairsByLayers: Uint32Array
  readonly knownPairsByLayers: Uint32Array
  /** Degree of each actor in each column: columns × n. */
  readonly degree: Uint16Array
  /** One instrument more of a layer ties two actors; `isKnown` where it does so by recorded starts. Time O(1). */
  tie(one: number, other: number, layer: number, isKnown: boolean): void
  /** One instrument less. Time O(1). */
  untie(one: number, other: number, layer: number, isKnown: boolean): void
}

const SETS_FROM = LAYERS.length

/** No pair is tied. Memory 22 bytes a pair. */
export function pairState(actorCount: number): PairState {
  const pairs = (actorCount * (actorCount - 1)) / 2
  const shared = new Uint16Array(pairs * LAYERS.length)
  const knownShared = new Uint16Array(pairs * LAYERS.length)
  const layersOfPair = new Uint8Array(pairs)
  const knownLayersOfPair = new Uint8Array(pairs)
  const pairsByLayers = new Uint32Array(BIT_SETS)
  const knownPairsByLayers = new Uint32Array(BIT_SETS)
  pairsByLayers[0] = pairs
  knownPairsByLayers[0] = pairs
  const degree = new Uint16Array(COLUMN_BITS.length * actorCount)
  const setBits = Uint8Array.from(COLUMN_BITS)

  const addDegree = (column: number, one: number, other: number, step: 1 | -1): void => {
    const at = column * actorCount
    degree[at + one] = (degree[at + one] as number) + step
    degree[at + other] = (degree[at + other] as number) + step
  }

  const turn = (pair: number, layer: number, one: number, other: number, step: 1 | -1): void => {
    const before = layersOfPair[pair] as number
    const after = before ^ (1 << layer)
    layersOfPair[pair] = after
    pairsByLayers[before] = (pairsByLayers[before] as number) - 1
    pairsByLayers[after] = (pairsByLayers[after] as number) + 1
    addDegree(layer, one, other, step)
    for (let column = SETS_FROM; column < setBits.length; column++) {
      const bits = setBits[column] as number
      if (((before & bits) === 0) !== ((after & bits) === 0)) addDegree(column, one, other, step)
    }
  }

  const turnKnown = (pair: number, layer: number): void => {
    const before = knownLayersOfPair[pair] as number
    const after = before ^ (1 << layer)
    knownLayersOfPair[pair] = after
    knownPairsByLayers[before] = (knownPairsByLayers[before] as number) - 1
    knownPairsByLayers[after] = (knownPairsByLayers[after] as number) + 1
  }

  return {
    layersOfPair,
    knownLayersOfPair,
    pairsByLayers,
    knownPairsByLayers,
    degree,
    tie(one, other, layer, isKnown) {
      const pair = one < other ? pairIndex(one, other) : pairIndex(other, one)
      const at = layer * pairs + pair
      const count = shared[at] as number
      shared[at] = count + 1
      if (count === 0) turn(pair, layer, one, other, 1)
      if (!isKnown) return
      const known = knownShared[at] as number
      knownShared[at] = known + 1
      if (known === 0) turnKnown(pair, layer)
    },
    untie(one, other, layer, isKnown) {
      const pair = one < other ? pairIndex(one, other) : pairIndex(other, one)
      const at = layer * pairs + pair
      const count = (shared[at] as number) - 1
      shared[at] = count
      if (count === 0) turn(pair, layer, one, other, -1)
      if (!isKnown) return
      const known = (knownShared[at] as number) - 1
      knownShared[at] = known
      if (known === 0) turnKnown(pair, layer)
    },
  }
}
