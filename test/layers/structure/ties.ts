import type { LayerTies } from '../../../src/layers/structure/layer-ties.ts'

/** Ties of so many actors from triples (i, j, layers as bits); everybody is present in the layers of `present`. */
export function tiesOf(
  actors: number,
  edges: readonly (readonly [number, number, number])[],
  present = 31,
): LayerTies {
  const layersByPair = new Uint8Array(actors * actors)
  for (const [i, j, layers] of edges) {
    if (i === j) continue
    layersByPair[i * actors + j] = (layersByPair[i * actors + j] as number) | layers
    layersByPair[j * actors + i] = layersByPair[i * actors + j] as number
  }
  return {
    actors,
    layersByPair,
    layersByActor: new Uint8Array(actors).fill(present),
    indexByActor: Uint16Array.from({ length: actors }, (_, i) => i),
  }
}
