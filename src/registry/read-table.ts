import { CsvError, parse } from 'csv-parse/sync'
import type { TableSchema } from '../model/table-schema.ts'
import type { Finding } from './finding.ts'
import type { RuleId } from './rules.ts'

/** A row as read, with the row of the file it stands in. Empty cells are null, integers numbers. */
export interface ReadRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string | number | null>>
}

export interface ReadTable {
  readonly rows: readonly ReadRow[]
  readonly findings: readonly Finding[]
}

/** A record longer than this is refused: no fact of the registry is so long, so a quote was left open. */
const MAX_RECORD_CHARACTERS = 100_000

interface Parsed {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

export interface ReadTableOptions {
  /** Name of the file for findings; without it the schema's. */
  readonly file?: string
  /** Columns that the header may leave out: then they are empty. */
  readonly mayLack?: readonly string[]
}

/** Reads one table from the text of its file. What does not fit the schema is a finding. Time O(characters). */
export function readTable(
  schema: Pick<TableSchema, 'file' | 'columns'>,
  text: string,
  { file = schema.file, mayLack = [] }: ReadTableOptions = {},
): ReadTable {
  const findings: Finding[] = []
  const find = (
    rule: RuleId,
    row: number | null,
    column: string | null,
    value: string | null,
    expected: string,
    mend: string,
  ): void => {
    findings.push({ level: 'error', rule, file, row, column, value, expected, mend })
  }
  let records: Parsed[]
  try {
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_CHARACTERS,
    }) as unknown as Parsed[]
  } catch (error) {
    const lines = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : null
    const isHuge = error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE'
    find(
      'csv-broken',
      lines,
      null,
      isHuge ? `a row of over ${MAX_RECORD_CHARACTERS} characters` : null,
      'CSV with commas and double quotes',
      isHuge
        ? 'Close the quote that opens in or before this row, or break the row up.'
        : 'Close the quote that opens in or before this row.',
    )
    return { rows: [], findings }
  }
  const [header, ...body] = records
  if (header === undefined) {
    find('file-empty', null, null, null, 'a header row', 'Put the column names into the first row.')
    return { rows: [], findings }
  }
  const names = header.record
  const known = new Map(schema.columns.map((column) => [column.name, column]))
  for (const { name } of schema.columns) {
    if (!names.includes(name) && !mayLack.includes(name))
      find(
        'column-missing',
        1,
        name,
        null,
        `a column ${name}`,
        `Add the column ${name}, empty where unknown.`,
      )
  }
  names.forEach((name, position) => {
    if (names.indexOf(name) !== position)
      find('column-twice', 1, name, name, 'each column once', 'Remove one of the two columns.')
    else if (!known.has(name))
      find(
        'column-unknown',
        1,
        name,
        name,
        schema.columns.map((column) => column.name).join(', '),
        'Rename or remove the column.',
      )
  })
  if (findings.length > 0) return { rows: [], findings }
  const rows: ReadRow[] = []
  let previousLine = header.info.lines
  for (const { record, info } of body) {
    const row = previousLine + 1
    previousLine = info.lines
    if (record.length !== names.length) {
      find(
        'cell-count',
        row,
        null,
        String(record.length),
        `${names.length} cells`,
        'Put commas inside a text between double quotes, or add the missing cells.',
      )
      continue
    }
    const cells: Record<string, string | number | null> = {}
    for (const { name } of schema.columns) cells[name] = null
    for (let c = 0; c < names.length; c++) {
      const cell = record[c] as string
      const name = names[c] as string
      const isInteger = known.get(name)?.type === 'integer'
      cells[name] = cell === '' ? null : isInteger && /^-?\d{1,15}$/.test(cell) ? Number(cell) : cell
    }
    rows.push({ row, cells })
  }
  return { rows, findings }
}
