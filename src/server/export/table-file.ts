import { stringify } from 'csv-stringify/sync'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { AnswerTable, TableCell, TableColumn } from '../../api/answer-table.ts'
import type { ExportAbout, ExportFormat } from '../../api/export-format.ts'
import { exportPreface } from '../../api/export-preface.ts'

/** A table as a file of a format, with what it says of itself inside. Time and memory O(cells). */
export function tableFile(format: ExportFormat, table: AnswerTable, about: ExportAbout): Uint8Array {
  if (format === 'csv') return new TextEncoder().encode(tableCsv(table, about))
  if (format === 'json') return new TextEncoder().encode(tableJson(table, about))
  return tableParquet(table, about)
}

/**
 * A table as CSV (RFC 4180): PREFACE_LINES lines of what it is, then the header, then the rows; an empty field is unknown. A
 * text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers.
 */
export function tableCsv({ columns, rows }: AnswerTable, about: ExportAbout): string {
  const header = columns.map(({ name }) => name)
  const lines = rows.map((row) => row.map((cell) => cell ?? ''))
  return stringify([...exportPreface(about), header, ...lines], { escape_formulas: true })
}

/** Rows that are written at once. */
const ROWS_A_PIECE = 2_000

/** The same as `tableCsv` piece by piece, for rows that need not be in memory together. */
export function* tableCsvPieces(
  { columns }: Pick<AnswerTable, 'columns'>,
  rows: Iterable<readonly TableCell[]>,
  about: ExportAbout,
): Generator<string> {
  yield tableCsv({ columns, rows: [], of: null, partial: [] }, about)
  let piece: (string | number)[][] = []
  for (const row of rows) {
    piece.push(row.map((cell) => cell ?? ''))
    if (piece.length < ROWS_A_PIECE) continue
    yield stringify(piece, { escape_formulas: true })
    piece = []
  }
  if (piece.length > 0) yield stringify(piece, { escape_formulas: true })
}

/** A table as JSON: `about`, and the rows as objects; null is unknown. */
export function tableJson({ columns, rows }: AnswerTable, about: ExportAbout): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map(({ name }, c) => [name, row[c] ?? null])))
  return `${JSON.stringify({ about, rows: objects })}\n`
}

/** A table as Parquet with typed columns that may be null; what it is stands as JSON in the metadata under `strata`. */
export function tableParquet(
  { columns, rows }: Pick<AnswerTable, 'columns' | 'rows'>,
  about: Readonly<Record<string, unknown>> | ExportAbout,
): Uint8Array {
  return columnsParquet(
    columns.map((column, c) => ({ ...column, data: rows.map((row) => row[c] ?? null) })),
    about,
  )
}

/** Columns as Parquet, as `tableParquet` writes them, for numbers that stand column by column already. */
export function columnsParquet(
  columns: readonly (TableColumn & { readonly data: readonly TableCell[] })[],
  about: Readonly<Record<string, unknown>> | ExportAbout,
): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column) => {
      const { name, data } = column
      return { name, data: [...data], type: parquetType(column, data), nullable: true }
    }),
    kvMetadata: [{ key: 'strata', value: JSON.stringify(about) }],
  })
  return new Uint8Array(buffer)
}

/** Whole numbers are INT32 unless one does not fit. */
function parquetType({ type }: TableColumn, data: readonly TableCell[]): 'STRING' | 'INT32' | 'DOUBLE' {
  if (type === 'text') return 'STRING'
  const fits = data.every((cell) => cell === null || (typeof cell === 'number' && (cell | 0) === cell))
  return type === 'integer' && fits ? 'INT32' : 'DOUBLE'
}
