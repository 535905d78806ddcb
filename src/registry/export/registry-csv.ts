import { stringify } from 'csv-stringify/sync'

/** Columns of a table and those that name a row. */
export interface CsvColumns {
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

type Cells = Readonly<Record<string, string | number | null | undefined>>

/**
 * Rows as a registry's table: RFC 4180, a header row, sorted by key, an unknown value as an empty field.
 *
 * Cells stand as they are: a table that is read again must hold what was written, so nothing that a spreadsheet would take for a
 * formula is changed here. Time O(rows · log rows).
 */
export function registryCsv({ columns, key }: CsvColumns, rows: readonly Cells[]): string {
  const keyed = rows.map((row) => ({ row, by: sortText(key, row) }))
  const sorted = keyed.toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
  return rowsCsv(
    columns,
    sorted.map(({ row }) => row),
  )
}

/** Rows as `registryCsv` writes them, in the order in which they come. Time O(rows). */
export function rowsCsv(columns: readonly string[], rows: readonly Cells[]): string {
  return stringify([columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))])
}

/** Whether rows are in the order of `registryCsv`. Time O(rows). */
export function isSortedByKey({ key }: Pick<CsvColumns, 'key'>, rows: readonly Cells[]): boolean {
  let before = ''
  return rows.every((row) => {
    const text = sortText(key, row)
    const isInOrder = text >= before
    before = text
    return isInOrder
  })
}

function sortText(key: readonly string[], row: Cells): string {
  return key.map((name) => row[name] ?? '').join('\u0000')
}
