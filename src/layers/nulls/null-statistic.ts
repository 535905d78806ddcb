import type { Layer } from '../../model/layer.ts'
import type { NullMeasure, NullReason } from '../../model/null-comparison.ts'
import type { LayerOrSet } from '../series/layer-columns.ts'

/** One statistic of the layers of a year. */
export interface NullStatistic {
  readonly measure: NullMeasure
  readonly layer: LayerOrSet
  /** The second layer of a pair; of a conditional overlap, the layer on which it is conditional. */
  readonly other: Layer | null
}

/** The value of a statistic, NaN with the reason where there is none. */
export interface DrawFigure {
  readonly value: number
  readonly reason: NullReason | null
}
