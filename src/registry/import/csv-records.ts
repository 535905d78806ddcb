import { CsvError, parse } from 'csv-parse/sync'
import { StrataError } from '../../model/error.ts'
import type { FindAt } from './import-finding.ts'

/** A record with its row as a spreadsheet shows it. Cells are trimmed, no-break spaces made plain. */
export interface CsvRecord {
  readonly row: number
  readonly cells: readonly string[]
}

export interface CsvLimits {
  readonly characters: number
  readonly records: number
  /** Characters of one record. */
  readonly record: number
}

export const CSV_LIMITS: CsvLimits = { characters: 16_000_000, records: 100_000, record: 100_000 }

/**
 * Reads a CSV file of others, of whatever columns, separated as its header row is: by commas, semicolons or tabs. Empty rows
 * are left out. Null where the CSV is broken, which is then a finding. Time O(characters).
 * @param header what the header row begins with
 * @throws StrataError `import/too-large`
 */
export function csvRecords(
  text: string,
  file: string,
  header: RegExp,
  find: FindAt,
  limits: CsvLimits = CSV_LIMITS,
): CsvRecord[] | null {
  const tooLarge = (why: string): never => {
    throw new StrataError('import/too-large', { file, why })
  }
  if (text.length > limits.characters) tooLarge(`it has more than ${limits.characters} characters`)
  let records: string[][]
  try {
    records = parse(text, {
      bom: true,
      delimiter: separatorOf(text, header),
      relax_column_count: true,
      max_record_size: limits.record,
      to: limits.records + 1,
    }) as string[][]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = typeof error.lines === 'number' ? error.lines : null
    const mend = 'Close the quote that opens in or before this row.'
    find('error', 'csv-broken', { row }, 'CSV with double quotes around what holds commas', mend)
    return null
  }
  if (records.length > limits.records) tooLarge(`it has more than ${limits.records} rows`)
  return records
    .map((cells, n) => ({ row: n + 1, cells: cells.map((cell) => cell.replace(/\s+/g, ' ').trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** The mark after the first cell of the header row; a comma where there is none. */
function separatorOf(text: string, header: RegExp): string {
  for (const line of text.slice(0, 100_000).split(/\r\n|\n|\r/)) {
    const plain = line.replace(/^[\ufeff"\s]+/, '')
    if (header.test(plain)) return /[,;\t]/.exec(plain)?.[0] ?? ','
  }
  return ','
}
