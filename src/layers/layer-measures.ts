import { LAYERS, type Layer } from '../model/layer.ts'
import type { LayerNetwork } from './layer-network.ts'

/** A layer, or all five together. */
export type LayerOrAll = Layer | 'all'

/** What one layer looks like in one year; every count is over the settings that the caller names. */
export interface LayerMeasures {
  readonly layer: LayerOrAll
  /** Instruments alive. */
  readonly instruments: number
  /** n: actors with an entry in some instrument of the layer. */
  readonly actors: number
  /** Pairs of actors tied. */
  readonly ties: number
  /** Of these, pairs tied only where a start was inferred. */
  readonly inferred: number
  /** Σ_{i<j} w_ij. */
  readonly weight: number
  /** ties / (n(n − 1)/2); null where fewer than two actors are present. */
  readonly density: number | null
}

/**
 * Ties, weight and density of each layer and of all layers together (METHOD §1).
 *
 * Over all layers a pair tied in several is one tie, its weights add up, and it is inferred only if it is in every layer
 * that ties it.
 *
 * Time O(n²) a layer.
 */
export function layerMeasures(networks: readonly LayerNetwork[]): LayerMeasures[] {
  const measures = networks.map((network, l) => measure(LAYERS[l] as Layer, [network]))
  return [...measures, measure('all', networks)]
}

function measure(layer: LayerOrAll, networks: readonly LayerNetwork[]): LayerMeasures {
  const [first] = networks
  const pairCount = first?.shared.length ?? 0
  const actorCount = first?.present.length ?? 0
  let actors = 0
  for (let i = 0; i < actorCount; i++) {
    if (networks.some((network) => network.present[i] === 1)) actors++
  }
  let ties = 0
  let known = 0
  let weight = 0
  for (let pair = 0; pair < pairCount; pair++) {
    let isTied = false
    let isKnown = false
    for (const network of networks) {
      if (network.shared[pair] === 0) continue
      isTied = true
      if (network.known[pair] === 1) isKnown = true
      weight += network.weight[pair] as number
    }
    if (isTied) ties++
    if (isKnown) known++
  }
  return {
    layer,
    instruments: networks.reduce((sum, network) => sum + network.instruments, 0),
    actors,
    ties,
    inferred: ties - known,
    weight,
    density: actors < 2 ? null : ties / ((actors * (actors - 1)) / 2),
  }
}
