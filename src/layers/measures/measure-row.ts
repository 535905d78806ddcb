import type { LayerMeasure, MeasureReason } from '../../model/layer-measure.ts'

/** One figure of the layered network. Which rules it was counted under is said once, by who asked. */
export interface MeasureRow {
  readonly year: number
  readonly measure: LayerMeasure
  /** A layer, or a set of layers; of an embedded norm its regime, of two instruments the first. */
  readonly layer: string
  /** The second layer of a pair; of an edge overlap the number of layers, or the other actor; of reducibility the partition; of two instruments the second. */
  readonly other: string | null
  /** Id of the actor, null where the figure is of a whole layer. */
  readonly actor: string | null
  /** Null where it cannot be told; then there is a reason. */
  readonly value: number | null
  /** What it is counted over: actors, pairs or layers, as the measure says. */
  readonly n: number | null
  readonly reason: MeasureReason | null
}

/** A figure, or the reason why there is none. */
export type Figure = Pick<MeasureRow, 'value' | 'n' | 'reason'>

export function figure(value: number | null, n: number | null, reason: MeasureReason): Figure {
  return { value, n, reason: value === null ? reason : null }
}
