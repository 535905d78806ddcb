import { LAYERS, type Layer } from '../model/layer.ts'

/** Several layers taken together: a pair tied in any of them is one tie. */
export const LAYER_SETS = ['all', 'without-multilateral', 'without-bilateral'] as const

export type LayerSet = (typeof LAYER_SETS)[number]

const LEFT_OUT: Readonly<Record<LayerSet, Layer | null>> = {
  all: null,
  'without-multilateral': 'multilateral',
  'without-bilateral': 'bilateral',
}

/** The layers of a set, in the order of LAYERS. */
export function layersOf(set: LayerSet): Layer[] {
  return LAYERS.filter((layer) => layer !== LEFT_OUT[set])
}

/** A set of layers as bits: bit l stands for LAYERS[l]. */
export function layerBits(layers: readonly Layer[]): number {
  return layers.reduce((bits, layer) => bits | (1 << LAYERS.indexOf(layer)), 0)
}
