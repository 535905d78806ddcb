import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Row } from './parts.ts'

/** The migrant stocks as one Parquet file: six columns, sorted, strings as dictionaries, values as integers. */
export function stocksParquet(stocks: readonly Row[]): Uint8Array {
  const sorted = stocks.toSorted((a, b) => compare(keyOf(a), keyOf(b)))
  const text = (column: string) => ({
    name: column,
    data: sorted.map((row) => row[column] ?? ''),
    type: 'STRING' as const,
  })
  const integer = (column: string) => ({
    name: column,
    data: Int32Array.from(sorted, (row) => {
      const value = Number(row[column])
      if (!Number.isInteger(value) || value <= 0)
        throw new Error(`flows: ${JSON.stringify(row)} is not a positive number.`)
      return value
    }),
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

function keyOf(row: Row): string {
  return [row['source'], row['measure'], row['year'], row['origin'], row['destination']].join('|')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
