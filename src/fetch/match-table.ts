import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/** The table in a fetched folder by which `strata import texts --match` finds the instruments. */
export const MATCH_FILE = 'metadata.csv'

/** What a list may say of the text at an address. */
export const MATCH_COLUMNS = ['instrument', 'title', 'signed', 'parties', 'language'] as const

/** A row: the file, and what is said of it, by column. */
export interface MatchRow {
  readonly file: string
  readonly cells: Readonly<Record<string, string>>
}

/**
 * Reads the table. Rows without a file name are left out.
 * @returns null where the text is no such table
 */
export function readMatchTable(text: string): MatchRow[] | null {
  let rows: Record<string, string>[]
  try {
    rows = parse(text, { bom: true, columns: true, skip_empty_lines: true, relax_column_count_less: true })
  } catch {
    return null
  }
  if (rows[0] !== undefined && rows[0]['file'] === undefined) return null
  return rows.filter(({ file = '' }) => file !== '').map(({ file = '', ...cells }) => ({ file, cells }))
}

/** Rows with new ones among them: of a file that is there, cells that the new row leaves empty stay as a person may have filled them. */
export function mergedMatches(held: readonly MatchRow[], added: readonly MatchRow[]): MatchRow[] {
  const rows = new Map(held.map((row) => [row.file.toLowerCase(), row]))
  for (const { file, cells } of added) {
    const given = Object.entries(cells).filter(([, cell]) => cell !== '')
    if (given.length === 0) continue
    const before = rows.get(file.toLowerCase())?.cells
    rows.set(file.toLowerCase(), { file, cells: { ...before, ...Object.fromEntries(given) } })
  }
  return [...rows.values()]
}

/** The table as CSV, in the order of the rows, columns that a person added at the end. */
export function matchTableText(rows: readonly MatchRow[]): string {
  const columns = [...new Set([...MATCH_COLUMNS, ...rows.flatMap(({ cells }) => Object.keys(cells))])]
  return stringify([
    ['file', ...columns],
    ...rows.map(({ file, cells }) => [file, ...columns.map((name) => cells[name] ?? '')]),
  ])
}
