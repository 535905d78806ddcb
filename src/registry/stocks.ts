import { parquetRead } from 'hyparquet'

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
