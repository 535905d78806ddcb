import { drawNull, type NullChunk } from './draw-null.ts'
import { DRAW_STATISTICS, type DrawStatistics } from './draw-statistics.ts'
import type { NullNetwork } from './null-network.ts'

/** The draws of a chunk, and what is computed of each. */
export interface NullTask {
  readonly network: NullNetwork
  readonly chunk: NullChunk
  readonly statistics: DrawStatistics
}

/** Does one task, in a worker or without one: the statistics of each draw of the chunk, draw by draw, NaN where there is no value. */
export function runNullTask({ network, chunk, statistics }: NullTask): Float64Array {
  const values: number[] = []
  drawNull(network, chunk, (layers) => {
    for (const { value } of DRAW_STATISTICS[statistics].figures(layers)) values.push(value)
  })
  return Float64Array.from(values)
}

export default runNullTask
