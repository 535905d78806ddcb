import type { AnswerTable } from '../answer-table.ts'
import type { HistoryItem, RowAnswer, WorkspaceChangeItem } from '../changes.ts'
import { tableOf } from '../table-of.ts'

interface ChangedCell {
  readonly row: WorkspaceChangeItem | HistoryItem
  readonly column: string
  readonly before: string | number | null
  readonly after: string | number | null
}

/** Rows in which the workspace differs from the bundled registry, a row per cell. */
export function changesTable(items: readonly WorkspaceChangeItem[]): AnswerTable {
  return cellTable(items, [])
}

/** The history of a workspace's rows, a row per cell. */
export function historyTable(items: readonly HistoryItem[]): AnswerTable {
  return cellTable(items, [
    ['change', 'integer', 'Number of the change.', ({ row }) => ('id' in row ? row.id : null)],
  ])
}

/** One row of the registry, a row per column. */
export function rowTable({ columns, cells, bundled }: RowAnswer): AnswerTable {
  return tableOf<RowAnswer['columns'][number]>(
    [
      ['column', 'text', 'The column.', ({ name }) => name],
      ['value', 'text', 'What it holds; empty: unknown.', ({ name }) => textOf(cells[name] ?? null)],
      [
        'bundled',
        'text',
        'What the bundled row holds, where the row was corrected.',
        ({ name }) => textOf(bundled?.[name] ?? null),
      ],
      ['description', 'text', 'What the column means.', ({ description }) => description],
    ],
    columns,
    { of: columns.length },
  )
}

type Columns = Parameters<typeof tableOf<ChangedCell>>[0]

function cellTable(items: readonly (WorkspaceChangeItem | HistoryItem)[], first: Columns): AnswerTable {
  const cells = items.flatMap(changedCells)
  return tableOf<ChangedCell>(
    [
      ...first,
      ['table', 'text', 'Table of the row.', ({ row }) => row.table],
      ['key', 'text', 'Key of the row, its parts joined by |.', ({ row }) => row.key],
      ['action', 'text', 'add, change or remove.', ({ row }) => actionOf(row)],
      ['column', 'text', 'Column of the cell.', ({ column }) => column],
      ['before', 'text', 'The cell before; empty: unknown, or no row.', ({ before }) => textOf(before)],
      ['after', 'text', 'The cell after; empty: unknown, or no row.', ({ after }) => textOf(after)],
      ['reason', 'text', 'Why.', ({ row }) => row.reason],
      ['source', 'text', 'Source that was named.', ({ row }) => row.source],
      ['by', 'text', 'Who.', ({ row }) => row.by],
      ['when', 'text', 'When, ISO 8601.', ({ row }) => row.when],
      ['batch', 'text', 'Correction or import that it is part of.', ({ row }) => row.batch],
    ],
    cells,
    { of: null },
  )
}

function changedCells(row: WorkspaceChangeItem | HistoryItem): ChangedCell[] {
  const columns = Object.keys(row.after ?? row.before ?? {})
  return columns.flatMap((column) => {
    const [before, after] = [row.before?.[column] ?? null, row.after?.[column] ?? null]
    return before === after ? [] : [{ row, column, before, after }]
  })
}

function actionOf({ before, after }: WorkspaceChangeItem | HistoryItem): string {
  return before === null ? 'add' : after === null ? 'remove' : 'change'
}

function textOf(cell: string | number | null): string | null {
  return cell === null ? null : String(cell)
}
