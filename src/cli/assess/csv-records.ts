import { CsvError, parse } from 'csv-parse/sync'

/** A record longer than this is refused: a quote was left open. */
const MAX_RECORD_CHARACTERS = 2_000_000

/** Tells what is wrong in which row; the header is row 1. */
export type Fault = (row: number, why: string) => never

/** One row of a table under its header. */
export interface CsvRow {
  /** As a person counts it; the header is row 1. */
  readonly row: number
  /** The cell of a column without the white space around it; empty where there is no such column. */
  readonly cell: (column: string) => string
}

/** The rows of a CSV table in UTF-8 whose header has the columns needed, in any order. `fault` is called with the first fault. Time O(characters). */
export function csvRows(bytes: Uint8Array, needed: readonly string[], fault: Fault): CsvRow[] {
  const [header = [], ...records] = recordsOf(bytes, fault)
  const places = new Map(header.map((name, place) => [name.trim(), place]))
  for (const name of needed)
    if (!places.has(name)) fault(1, `there is no column "${name}"; it has ${header.join(', ') || 'none'}`)
  return records.map((record, at) => ({
    row: at + 2,
    cell: (column) => (record[places.get(column) ?? -1] ?? '').trim(),
  }))
}

function recordsOf(bytes: Uint8Array, fault: Fault): string[][] {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fault(1, 'it is not written in UTF-8')
  }
  try {
    return parse(text, {
      bom: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_CHARACTERS,
    }) as string[][]
  } catch (error) {
    if (error instanceof CsvError) return fault(Number(error.lines ?? 1), error.message)
    throw error
  }
}
