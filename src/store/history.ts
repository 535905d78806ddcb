import { StrataError } from '../model/error.ts'
import type { Author, AuthoredChange, Cells, RowChange } from '../model/row-change.ts'
import type { TableName } from '../model/table-schema.ts'
import { type ChangeOptions, changeRows } from './change-rows.ts'
import type { WorkspaceDatabase } from './database.ts'
import { ownStocksName } from './stock-matrices.ts'
import { storeError } from './store-error.ts'
import type { Workspace } from './workspace.ts'

/** Table under which the history notes that an import brought migrant stocks; `cells` says how many. */
export const STOCKS = 'stocks'

/** A change as the history keeps it. */
export interface HistoryEntry extends Omit<AuthoredChange, 'table'> {
  readonly table: TableName | typeof STOCKS
  /** Number of the change, by which it can be taken back. */
  readonly id: number
  /** Key of the row, its parts joined by `|`. */
  readonly key: string
  readonly batch: string | null
}

export interface HistoryQuery {
  readonly table?: TableName
  /** Key of a row, its parts joined by `|`. */
  readonly key?: string
  readonly batch?: string
}

/**
 * The changes of a workspace's rows, oldest first. Nothing is ever removed from it.
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function readHistory(
  { db, file }: Pick<Workspace, 'db' | 'file'>,
  { table, key, batch }: HistoryQuery = {},
): Promise<HistoryEntry[]> {
  try {
    let query = db.selectFrom('history').selectAll().where('table_name', '!=', 'meta').orderBy('id')
    if (table !== undefined) query = query.where('table_name', '=', table)
    if (key !== undefined) query = query.where('row_key', '=', key)
    if (batch !== undefined) query = query.where('batch', '=', batch)
    const cells = (json: string | null): Cells | null => (json === null ? null : (JSON.parse(json) as Cells))
    return (await query.execute()).map((row) => ({
      id: row.id,
      table: row.table_name as HistoryEntry['table'],
      key: row.row_key,
      before: cells(row.before),
      after: cells(row.after),
      author: { who: row.changed_by, when: row.changed_at, why: row.reason, source: row.source },
      batch: row.batch,
    }))
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}

/**
 * The changes that undo others, the last one first: what was added is taken out, what was taken out comes back.
 */
export function undoing(entries: readonly HistoryEntry[]): RowChange[] {
  return entries
    .toSorted((a, b) => b.id - a.id)
    .flatMap(({ table, before, after }) =>
      table === STOCKS ? [] : [{ table, before: after, after: before }],
    )
}

/** Writes into the history that an import brought stocks, or that they were taken back. */
export async function noteStocks(
  db: WorkspaceDatabase,
  batch: string,
  { before, after }: { readonly before: number | null; readonly after: number | null },
  { who, when, why, source }: Author,
): Promise<void> {
  const json = (cells: number | null): string | null => (cells === null ? null : JSON.stringify({ cells }))
  await db
    .insertInto('history')
    .values({
      table_name: STOCKS,
      row_key: ownStocksName(batch),
      before: json(before),
      after: json(after),
      changed_at: when,
      changed_by: who,
      reason: why,
      source,
      batch,
    })
    .execute()
}

/** Batches of a single correction: its row, and the rows of sources that follow from it. They belong together. */
const CORRECTION = 'correction-'

/** A name for the next batch of the history: `import-7`, `correction-12`. */
export async function nextBatch(
  { db, file }: Pick<Workspace, 'db' | 'file'>,
  kind: 'import' | 'correction' | 'patch' | 'coding',
): Promise<string> {
  try {
    const row = await db
      .selectFrom('history')
      .select(({ fn }) => fn.max('id').as('last'))
      .executeTakeFirst()
    return `${kind}-${Number(row?.last ?? 0) + 1}`
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}

/**
 * Takes changes back, all or none. The history keeps both: what was done and that it was undone. A change that is part of a
 * correction is taken back with the rest of it.
 * @param what the number of a change, or the name of a batch
 * @throws StrataError `changes/no-such-change`, and those of `changeRows`: where a row was changed again since, that must be
 * taken back first
 */
export async function takeBack(
  workspace: Workspace,
  what: { readonly id: number } | { readonly batch: string },
  author: Author,
  options: ChangeOptions = {},
): Promise<HistoryEntry[]> {
  const entries = await entriesOf(workspace, what)
  if (entries.length === 0) {
    const found = 'id' in what ? String(what.id) : what.batch
    throw new StrataError('changes/no-such-change', { found })
  }
  const stocks = entries.find(({ table, after }) => table === STOCKS && after !== null)
  await changeRows(workspace, undoing(entries), author, {
    ...options,
    ...(stocks === undefined ? {} : { also: (db) => removeStocks(db, stocks, author) }),
  })
  return entries
}

async function removeStocks(
  db: WorkspaceDatabase,
  { key, after }: HistoryEntry,
  author: Author,
): Promise<void> {
  const gone = await db.deleteFrom('flow_matrices').where('name', '=', key).executeTakeFirst()
  if (gone.numDeletedRows === 0n) {
    throw new StrataError('changes/row-gone', { table: STOCKS, key })
  }
  // The batch is that of the import: taken back once, it cannot be taken back again.
  const batch = /import-\d+/.exec(key)?.[0] ?? key
  await noteStocks(db, batch, { before: Number(after?.['cells'] ?? 0), after: null }, author)
}

async function entriesOf(
  workspace: Workspace,
  what: { readonly id: number } | { readonly batch: string },
): Promise<HistoryEntry[]> {
  if ('batch' in what) return readHistory(workspace, what)
  const [entry] = (await readHistory(workspace)).filter(({ id }) => id === what.id)
  if (entry === undefined) return []
  return entry.batch?.startsWith(CORRECTION) ? readHistory(workspace, { batch: entry.batch }) : [entry]
}
