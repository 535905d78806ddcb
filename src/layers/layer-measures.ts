import { LAYERS, type Layer } from '../model/layer.ts'
import { densityOf } from './series/density.ts'
import { columnOf } from './series/layer-columns.ts'
import type { LayerSeries } from './series/layer-series.ts'

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
 * Ties, weight and density of each layer and of all layers together in a year of a series (METHOD §1).
 *
 * Over all layers a pair tied in several is one tie, its weights add up, and it is inferred only if it is in every layer
 * that ties it.
 *
 * @throws RangeError where the year is not of the series
 */
export function layerMeasures(series: LayerSeries, year: number): LayerMeasures[] {
  const y = year - series.firstYear
  if (y < 0 || y >= series.years) throw new RangeError(`the series has no year ${year}`)
  return [...LAYERS, 'all' as const].map((layer) => {
    const column = columnOf(layer)
    const cell = y * series.columns.length + column
    return {
      layer,
      instruments: series.instruments[cell] as number,
      actors: series.actors[cell] as number,
      ties: series.ties[cell] as number,
      inferred: series.inferredTies[cell] as number,
      weight: series.weight[cell] as number,
      density: densityOf(series, y, column),
    }
  })
}
