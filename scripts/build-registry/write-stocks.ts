import { stockRowsParquet } from '../../src/registry/stocks.ts'
import type { Row } from './parts.ts'

/**
 * The migrant stocks as one Parquet file.
 * @throws Error where a year or a number of persons is no positive whole number
 */
export function stocksParquet(stocks: readonly Row[]): Uint8Array {
  const integer = (row: Row, column: 'year' | 'value'): number => {
    const value = Number(row[column])
    if (!Number.isInteger(value) || value <= 0)
      throw new Error(`flows: ${JSON.stringify(row)} is not a positive number.`)
    return value
  }
  return stockRowsParquet(
    stocks.map((row) => ({
      origin: String(row['origin'] ?? ''),
      destination: String(row['destination'] ?? ''),
      year: integer(row, 'year'),
      measure: String(row['measure'] ?? ''),
      value: integer(row, 'value'),
      source: String(row['source'] ?? ''),
    })),
  )
}
