import { sql } from 'kysely'
import type { Author, AuthoredChange, RowChange } from '../model/row-change.ts'
import { type TableName, tableSchema } from '../model/table-schema.ts'
import type { WorkspaceDatabase } from './database.ts'
import type { WorkOptions } from './progress.ts'
import { pause } from './progress.ts'
import { cellsOf, keyShown } from './row-key.ts'
import { rebuildSearchIndex } from './search-index.ts'
import { inTransaction } from './sqlite-file.ts'
import { storeError } from './store-error.ts'
import { type OwnRow, type TableState, tableState } from './table-state.ts'
import type { Workspace } from './workspace.ts'

export interface ChangeOptions extends WorkOptions {
  /** Name that the changes share in the history, so that they can be taken back together. */
  readonly batch?: string
  /** Done in the same transaction, after the rows. */
  readonly also?: (db: WorkspaceDatabase) => Promise<void>
}

const ROWS_A_STATEMENT = 300

/**
 * Adds, changes and takes out rows of a workspace, one after the other, and writes each into the history: all of them in one
 * transaction, or none. A bundled row is never overwritten: the user's row stands in its place, and the bundled one counts
 * again when the change is taken back. Time O(rows of the tables touched + changes).
 * @throws StrataError `changes/row-gone`, `changes/row-differs`, `changes/row-taken`, `store/cannot-write`, `store/disk-full`,
 * `store/busy`
 */
export async function changeRows(
  workspace: Workspace,
  changes: readonly (RowChange | AuthoredChange)[],
  author: Author,
  options: ChangeOptions = {},
): Promise<void> {
  if (changes.length === 0 && options.also === undefined) return
  try {
    await inTransaction(workspace, async ({ sqlite, db }) => {
      await changeRowsWithin(db, changes, author, options)
      await options.also?.(db)
      await pause(options.signal)
      rebuildSearchIndex(sqlite)
      await pause(options.signal)
    })
  } catch (error) {
    throw storeError(error, workspace.file)
  }
}

/** As `changeRows`, inside a transaction of the caller's, who rebuilds the search index. */
async function changeRowsWithin(
  db: WorkspaceDatabase,
  changes: readonly (RowChange | AuthoredChange)[],
  author: Author,
  { batch = null, progress, signal }: Omit<ChangeOptions, 'batch' | 'also'> & { batch?: string | null },
): Promise<void> {
  const states = new Map<TableName, TableState>()
  const before = new Map<TableName, ReadonlySet<OwnRow>>()
  for (const table of new Set(changes.map((change) => change.table))) {
    const state = await tableState(db, table)
    states.set(table, state)
    before.set(table, new Set(state.own))
  }
  for (const change of changes) states.get(change.table)?.change(change, authorOf(change, author), batch)
  let done = 0
  for (const [table, { own }] of states) {
    const was = before.get(table) ?? new Set()
    await removeOwn(
      db,
      table,
      [...was].filter((row) => !own.has(row)),
    )
    await insertOwn(
      db,
      table,
      [...own].filter((row) => !was.has(row)),
    )
    await pause(signal)
  }
  for (let from = 0; from < changes.length; from += ROWS_A_STATEMENT) {
    const entries = changes.slice(from, from + ROWS_A_STATEMENT)
    await db
      .insertInto('history')
      .values(entries.map((change) => historyEntry(change, authorOf(change, author), batch)))
      .execute()
    done += entries.length
    progress?.('rows', done, changes.length)
    await pause(signal)
  }
}

/** A change may have an author of its own. */
function authorOf(change: RowChange | AuthoredChange, author: Author): Author {
  return 'author' in change ? change.author : author
}

function historyEntry({ table, before, after }: RowChange, author: Author, batch: string | null) {
  const schema = tableSchema(table)
  const json = (cells: RowChange['before']): string | null =>
    cells === null ? null : JSON.stringify(cellsOf(schema, cells))
  return {
    table_name: table,
    row_key: keyShown(schema, before ?? after ?? {}),
    before: json(before),
    after: json(after),
    changed_at: author.when,
    changed_by: author.who,
    reason: author.why,
    source: author.source,
    batch,
  }
}

async function removeOwn(db: WorkspaceDatabase, table: TableName, rows: readonly OwnRow[]): Promise<void> {
  const ids = rows.flatMap(({ rowId }) => (rowId === null ? [] : [rowId]))
  for (let from = 0; from < ids.length; from += ROWS_A_STATEMENT) {
    const some = sql.join(ids.slice(from, from + ROWS_A_STATEMENT))
    await sql`delete from ${sql.table(table)} where row_id in (${some})`.execute(db)
  }
}

async function insertOwn(db: WorkspaceDatabase, table: TableName, rows: readonly OwnRow[]): Promise<void> {
  const schema = tableSchema(table)
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const values = rows.slice(from, from + ROWS_A_STATEMENT).map((row) => ({
      ...cellsOf(schema, row.cells),
      origin: 'user' as const,
      changed_at: row.author.when,
      changed_by: row.author.who,
      change_reason: row.author.why,
      change_source: row.author.source,
      batch: row.batch,
      replaces: row.replaces,
      replaced: row.replaced,
      withdrawn: row.isWithdrawn ? 1 : 0,
    }))
    await db
      .insertInto(table)
      .values(values as never)
      .execute()
  }
}
