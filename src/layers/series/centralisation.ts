import type { LayerSeries } from './layer-series.ts'

/** Fewest actors of which a centralisation can be told. */
export const FEWEST_FOR_CENTRALISATION = 3

/**
 * How much a layer (or set) hangs on its hub: Σ_i (k_max − k_i) / ((n − 1)(n − 2)) over the n actors present (Freeman 1979); 1 is a star,
 * 0 where all have equal degrees. Null with fewer than three actors. Time O(n).
 */
export function centralisationOf(series: LayerSeries, y: number, column: number): number | null {
  const cell = y * series.columns.length + column
  const n = series.actors[cell] as number
  if (n < FEWEST_FOR_CENTRALISATION) return null
  // The degrees of those present add up to two a tie.
  return (n * largestDegree(series, y, column) - 2 * (series.ties[cell] as number)) / ((n - 1) * (n - 2))
}

/** The actors with the largest degree, by position; none where nothing is tied. Time O(n). */
export function hubsOf(series: LayerSeries, y: number, column: number): number[] {
  const largest = largestDegree(series, y, column)
  const hubs: number[] = []
  if (largest === 0) return hubs
  degreesOf(series, y, column).forEach((k, i) => {
    if (k === largest) hubs.push(i)
  })
  return hubs
}

function degreesOf({ degree, columns, actorCount }: LayerSeries, y: number, column: number): Uint16Array {
  const from = (y * columns.length + column) * actorCount
  return degree.subarray(from, from + actorCount)
}

function largestDegree(series: LayerSeries, y: number, column: number): number {
  return degreesOf(series, y, column).reduce((largest, k) => Math.max(largest, k), 0)
}
