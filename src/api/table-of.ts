import type { AnswerTable, TableCell, TableColumn } from './answer-table.ts'

/** A column and how a row fills it. */
export type ColumnOf<Row> = readonly [
  name: string,
  type: TableColumn['type'],
  description: string,
  cell: (row: Row) => TableCell,
]

/** Rows as a table, cell by cell. `of` is null where the question has no larger list; `partial` empty where nothing is left out. */
export function tableOf<Row>(
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  { of = null, partial = [] }: Partial<Pick<AnswerTable, 'of' | 'partial'>> = {},
): AnswerTable {
  return {
    columns: columns.map(([name, type, description]) => ({ name, type, description })),
    rows: rows.map((row) => columns.map(([, , , cell]) => cell(row))),
    of,
    partial,
  }
}

/** Several ids in one cell, separated by `;` as in the registry's tables. */
export function idsCell(ids: readonly string[]): string | null {
  return ids.length === 0 ? null : ids.join(';')
}
