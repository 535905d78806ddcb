import { StrataError } from '../model/error.ts'
import { columnNamed, type PanelTable } from './panel-table.ts'

/** One condition on rows: `regular=1`, `year>=1990`, `origin!=USA`. */
export interface PanelCondition {
  readonly column: string
  readonly operator: string
  readonly value: string
}

const CONDITION = /^\s*([^=!<>\s]+)\s*(>=|<=|!=|=|>|<)\s*(.*?)\s*$/

/** Reads conditions, of which all must hold: `regular=1,year>=1990`. @throws StrataError `flows/condition-unclear` */
export function panelConditions(text: string): PanelCondition[] {
  return text.split(',').map((part) => {
    const found = CONDITION.exec(part)
    if (found === null) throw new StrataError('flows/condition-unclear', { found: part.trim() })
    const [, column = '', operator = '', value = ''] = found
    return { column, operator, value }
  })
}

/** 1 for rows that meet all conditions; a row without the value meets none. Numbers are compared as numbers where both are. */
export function rowsWhere(table: PanelTable, conditions: readonly PanelCondition[]): Uint8Array {
  const meets = new Uint8Array(table.rows).fill(1)
  for (const { column, operator, value } of conditions) {
    const { codes, texts } = columnNamed(table, column)
    const wanted = Number(value)
    const isNumeric = value !== '' && !Number.isNaN(wanted)
    if (!isNumeric && operator !== '=' && operator !== '!=')
      throw new StrataError('flows/condition-unclear', { found: `${column}${operator}${value}` })
    const holds = Uint8Array.from(texts, (text) => {
      const number = text.trim() === '' ? Number.NaN : Number(text)
      if (isNumeric && !Number.isNaN(number)) return compare(number, operator, wanted) ? 1 : 0
      if (operator === '=') return text === value ? 1 : 0
      return operator === '!=' && text !== value && text !== '' ? 1 : 0
    })
    for (let row = 0; row < table.rows; row++) if (holds[codes[row] as number] === 0) meets[row] = 0
  }
  return meets
}

function compare(a: number, operator: string, b: number): boolean {
  if (operator === '=') return a === b
  if (operator === '!=') return a !== b
  if (operator === '>') return a > b
  if (operator === '<') return a < b
  return operator === '>=' ? a >= b : a <= b
}

/** The rows of a table that are marked. */
export function tableOfRows(table: PanelTable, isKept: Uint8Array): PanelTable {
  const rows = Uint32Array.from({ length: isKept.reduce((sum, kept) => sum + kept, 0) }, nextMarked(isKept))
  return {
    file: table.file,
    rows: rows.length,
    columns: new Map(
      [...table.columns].map(([name, column]) => [
        name,
        { ...column, codes: rows.map((row) => column.codes[row] as number) },
      ]),
    ),
    rowInFile: (row) => table.rowInFile(rows[row] as number),
  }
}

function nextMarked(isKept: Uint8Array): () => number {
  let row = -1
  return () => {
    row = isKept.indexOf(1, row + 1)
    return row
  }
}
