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

/** CSV (RFC 4180) with a header row; an unknown value is an empty field. */
export function printCsv({ columns, rows }: PrintedTable): void {
  print(stringify([columns, ...rows.map((row) => row.map((cell) => cell ?? ''))], { escape_formulas: true }))
}

/** Columns aligned, words left and numbers right. */
export function printTable({ columns, rows }: PrintedTable): void {
  const shown = rows.map((row) => row.map(show))
  const isNumber = columns.map((_, c) => rows.some((row) => typeof row[c] === 'number'))
  const widths = columns.map((name, c) => Math.max(name.length, ...shown.map((row) => (row[c] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, c) => (isNumber[c] ? cell.padStart(widths[c] ?? 0) : cell.padEnd(widths[c] ?? 0)))
      .join('  ')
      .trimEnd()
  print([line(columns), ...shown.map(line)].join('\n'))
}

function show(cell: Cell): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  if (Number.isInteger(cell)) return String(cell)
  return Math.abs(cell) >= 100 ? cell.toFixed(1) : cell.toFixed(4)
}
