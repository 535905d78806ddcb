import { cellText, type TableRow } from './table-row.ts'

/** Columns of DESTA that are read, by the names that it gives them. */
const NAMES = [
  'number',
  'base_treaty',
  'name',
  'entry_type',
  'year',
  'entryforceyear',
  'typememb',
  'regioncon',
  'country1',
  'country2',
  'iso1',
  'iso2',
] as const

export type DestaColumn = (typeof NAMES)[number]

/** Where the columns stand; those that are not there are not in the map. */
export interface DestaColumns {
  readonly at: ReadonlyMap<DestaColumn, number>
  /** Columns `c1`, `c2` and so on of the list with one row a treaty: a numeric country code each. */
  readonly parties: readonly number[]
  readonly headerRow: number
}

const ROWS_SEARCHED = 30

/** Columns without which nothing is known of a treaty; the parties beside them. */
const NEEDED: readonly DestaColumn[] = ['base_treaty', 'name', 'year']

/**
 * Finds the header of DESTA's list of treaties, by pair of countries (`iso1`, `iso2`) or by treaty (`c1`, `c2` …).
 * @returns the columns, or which are missing
 */
export function destaColumns(rows: readonly TableRow[]): DestaColumns | { readonly missing: string } {
  for (const { row, cells } of rows.slice(0, ROWS_SEARCHED)) {
    const names = cells.map((cell) => cellText(cell).toLowerCase())
    if (!names.includes('base_treaty')) continue
    const at = new Map(
      NAMES.flatMap((name) => (names.includes(name) ? [[name, names.indexOf(name)] as const] : [])),
    )
    const parties = names.flatMap((name, column) => (/^c\d{1,3}$/.test(name) ? [column] : []))
    const missing: string[] = NEEDED.filter((name) => !at.has(name))
    if (!(at.has('iso1') && at.has('iso2')) && parties.length === 0)
      missing.push('iso1 and iso2, or c1, c2 …')
    return missing.length > 0 ? { missing: missing.join(', ') } : { at, parties, headerRow: row }
  }
  return { missing: `a header with ${NEEDED.join(', ')}` }
}
