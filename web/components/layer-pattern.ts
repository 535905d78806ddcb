import type { Layer } from '../../src/model/layer.ts'

/** How strong a fill is: `full` on charts, `pale` on maps, where coasts and names must stay clear. */
export type PatternTone = 'full' | 'pale'

/** A layer's fill for an SVG shape; its pattern is defined once by the shell (`LayerPatternDefs`). */
export function layerPattern(layer: Layer, tone: PatternTone = 'full'): string {
  return `url(#layer-${tone}-${layer})`
}
