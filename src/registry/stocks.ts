import { parquetReadObjects } from 'hyparquet'

/** Migrant stocks as columns: cell c is from `origins[originIndex[c]]` to `destinations[…]`, `value[c]` persons. */
export interface Stocks {
  readonly actors: readonly string[]
  readonly measures: readonly string[]
  readonly sources: readonly string[]
  readonly originIndex: Uint16Array
  readonly destinationIndex: Uint16Array
  readonly year: Int16Array
  readonly measureIndex: Uint8Array
  readonly sourceIndex: Uint8Array
  readonly value: Float64Array
}

const COLUMNS = ['origin', 'destination', 'year', 'measure', 'value', 'source'] as const

type StockRow = Record<(typeof COLUMNS)[number], unknown>

/**
 * Reads the stocks out of a Parquet file. Time and memory O(cells).
 * @throws Error where the bytes are no Parquet file or a column is missing
 */
export async function readStocks(bytes: Uint8Array): Promise<Stocks> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const rows = (await parquetReadObjects({ file, columns: [...COLUMNS] })) as StockRow[]
  const [actors, measures, sources] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const place = (list: Map<string, number>, text: unknown): number => {
    const key = String(text)
    const found = list.get(key) ?? list.size
    list.set(key, found)
    return found
  }
  return {
    originIndex: Uint16Array.from(rows, (row) => place(actors, row.origin)),
    destinationIndex: Uint16Array.from(rows, (row) => place(actors, row.destination)),
    year: Int16Array.from(rows, (row) => Number(row.year)),
    measureIndex: Uint8Array.from(rows, (row) => place(measures, row.measure)),
    sourceIndex: Uint8Array.from(rows, (row) => place(sources, row.source)),
    value: Float64Array.from(rows, (row) => Number(row.value)),
    actors: [...actors.keys()],
    measures: [...measures.keys()],
    sources: [...sources.keys()],
  }
}
