import { type LayerSet, layersOf } from '../layer-sets.ts'
import { columnOf } from './layer-columns.ts'
import type { LayerSeries } from './layer-series.ts'

/** How evenly the ties of an actor are spread over layers, or why that cannot be told. */
export interface Participation {
  /** P_i from 0 (all in one layer) to 1 (equally many in each); null with a reason. */
  readonly value: number | null
  readonly reason: 'no-ties' | 'one-layer' | null
  /** M: layers of the set that hold a tie in the year. */
  readonly layers: number
  /** o_i: the degrees of the layers added up. */
  readonly overlappingDegree: number
}

/**
 * The participation coefficient of an actor over the layers of a set (Battiston et al. 2014):
 * P_i = M/(M − 1) [1 − Σ_A (k_i^A / o_i)²], o_i = Σ_A k_i^A, M = the layers of the set that hold a tie in the year.
 * Null where o_i = 0 or M = 1. Time O(layers).
 */
export function participationOf(series: LayerSeries, y: number, set: LayerSet, actor: number): Participation {
  const { columns, degree, ties, actorCount } = series
  let layers = 0
  let overlappingDegree = 0
  let squares = 0
  for (const layer of layersOf(set)) {
    const cell = y * columns.length + columnOf(layer)
    if (ties[cell] === 0) continue
    const k = degree[cell * actorCount + actor] as number
    layers++
    overlappingDegree += k
    squares += k * k
  }
  const known = { layers, overlappingDegree }
  if (overlappingDegree === 0) return { value: null, reason: 'no-ties', ...known }
  if (layers === 1) return { value: null, reason: 'one-layer', ...known }
  const uneven = squares / (overlappingDegree * overlappingDegree)
  return { value: (layers / (layers - 1)) * (1 - uneven), reason: null, ...known }
}
