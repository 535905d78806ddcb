import { LAYERS } from '../../model/layer.ts'
import { LAYER_SETS, layersOf } from '../layer-sets.ts'
import { type BitNetwork, tiesOf, tiesOfAny, tiesOfBoth } from './bit-network.ts'
import type { NullStatistic } from './null-statistic.ts'

const PAIRS = LAYERS.flatMap((layer, l) => LAYERS.slice(l + 1).map((other) => ({ layer, other })))

/** Ties of each layer and set of layers; J of each two layers; P(layer | other) of each two in both directions. */
export const OVERLAP_STATISTICS: readonly NullStatistic[] = [
  ...LAYERS.map((layer) => ({ measure: 'ties' as const, layer, other: null })),
  ...LAYER_SETS.map((layer) => ({ measure: 'ties' as const, layer, other: null })),
  ...PAIRS.map((pair) => ({ measure: 'jaccard' as const, ...pair })),
  ...PAIRS.flatMap(({ layer, other }) => [
    { measure: 'conditional-overlap' as const, layer, other },
    { measure: 'conditional-overlap' as const, layer: other, other: layer },
  ]),
]

/**
 * The values of OVERLAP_STATISTICS, in that order: ties n(A), J = n(A&B) / n(A or B), P(A|B) = n(A&B) / n(B); NaN where that is of nothing
 * (METHOD §1). Time O(m²/32) a pair of layers.
 * @param layers in the order of LAYERS
 */
export function overlapStatistics(layers: readonly BitNetwork[]): number[] {
  const ties = layers.map(tiesOf)
  const sets = LAYER_SETS.map((set) =>
    tiesOfAny(layersOf(set).map((layer) => layers[LAYERS.indexOf(layer)] as BitNetwork)),
  )
  const jaccard: number[] = []
  const conditional: number[] = []
  for (const { layer, other } of PAIRS) {
    const [a, b] = [LAYERS.indexOf(layer), LAYERS.indexOf(other)]
    const both = tiesOfBoth(layers[a] as BitNetwork, layers[b] as BitNetwork)
    const [ofA, ofB] = [ties[a] as number, ties[b] as number]
    jaccard.push(both / (ofA + ofB - both))
    conditional.push(both / ofB, both / ofA)
  }
  return [...ties, ...sets, ...jaccard, ...conditional]
}
