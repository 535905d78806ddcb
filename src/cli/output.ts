import { stringify } from 'csv-stringify/sync'

/** A cell of a printed table; null is unknown and prints as an en dash. */
export type Cell = string | number | null

export interface PrintedTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** How a verb prints its result: `--json`, `--csv` or aligned for reading. */
export interface OutputOptions {
  readonly json?: boolean
  readonly csv?: boolean
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

/** CSV (RFC 4180) with a header row, as `csvText` makes it. */
export function printCsv(table: PrintedTable): void {
  print(csvText(table))
}

/** Columns aligned, words left and numbers right, as `tableText` makes them. */
export function printTable(table: PrintedTable): void {
  print(tableText(table))
}

/**
 * CSV with a header row; an unknown value is an empty field. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 */
export function csvText({ columns, rows }: PrintedTable): string {
  return stringify([columns, ...rows.map((row) => row.map((cell) => cell ?? ''))], { escape_formulas: true })
}

/** Lines of columns two spaces apart: words left, numbers right, unknown as an en dash. */
export function tableText({ columns, rows }: PrintedTable): string {
  const shown = rows.map((row) => row.map(show))
  const isNumber = columns.map((_, c) => rows.some((row) => typeof row[c] === 'number'))
  const widths = columns.map((name, c) =>
    shown.reduce((widest, row) => Math.max(widest, (row[c] ?? '').length), name.length),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, c) => (isNumber[c] ? cell.padStart(widths[c] ?? 0) : cell.padEnd(widths[c] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(columns), ...shown.map(line)].join('\n')
}

/** A text of at most so many characters, with an ellipsis where something was cut. */
export function shorten(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters - 1).trimEnd()}…`
}

function show(cell: Cell): string {
  if (cell === null) return '–'
  // A line break would tear the row, and a terminal obeys control characters.
  if (typeof cell === 'string') return cell.replace(/\p{Cc}+/gu, ' ')
  if (Number.isInteger(cell)) return String(cell)
  return Math.abs(cell) >= 100 ? cell.toFixed(1) : cell.toFixed(4)
}
