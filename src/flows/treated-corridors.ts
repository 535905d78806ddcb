import {
  type CorridorSeries,
  corridorSeries,
  type ListedCorridors,
  type StockZeros,
} from './corridor-series.ts'
import type { StockColumns, StockCoverage } from './panel/corridor-stocks.ts'
import type { Deal } from './panel/deals.ts'

/** A corridor that instruments of a treatment bind, with its stocks. */
export interface TreatedCorridor {
  readonly origin: string
  readonly destination: string
  /** The largest stock of any year and source. */
  readonly most: number
  readonly series: readonly CorridorSeries[]
  readonly deals: readonly { readonly instrument: string; readonly year: number }[]
}

/** Stocks with what is said of the cells that they do not list. */
export interface StockTables {
  readonly stocks: StockColumns
  readonly coverage: readonly StockCoverage[]
  readonly zeros: readonly StockZeros[]
  readonly listed: ListedCorridors
}

/**
 * The largest corridors that a treatment's deals bind, by the largest stock of any year and source; equals by code.
 * Time O(cells + deals + most x (cells + coverage)).
 */
export function treatedCorridors(
  { stocks, coverage, zeros, listed }: StockTables,
  deals: readonly Deal[],
  most: number,
): { readonly of: number; readonly corridors: readonly TreatedCorridor[] } {
  const byCorridor = new Map<string, Deal[]>()
  for (const deal of deals) {
    const key = `${deal.origin} ${deal.destination}`
    byCorridor.set(key, [...(byCorridor.get(key) ?? []), deal])
  }
  const largest = new Map<string, number>()
  const measure = stocks.measures.indexOf('stock')
  for (let c = 0; c < stocks.value.length; c++) {
    if (stocks.measureIndex[c] !== measure) continue
    const key = `${stocks.actors[stocks.originIndex[c] ?? -1]} ${stocks.actors[stocks.destinationIndex[c] ?? -1]}`
    if (byCorridor.has(key)) largest.set(key, Math.max(largest.get(key) ?? 0, stocks.value[c] ?? 0))
  }
  const sorted = [...largest].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most)
  return {
    of: byCorridor.size,
    corridors: sorted.map(([key, persons]) => {
      const bound = byCorridor.get(key) ?? []
      const pair = [bound[0]?.origin ?? '', bound[0]?.destination ?? ''] as const
      return {
        origin: pair[0],
        destination: pair[1],
        most: persons,
        series: corridorSeries(stocks, coverage, zeros, listed, pair),
        deals: bound
          .map(({ instrument, year }) => ({ instrument, year }))
          .sort((a, b) => a.year - b.year || (a.instrument < b.instrument ? -1 : 1)),
      }
    }),
  }
}
