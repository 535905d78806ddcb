import { sql } from 'kysely'
import { StrataError } from '../model/error.ts'
import type { Author, Cells, RowChange } from '../model/row-change.ts'
import { type TableName, type TableSchema, tableSchema } from '../model/table-schema.ts'
import type { WorkspaceDatabase } from './database.ts'
import { cellsOf, keyShown, keyText, sameCells } from './row-key.ts'

/** A row of the user's: what it holds, and the bundled row that it stands for. */
export interface OwnRow {
  /** Its place in the table, null while it is not written. */
  readonly rowId: number | null
  readonly cells: Cells
  readonly isWithdrawn: boolean
  readonly replaces: string | null
  /** The bundled row as it was when it was replaced, as JSON. */
  readonly replaced: string | null
  readonly author: Author
  readonly batch: string | null
}

/**
 * One table of a workspace in memory: its bundled rows, the user's, and which of them count. Changes are made here first, one
 * after the other, and written when all of them could be made.
 */
export interface TableState {
  readonly schema: TableSchema
  readonly bundled: ReadonlyMap<string, Cells>
  /** The user's rows, those withdrawn included. */
  readonly own: ReadonlySet<OwnRow>
  /**
   * Makes one change.
   * @throws StrataError `changes/row-gone`, `changes/row-differs`, `changes/row-taken`
   */
  change(change: RowChange, author: Author, batch: string | null): void
}

const NO_BUNDLED = { replaces: null, replaced: null }

type StoredRow = Cells & {
  readonly row_id: number
  readonly origin: 'bundled' | 'user'
  readonly changed_at: string | null
  readonly changed_by: string | null
  readonly change_reason: string | null
  readonly change_source: string | null
  readonly batch: string | null
  readonly replaces: string | null
  readonly replaced: string | null
  readonly withdrawn: number
}

/** Reads a table, bundled rows and the user's. Time O(rows). */
export async function tableState(db: WorkspaceDatabase, table: TableName): Promise<TableState> {
  const schema = tableSchema(table)
  const { rows } = await sql<StoredRow>`select * from ${sql.table(table)}`.execute(db)
  const bundled = new Map<string, Cells>()
  const own = new Set<OwnRow>()
  for (const row of rows) {
    const cells = cellsOf(schema, row)
    if (row.origin === 'bundled') bundled.set(keyText(schema, cells), cells)
    else own.add(ownRow(row, cells))
  }
  return changeable(schema, bundled, own)
}

function ownRow(row: StoredRow, cells: Cells): OwnRow {
  return {
    rowId: row.row_id,
    cells,
    isWithdrawn: row.withdrawn === 1,
    replaces: row.replaces,
    replaced: row.replaced,
    author: {
      who: row.changed_by ?? '',
      when: row.changed_at ?? '',
      why: row.change_reason ?? '',
      source: row.change_source,
    },
    batch: row.batch,
  }
}

function changeable(schema: TableSchema, bundled: ReadonlyMap<string, Cells>, own: Set<OwnRow>): TableState {
  const ownByKey = new Map<string, OwnRow>()
  const standsFor = new Map<string, OwnRow>()
  const register = (row: OwnRow): void => {
    own.add(row)
    if (!row.isWithdrawn) ownByKey.set(keyText(schema, row.cells), row)
    if (row.replaces !== null) standsFor.set(row.replaces, row)
  }
  const forget = (row: OwnRow): void => {
    own.delete(row)
    if (!row.isWithdrawn) ownByKey.delete(keyText(schema, row.cells))
    if (row.replaces !== null) standsFor.delete(row.replaces)
  }
  for (const row of own) register(row)

  const current = (key: string): Cells | undefined => {
    return ownByKey.get(key)?.cells ?? (standsFor.has(key) ? undefined : bundled.get(key))
  }
  const fail = (code: 'row-gone' | 'row-differs' | 'row-taken', cells: Cells, what = ''): never => {
    throw new StrataError(`changes/${code}`, { table: schema.name, key: keyShown(schema, cells), what })
  }
  /** Takes what holds `before` out, and gives the bundled row that it stood for. */
  const takeOut = (before: Cells): Pick<OwnRow, 'replaces' | 'replaced'> => {
    const key = keyText(schema, before)
    const found = current(key) ?? fail('row-gone', before)
    if (!sameCells(schema, found, before)) fail('row-differs', before, differences(schema, before, found))
    const mine = ownByKey.get(key)
    // Where a newer registry brought the key of a row that was the user's alone, its row counts once this one is gone.
    if (mine === undefined) return { replaces: key, replaced: JSON.stringify(found) }
    forget(mine)
    return mine
  }
  /** What a row without a bundled one under it comes to stand for: the bundled row that was withdrawn from its place, if there is one. */
  const vacancy = (after: Cells): Pick<OwnRow, 'replaces' | 'replaced'> => {
    const tombstone = standsFor.get(keyText(schema, after))
    if (!tombstone?.isWithdrawn) return NO_BUNDLED
    forget(tombstone)
    return tombstone
  }
  return {
    schema,
    bundled,
    own,
    change({ before, after }, author, batch) {
      if (before !== null && after !== null && sameCells(schema, before, after)) return
      const left = before === null ? NO_BUNDLED : takeOut(before)
      const { replaces, replaced } = left.replaces === null && after !== null ? vacancy(after) : left
      const under = replaces === null ? undefined : bundled.get(replaces)
      if (after === null) {
        if (under !== undefined) {
          register({ rowId: null, cells: under, isWithdrawn: true, replaces, replaced, author, batch })
        }
        return
      }
      const isBundledAgain = under !== undefined && sameCells(schema, under, after)
      const key = keyText(schema, after)
      // The place of the bundled row for which this one stands is its own.
      const isTaken = ownByKey.has(key) || (key !== replaces && current(key) !== undefined)
      if (isTaken) fail('row-taken', after)
      if (isBundledAgain) return
      const hider = standsFor.get(key)
      const itself = bundled.get(key)
      if (hider !== undefined && itself !== undefined && sameCells(schema, itself, after)) {
        // The bundled row counts again by itself, and what hid it hides instead the one for which this one stood.
        forget(hider)
        if (!hider.isWithdrawn) register({ ...hider, rowId: null, replaces, replaced })
        else if (under !== undefined) register({ ...hider, rowId: null, cells: under, replaces, replaced })
        return
      }
      register({ rowId: null, cells: after, isWithdrawn: false, replaces, replaced, author, batch })
    },
  }
}

function differences({ columns }: TableSchema, expected: Cells, found: Cells): string {
  return columns
    .filter(({ name }) => (expected[name] ?? null) !== (found[name] ?? null))
    .map(({ name }) => `${name} is ${shown(found[name])}, not ${shown(expected[name])}`)
    .join('; ')
}

function shown(cell: Cells[string] | undefined): string {
  return cell === null || cell === undefined ? 'empty' : `"${cell}"`
}
