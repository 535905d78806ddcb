import type { LayerSeries } from './layer-series.ts'

/** Ties of all pairs of the n actors present: ties / (n(n − 1)/2); null with fewer than two. */
export function densityOf({ actors, ties, columns }: LayerSeries, y: number, column: number): number | null {
  const cell = y * columns.length + column
  const n = actors[cell] as number
  return n < 2 ? null : (ties[cell] as number) / ((n * (n - 1)) / 2)
}
