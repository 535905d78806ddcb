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
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column, c) => {
      const data = rows.map((row) => row[c] ?? null)
      return { name: column.name, data, type: parquetType(column, data), nullable: true }
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
