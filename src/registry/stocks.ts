import { parquetRead } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'

/** Migrant stocks as columns: cell c is from `actors[originIndex[c]]` to `actors[destinationIndex[c]]`, `value[c]` persons. */
export interface Stocks {
  readonly actors: readonly string[]
  readonly measures: readonly string[]
  readonly sources: readonly string[]
  readonly originIndex: Uint16Array
  readonly destinationIndex: Uint16Array
  /** Calendar year, NO_YEAR where the file holds none. */
  readonly year: Int16Array
  readonly measureIndex: Uint8Array
  readonly sourceIndex: Uint8Array
  /** Persons, NaN where the file holds no number. */
  readonly value: Float64Array
}

const COLUMNS = ['origin', 'destination', 'year', 'measure', 'value', 'source'] as const

type ColumnName = (typeof COLUMNS)[number]

/** Stands for a year that is no whole number from 1 to 9999: a year out of the array's range would come back as another. */
export const NO_YEAR = 0

/**
 * Reads the stocks out of a Parquet file. Time and memory O(cells).
 * @throws Error where the bytes are no Parquet file, a column is missing, or there are more actors, measures or sources than the
 * arrays can number
 */
export async function readStocks(bytes: Uint8Array): Promise<Stocks> {
  const columns = await readColumns(bytes)
  const actors = new Map<string, number>()
  const measures = new Map<string, number>()
  const sources = new Map<string, number>()
  return {
    originIndex: Uint16Array.from(columns.origin, numbered(actors, 2 ** 16)),
    destinationIndex: Uint16Array.from(columns.destination, numbered(actors, 2 ** 16)),
    year: Int16Array.from(columns.year, yearOf),
    measureIndex: Uint8Array.from(columns.measure, numbered(measures, 2 ** 8)),
    sourceIndex: Uint8Array.from(columns.source, numbered(sources, 2 ** 8)),
    value: Float64Array.from(columns.value, numberOf),
    actors: [...actors.keys()],
    measures: [...measures.keys()],
    sources: [...sources.keys()],
  }
}

/** A cell's corridor, year, measure and source as one text: two cells with the same one speak of the same stock. */
export function stockCellKey(stocks: Stocks, c: number): string {
  const { actors, measures, sources, originIndex, destinationIndex, year, measureIndex, sourceIndex } = stocks
  const [o, d, m, s] = [originIndex[c], destinationIndex[c], measureIndex[c], sourceIndex[c]] as [
    number,
    number,
    number,
    number,
  ]
  return `${actors[o]}|${actors[d]}|${year[c]}|${measures[m]}|${sources[s]}`
}

/** Some cells of the stocks, in the order of `places`. */
export function stocksOf(stocks: Stocks, places: readonly number[]): Stocks {
  const at = (column: ArrayLike<number>): number[] => places.map((c) => column[c] as number)
  return {
    ...stocks,
    originIndex: Uint16Array.from(at(stocks.originIndex)),
    destinationIndex: Uint16Array.from(at(stocks.destinationIndex)),
    year: Int16Array.from(at(stocks.year)),
    measureIndex: Uint8Array.from(at(stocks.measureIndex)),
    sourceIndex: Uint8Array.from(at(stocks.sourceIndex)),
    value: Float64Array.from(at(stocks.value)),
  }
}

/**
 * Stocks with others on top: where both hold a cell, the one on top counts. Time and memory O(cells).
 */
export function stocksOnTop(below: Stocks, top: Stocks): Stocks {
  const covered = new Set<string>()
  for (let c = 0; c < top.value.length; c++) covered.add(stockCellKey(top, c))
  const kept: number[] = []
  for (let c = 0; c < below.value.length; c++) if (!covered.has(stockCellKey(below, c))) kept.push(c)
  return joined(stocksOf(below, kept), top)
}

function joined(one: Stocks, other: Stocks): Stocks {
  const together = (a: readonly string[], b: readonly string[]): [string[], number[]] => {
    const all = [...new Set([...a, ...b])]
    const place = new Map(all.map((text, at) => [text, at]))
    return [all, b.map((text) => place.get(text) as number)]
  }
  const [actors, actorAt] = together(one.actors, other.actors)
  const [measures, measureAt] = together(one.measures, other.measures)
  const [sources, sourceAt] = together(one.sources, other.sources)
  const moved = (column: ArrayLike<number>, at: readonly number[]): number[] =>
    Array.from(column, (n) => at[n] as number)
  return {
    actors,
    measures,
    sources,
    originIndex: Uint16Array.from([...one.originIndex, ...moved(other.originIndex, actorAt)]),
    destinationIndex: Uint16Array.from([...one.destinationIndex, ...moved(other.destinationIndex, actorAt)]),
    year: Int16Array.from([...one.year, ...other.year]),
    measureIndex: Uint8Array.from([...one.measureIndex, ...moved(other.measureIndex, measureAt)]),
    sourceIndex: Uint8Array.from([...one.sourceIndex, ...moved(other.sourceIndex, sourceAt)]),
    value: Float64Array.from([...one.value, ...other.value]),
  }
}

/** The stocks as one Parquet file: six columns, sorted by source, measure, year and corridor; the inverse of `readStocks`. */
export function stocksParquet(stocks: Stocks): Uint8Array {
  const { actors, measures, sources, value } = stocks
  const rows = Array.from(value, (_, c) => ({
    origin: actors[stocks.originIndex[c] as number] as string,
    destination: actors[stocks.destinationIndex[c] as number] as string,
    year: stocks.year[c] as number,
    measure: measures[stocks.measureIndex[c] as number] as string,
    value: value[c] as number,
    source: sources[stocks.sourceIndex[c] as number] as string,
  }))
  return stockRowsParquet(rows)
}

/** A stock as a row: persons from an origin in a destination, in a year, by a measure of a source. */
export interface StockRow {
  readonly origin: string
  readonly destination: string
  readonly year: number
  readonly measure: string
  readonly value: number
  readonly source: string
}

/** Rows of stocks as one Parquet file: strings as dictionaries, years and persons as integers. Time O(rows log rows). */
export function stockRowsParquet(stocks: readonly StockRow[]): Uint8Array {
  const keyOf = (row: StockRow): string =>
    [row.source, row.measure, row.year, row.origin, row.destination].join('|')
  const keyed = stocks.map((row) => ({ row, key: keyOf(row) }))
  const sorted = keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
  const text = (name: 'origin' | 'destination' | 'measure' | 'source') => ({
    name,
    data: sorted.map((row) => row[name]),
    type: 'STRING' as const,
  })
  const integer = (name: 'year' | 'value') => ({
    name,
    data: Int32Array.from(sorted, (row) => row[name]),
    type: 'INT32' as const,
  })
  const buffer = parquetWriteBuffer({
    columnData: [
      text('origin'),
      text('destination'),
      integer('year'),
      text('measure'),
      integer('value'),
      text('source'),
    ],
  })
  return new Uint8Array(buffer)
}

/** The bytes as a buffer of their own: a view may lie within a larger one. */
export function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

async function readColumns(bytes: Uint8Array): Promise<Record<ColumnName, unknown[]>> {
  const columns: Record<ColumnName, unknown[]> = {
    origin: [],
    destination: [],
    year: [],
    measure: [],
    value: [],
    source: [],
  }
  await parquetRead({
    file: exactBuffer(bytes),
    columns: [...COLUMNS],
    onChunk: ({ columnName, columnData, rowStart }) => {
      const column = columns[columnName as ColumnName]
      for (let r = 0; r < columnData.length; r++) column[rowStart + r] = columnData[r]
    },
  })
  const rows = Math.max(...COLUMNS.map((name) => columns[name].length))
  for (const name of COLUMNS) {
    if (columns[name].length !== rows)
      throw new Error(`column ${name} has ${columns[name].length} of ${rows} rows`)
  }
  return columns
}

function numbered(places: Map<string, number>, most: number): (text: unknown) => number {
  return (text) => {
    const key = String(text)
    const known = places.get(key)
    if (known !== undefined) return known
    if (places.size === most) throw new RangeError(`more than ${most} different values in one column`)
    places.set(key, places.size)
    return places.size - 1
  }
}

function numberOf(cell: unknown): number {
  return typeof cell === 'number' || typeof cell === 'bigint' ? Number(cell) : Number.NaN
}

function yearOf(cell: unknown): number {
  const year = numberOf(cell)
  return Number.isInteger(year) && year >= 1 && year <= 9999 ? year : NO_YEAR
}
