import { compareSortKeys, type SortKey, type SortOrder } from '../../src/api/sort-keys.ts'

/** How a table is sorted: by which column, and which way. */
export interface TableSort {
  readonly by: string
  readonly order: SortOrder
}

interface SortableColumn<Row> {
  readonly name: string
  readonly sortKey?: (row: Row) => SortKey
}

/** The rows sorted by a column; equals keep their place, and all do where the column cannot be sorted by. Time O(n log n). */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly SortableColumn<Row>[],
  { by, order }: TableSort,
): readonly Row[] {
  const key = columns.find(({ name }) => name === by)?.sortKey
  if (key === undefined) return rows
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => compareSortKeys(a.key, b.key, order))
    .map(({ row }) => row)
}
