import { LAYERS, type Layer } from '../../model/layer.ts'
import { LAYER_SETS, type LayerSet, layerBits, layersOf } from '../layer-sets.ts'

/** A layer, or several taken together. */
export type LayerOrSet = Layer | LayerSet

/** The columns of a series: each layer, then each set of layers. */
export const LAYER_COLUMNS: readonly LayerOrSet[] = [...LAYERS, ...LAYER_SETS]

/** The layers of each column as bits (see `layerBits`), in the order of LAYER_COLUMNS. */
export const COLUMN_BITS: readonly number[] = [
  ...LAYERS.map((layer) => layerBits([layer])),
  ...LAYER_SETS.map((set) => layerBits(layersOf(set))),
]

/** How many sets of the five layers there are, the empty one with them. */
export const BIT_SETS = 1 << LAYERS.length

export function columnOf(layer: LayerOrSet): number {
  return LAYER_COLUMNS.indexOf(layer)
}

/** Whether a name is of a layer or of a set of layers. */
export function isLayerOrSet(text: string): text is LayerOrSet {
  return (LAYER_COLUMNS as readonly string[]).includes(text)
}
