import type { BitNetwork } from './bit-network.ts'
import { drawNull, type NullChunk } from './draw-null.ts'
import type { NullNetwork } from './null-network.ts'
import { overlapStatistics } from './overlap-statistics.ts'

/** What can be computed of each draw, by name: numbers of the layers' ties, always as many. */
export const DRAW_STATISTICS = {
  overlap: overlapStatistics,
} as const satisfies Record<string, (layers: readonly BitNetwork[]) => readonly number[]>

export type DrawStatistics = keyof typeof DRAW_STATISTICS

/** The draws of a chunk, and what is computed of each. */
export interface NullTask {
  readonly network: NullNetwork
  readonly chunk: NullChunk
  readonly statistics: DrawStatistics
}

/** Does one task, in a worker or without one: the statistics of each draw of the chunk, draw by draw. */
export function runNullTask({ network, chunk, statistics }: NullTask): Float64Array {
  const values: number[] = []
  drawNull(network, chunk, (layers) => {
    values.push(...DRAW_STATISTICS[statistics](layers))
  })
  return Float64Array.from(values)
}

export default runNullTask
