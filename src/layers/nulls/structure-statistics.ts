import { LAYER_SETS, layerBits, layersOf } from '../layer-sets.ts'
import { COLUMN_BITS, LAYER_COLUMNS } from '../series/layer-columns.ts'
import { corePeriphery } from '../structure/core-periphery.ts'
import type { LayerTies } from '../structure/layer-ties.ts'
import { entropyReader, reducibility } from '../structure/reducibility.ts'
import { areBitsTied } from './bit-network.ts'
import type { LayerDraw } from './layer-draw.ts'
import type { DrawFigure, NullStatistic } from './null-statistic.ts'

/** The best q of each set of layers. */
export const REDUCIBILITY_STATISTICS: readonly NullStatistic[] = LAYER_SETS.map((layer) => ({
  measure: 'reducibility' as const,
  layer,
  other: null,
}))

/** The correlation of each layer and set with its core. */
export const CORE_STATISTICS: readonly NullStatistic[] = LAYER_COLUMNS.map((layer) => ({
  measure: 'core-periphery' as const,
  layer,
  other: null,
}))

/** Digits to which a figure is compared: draws that are one network under other names differ by rounding alone. */
const ROUND = 1e12

/** The figures of REDUCIBILITY_STATISTICS. Time O(m³) for each of the up to 31 sets of layers. */
export function reducibilityFigures(layers: readonly LayerDraw[]): DrawFigure[] {
  const ties = tiesOfDraw(layers)
  const entropies = entropyReader(ties)
  return LAYER_SETS.map((set) => {
    const { best, reason } = reducibility(ties, layerBits(layersOf(set)), entropies)
    return figureOf(best?.quality ?? null, reason)
  })
}

/** The figures of CORE_STATISTICS. Time O(m²) a step of the search, for each layer and set. */
export function coreFigures(layers: readonly LayerDraw[]): DrawFigure[] {
  const ties = tiesOfDraw(layers)
  return COLUMN_BITS.map((bits) => {
    const { correlation, reason } = corePeriphery(ties, bits)
    return figureOf(correlation, reason)
  })
}

/** The layers of a draw as one table of pairs; its actors keep the numbers that they have in the draw. Time O(m²) a layer. */
export function tiesOfDraw(layers: readonly LayerDraw[]): LayerTies {
  const actors = layers[0]?.actors ?? 0
  const layersByPair = new Uint8Array(actors * actors)
  const layersByActor = new Uint8Array(actors)
  layers.forEach((network, layer) => {
    const bit = 1 << layer
    for (let i = 0; i < actors; i++) {
      if (network.present[i] === 1) layersByActor[i] = (layersByActor[i] as number) | bit
      for (let j = 0; j < i; j++) {
        if (!areBitsTied(network, i, j)) continue
        layersByPair[i * actors + j] = (layersByPair[i * actors + j] as number) | bit
        layersByPair[j * actors + i] = (layersByPair[j * actors + i] as number) | bit
      }
    }
  })
  return {
    actors,
    layersByPair,
    layersByActor,
    indexByActor: Uint16Array.from({ length: actors }, (_, i) => i),
  }
}

function figureOf(value: number | null, reason: DrawFigure['reason']): DrawFigure {
  return { value: value === null ? Number.NaN : Math.round(value * ROUND) / ROUND, reason }
}
