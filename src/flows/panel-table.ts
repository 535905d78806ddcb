import { StrataError } from '../model/error.ts'
import { compactLevels, crossLevels, type EffectLevels } from './effect-levels.ts'

/** A column of a table as read: the number of each row's text among the column's different texts. */
export interface PanelColumn {
  readonly name: string
  readonly codes: Uint32Array
  readonly texts: readonly string[]
}

/** A table of corridors and years, or of anything, column by column. */
export interface PanelTable {
  readonly file: string
  readonly rows: number
  readonly columns: ReadonlyMap<string, PanelColumn>
  /** Row of the file that each row stands in, the header being row 1. */
  rowInFile(row: number): number
}

/** Texts that stand for no value. */
const MISSING = new Set(['', 'NA', 'NaN', 'nan', 'null', '.'])

/** Functions that can be applied to a column: `asinh(mig)`. */
export const COLUMN_FUNCTIONS = {
  asinh: Math.asinh,
  log: Math.log,
  log1p: Math.log1p,
  exp: Math.exp,
} as const

/** A column of the table. @throws StrataError `flows/column-unknown` */
export function columnNamed(table: PanelTable, name: string): PanelColumn {
  const column = table.columns.get(name)
  if (column !== undefined) return column
  throw new StrataError('flows/column-unknown', {
    found: name,
    file: table.file,
    known: [...table.columns.keys()].join(', '),
  })
}

/**
 * Numbers of a column, or of a function of one such as `asinh(mig)`; missing is NaN.
 * @throws StrataError `flows/column-unknown`, `flows/function-unknown`, `flows/not-a-number`
 */
export function numbersOf(table: PanelTable, expression: string): Float64Array {
  const called = /^(\w+)\(\s*([^()]+?)\s*\)$/.exec(expression)
  if (called !== null) {
    const [, name = '', inner = ''] = called
    if (!Object.hasOwn(COLUMN_FUNCTIONS, name))
      throw new StrataError('flows/function-unknown', {
        found: name,
        known: Object.keys(COLUMN_FUNCTIONS).join(', '),
      })
    return numbersOf(table, inner).map(COLUMN_FUNCTIONS[name as keyof typeof COLUMN_FUNCTIONS])
  }
  const column = columnNamed(table, expression)
  const numbers = Float64Array.from(column.texts, (text) => {
    const trimmed = text.trim()
    return MISSING.has(trimmed) ? Number.NaN : Number(trimmed)
  })
  const faulty = column.texts.findIndex(
    (text, code) => Number.isNaN(numbers[code]) && !MISSING.has(text.trim()),
  )
  if (faulty !== -1)
    throw new StrataError('flows/not-a-number', {
      file: table.file,
      row: table.rowInFile(column.codes.indexOf(faulty)),
      column: expression,
      found: column.texts[faulty] ?? '',
    })
  const values = new Float64Array(table.rows)
  for (let row = 0; row < table.rows; row++) values[row] = numbers[column.codes[row] as number] as number
  return values
}

/** What `o d t od ot dt` stand for. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  o: ['origin'],
  d: ['destination'],
  t: ['year'],
  od: ['origin', 'destination'],
  ot: ['origin', 'year'],
  dt: ['destination', 'year'],
}

/** Columns whose combinations are the levels of an effect or cluster: `od`, `region`, `origin^decade`. */
export function columnsOfEffect(name: string, known: { has(name: string): boolean }): readonly string[] {
  const short = SHORT[name]
  if (short !== undefined && (short.every((column) => known.has(column)) || !known.has(name))) return short
  return name.split('^').map((part) => part.trim())
}

/**
 * The levels of an effect or cluster; rows without one of its columns are marked in `isMissing`.
 * @throws StrataError `flows/column-unknown`
 */
export function effectNamed(table: PanelTable, name: string, isMissing: Uint8Array): EffectLevels {
  const parts = columnsOfEffect(name, table.columns).map((part) => {
    const { codes, texts } = columnNamed(table, part)
    const missing = Uint8Array.from(texts, (text) => (MISSING.has(text.trim()) && text !== '.' ? 1 : 0))
    for (let row = 0; row < table.rows; row++) if (missing[codes[row] as number] === 1) isMissing[row] = 1
    return compactLevels(part, codes)
  })
  const [first, ...rest] = parts
  if (first === undefined)
    throw new StrataError('flows/column-unknown', { found: name, file: table.file, known: '' })
  return { ...rest.reduce((whole, part) => crossLevels(name, whole, part), first), name }
}
