import { type LayerNetwork, pairIndex } from '../layer-network.ts'

/**
 * Who is tied in which layers in one year, over the m actors present in any: a set of layers is a number whose bit l stands for LAYERS[l]
 * (`layerBits`).
 */
export interface LayerTies {
  /** m. */
  readonly actors: number
  /** m × m, symmetric: the layers in which i and j are tied, 0 on the diagonal. */
  readonly layersByPair: Uint8Array
  /** The layers in which each actor has an entry. */
  readonly layersByActor: Uint8Array
  /** Places of the m actors in the membership index, ascending. */
  readonly indexByActor: Uint16Array
}

/** The ties of the five networks of a year. Time O(n²) a layer. */
export function layerTies(networks: readonly LayerNetwork[]): LayerTies {
  const everybody = networks[0]?.present.length ?? 0
  const present: number[] = []
  for (let i = 0; i < everybody; i++)
    if (networks.some((network) => network.present[i] === 1)) present.push(i)
  const actors = present.length
  const layersByPair = new Uint8Array(actors * actors)
  const layersByActor = new Uint8Array(actors)
  networks.forEach((network, layer) => {
    const bit = 1 << layer
    for (let j = 0; j < actors; j++) {
      if (network.present[present[j] as number] === 0) continue
      layersByActor[j] = (layersByActor[j] as number) | bit
      for (let i = 0; i < j; i++) {
        if (network.shared[pairIndex(present[i] as number, present[j] as number)] === 0) continue
        layersByPair[i * actors + j] = (layersByPair[i * actors + j] as number) | bit
        layersByPair[j * actors + i] = (layersByPair[j * actors + i] as number) | bit
      }
    }
  })
  return { actors, layersByPair, layersByActor, indexByActor: Uint16Array.from(present) }
}

/** The layers in which any pair is tied. Time O(m²). */
export function tiedLayers({ layersByPair }: LayerTies): number {
  let layers = 0
  for (let pair = 0; pair < layersByPair.length; pair++) layers |= layersByPair[pair] as number
  return layers
}
