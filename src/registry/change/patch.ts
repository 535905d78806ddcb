import type { Author, AuthoredChange, Cells, RowChange } from '../../model/row-change.ts'
import { type TableName, type TableSchema, tableSchema } from '../../model/table-schema.ts'

type Cell = Cells[string]

export const PATCH_ACTIONS = ['add', 'change', 'remove'] as const

export type PatchAction = (typeof PATCH_ACTIONS)[number]

/** A cell that a patch changes: one line of its file. */
export interface PatchCell {
  readonly column: string
  readonly before: Cell
  readonly after: Cell
}

/** A row that a patch adds, changes or takes out, with its cells in the order of the lines. */
export interface PatchRow {
  readonly table: TableName
  readonly action: PatchAction
  /** Cells of the key of the row before, or after where it is added. */
  readonly key: readonly Cell[]
  readonly cells: readonly PatchCell[]
  /** Null where nobody is named, as between two registries. */
  readonly author: Author | null
}

/** Changes of a registry of one version, as they are handed on to those who keep it. */
export interface Patch {
  /** The version that they are made on, null where there are none. */
  readonly version: string | null
  readonly rows: readonly PatchRow[]
}

/** Columns of a patch file: a line for each changed cell. */
export const PATCH_COLUMNS = [
  'registry_version',
  'table',
  'key',
  'action',
  'column',
  'before',
  'after',
  'reason',
  'source',
  'by',
  'when',
] as const

/** A patch of larger files is refused; that of a whole new registry is some 30 MB. */
export const MAX_PATCH_BYTES = 48 * 1024 * 1024

/** The patch that makes changes on a registry of a version; a change that changes nothing is left out. Time O(cells). */
export function patchOf(version: string, changes: readonly (RowChange | AuthoredChange)[]): Patch {
  const rows = changes.map(patchRow).filter(({ cells }) => cells.length > 0)
  return { version: rows.length === 0 ? null : version, rows }
}

function patchRow(change: RowChange | AuthoredChange): PatchRow {
  const { table, before, after } = change
  const schema = tableSchema(table)
  return {
    table,
    action: before === null ? 'add' : after === null ? 'remove' : 'change',
    key: keyCells(schema, before ?? after ?? {}),
    cells: schema.columns
      .map(({ name }) => ({ column: name, before: before?.[name] ?? null, after: after?.[name] ?? null }))
      .filter((cell) => cell.before !== cell.after),
    author: 'author' in change ? change.author : null,
  }
}

/** The cells of a row that name it. */
export function keyCells({ key }: Pick<TableSchema, 'key'>, cells: Cells): Cell[] {
  return key.map((column) => cells[column] ?? null)
}
