import type { Cells } from '../model/row-change.ts'
import type { TableSchema } from '../model/table-schema.ts'

/** No cell holds it: the unit separator of ASCII. */
const BETWEEN = '\u001f'

/** A row's key as one text, as the views `current_…` of the workspace build it. Equal texts are equal keys. */
export function keyText({ key }: Pick<TableSchema, 'key'>, cells: Cells): string {
  return key.map((name) => cells[name] ?? '').join(BETWEEN)
}

/** The key as a person reads it and `field-sources.csv` writes it: parts joined by `|`. */
export function keyShown({ key }: Pick<TableSchema, 'key'>, cells: Cells): string {
  return key.map((name) => cells[name] ?? '').join('|')
}

/** The registry's columns of a row, in the order of its schema; what the workspace adds is left out. */
export function cellsOf({ columns }: Pick<TableSchema, 'columns'>, row: object): Cells {
  const cells = row as Cells
  return Object.fromEntries(columns.map(({ name }) => [name, cells[name] ?? null]))
}

/** Whether two rows of a table hold the same, an absent cell being an unknown one. Time O(columns). */
export function sameCells({ columns }: Pick<TableSchema, 'columns'>, a: Cells, b: Cells): boolean {
  return columns.every(({ name }) => (a[name] ?? null) === (b[name] ?? null))
}
