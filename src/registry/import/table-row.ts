/** A row of a table of others, whichever file it was in, with its number as a spreadsheet shows it. */
export interface TableRow {
  readonly row: number
  readonly cells: readonly (string | number | boolean | null)[]
}

/** The text of a cell; empty where it has none. */
export function cellText(cell: TableRow['cells'][number] | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim()
}

/** The whole number of a cell, null where it holds none: R writes `NA` into empty ones, and 1994 as `1994.0`. */
export function cellInteger(cell: TableRow['cells'][number] | undefined): number | null {
  const match = /^(-?\d{1,9})(?:\.0*)?$/.exec(cellText(cell))
  return match === null ? null : Number(match[1])
}
