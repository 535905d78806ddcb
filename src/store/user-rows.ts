import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Registry } from '../model/registry.ts'
import { type TableName, type TableSchema, tableSchema } from '../model/table-schema.ts'
import type { WorkspaceDatabase } from './database.ts'
import { rebuildSearchIndex } from './search-index.ts'
import { inTransaction } from './sqlite-file.ts'
import { storeError } from './store-error.ts'
import type { Workspace } from './workspace.ts'

/** Who changes a row, when (ISO time) and why. */
export interface Author {
  readonly who: string
  readonly when: string
  readonly why: string
}

/** A row and the table it belongs to. */
export type UserRow = {
  [T in TableName]: { readonly table: T; readonly row: Registry[T][number] }
}[TableName]

type Cells = Readonly<Record<string, string | number | null>>

/**
 * Adds rows of the user's own and writes them into the history, in one transaction. A row with the key of an earlier one of
 * the user's takes its place; one with the key of a bundled row stands in front of it.
 * @throws StrataError `store/cannot-write`, `store/disk-full`, `store/busy`
 */
export async function addUserRows(
  workspace: Workspace,
  rows: readonly UserRow[],
  author: Author,
): Promise<void> {
  await changeRows(workspace, rows, author, async (db, schema, cells) => {
    const values = {
      ...Object.fromEntries(schema.columns.map(({ name }) => [name, cells[name] ?? null])),
      origin: 'user' as const,
      changed_at: author.when,
      changed_by: author.who,
      change_reason: author.why,
    }
    await db
      .insertInto(schema.name)
      .values(values as never)
      .execute()
  })
}

/**
 * Takes rows of the user's own out again; a bundled row with the same key counts again. The history keeps both changes.
 * Rows that are not there, and bundled ones, are left alone.
 * @throws StrataError `store/cannot-write`, `store/disk-full`, `store/busy`
 */
export async function removeUserRows(
  workspace: Workspace,
  rows: readonly UserRow[],
  author: Author,
): Promise<void> {
  await changeRows(workspace, rows, author, null)
}

type Insert = (db: WorkspaceDatabase, schema: TableSchema, cells: Cells) => Promise<void>

async function changeRows(
  workspace: Workspace,
  rows: readonly UserRow[],
  { who, when, why }: Author,
  insert: Insert | null,
): Promise<void> {
  try {
    await inTransaction(workspace, async ({ sqlite, db }) => {
      for (const { table, row } of rows) {
        const schema = tableSchema(table)
        const cells = row as object as Cells
        const own = sql`${sql.table(table)} where origin = 'user' and ${hasKeyOf(schema, cells)}`
        const [before] = (await sql<object>`select * from ${own}`.execute(db)).rows
        if (before === undefined && insert === null) continue
        await sql`delete from ${own}`.execute(db)
        await insert?.(db, schema, cells)
        await db
          .insertInto('history')
          .values({
            table_name: table,
            row_key: schema.key.map((name) => cells[name] ?? '').join('|'),
            before: before === undefined ? null : JSON.stringify(before),
            after: insert === null ? null : JSON.stringify(row),
            changed_at: when,
            changed_by: who,
            reason: why,
          })
          .execute()
      }
      rebuildSearchIndex(sqlite)
    })
  } catch (error) {
    throw storeError(error, workspace.file)
  }
}

function hasKeyOf({ key }: TableSchema, cells: Cells): RawBuilder<SqlBool> {
  const equal = key.map((name) => {
    const cell = cells[name] ?? null
    return cell === null ? sql`${sql.ref(name)} is null` : sql`${sql.ref(name)} = ${cell}`
  })
  return sql<SqlBool>`${sql.join(equal, sql` and `)}`
}
