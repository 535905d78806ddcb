import type { LayerMeasure } from '../../model/layer-measure.ts'
import type { NetworkRules } from '../layer-network.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { LAYER_COLUMNS, type LayerOrSet } from '../series/layer-columns.ts'
import { type LayerSeries, layerSeries, type YearRangeAsked } from '../series/layer-series.ts'
import type { StructureSources } from '../structure/structure-sources.ts'

/** What is asked of the layered network. */
export interface MeasureQuestion extends YearRangeAsked {
  readonly rules: NetworkRules
  readonly measures: readonly LayerMeasure[]
  /** Layers and sets of layers; empty: each. */
  readonly layers: readonly LayerOrSet[]
  /** Positions of actors in the membership index; empty: those present. */
  readonly actors: readonly number[]
  /** What measures of instruments read beside the index. */
  readonly sources: StructureSources
}

/** What a measure is made from. */
export interface MeasureContext extends MeasureQuestion {
  readonly index: MembershipIndex
  readonly series: LayerSeries
  /** Columns of the series that are asked for. */
  readonly columns: readonly number[]
  /** The layers that tie each pair in year y of the series, as bits at `pairIndex`; empty unless single pairs are asked for. */
  readonly layersOfPair: readonly Uint8Array[]
}

/** Runs the series once for everything that is asked. Cost: that of `layerSeries`, and 1 byte a pair and year where single pairs are asked for. */
export function measureContext(index: MembershipIndex, question: MeasureQuestion): MeasureContext {
  const layersOfPair: Uint8Array[] = []
  const ofPairs = question.measures.includes('edge-overlap') && question.actors.length > 0
  const series = layerSeries(
    index,
    question.rules,
    question,
    ofPairs ? (_, pairs) => layersOfPair.push(pairs.layersOfPair.slice()) : undefined,
  )
  const { layers } = question
  const columns = [...LAYER_COLUMNS.keys()].filter(
    (column) => layers.length === 0 || layers.includes(LAYER_COLUMNS[column] as LayerOrSet),
  )
  return { ...question, index, series, columns, layersOfPair }
}
