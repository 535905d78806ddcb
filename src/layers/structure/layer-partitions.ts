import { LAYERS, type Layer } from '../../model/layer.ts'

/** A partition of layers: disjoint sets of layers as bits, each named by its first layer's place. */
export type LayerPartition = readonly number[]

/**
 * All partitions of a set of layers, each once, that into single layers first: 52 of five, 1 of one layer, none of no layer.
 * @param layers the layers as bits
 */
export function layerPartitions(layers: number): LayerPartition[] {
  const single = LAYERS.map((_, layer) => 1 << layer).filter((bit) => (layers & bit) !== 0)
  if (single.length === 0) return []
  let partitions: LayerPartition[] = [[]]
  for (const bit of single)
    partitions = partitions.flatMap((groups) => [
      [...groups, bit],
      ...groups.map((_, g) => groups.map((group, at) => (at === g ? group | bit : group))),
    ])
  return partitions
}

/** The layers of a set, in the order of LAYERS. */
export function layersOfBits(layers: number): Layer[] {
  return LAYERS.filter((_, layer) => (layers & (1 << layer)) !== 0)
}

/** A partition by its layers: `multilateral|bloc+bilateral`. */
export function partitionName(groups: LayerPartition): string {
  return groups.map((group) => layersOfBits(group).join('+')).join('|')
}
