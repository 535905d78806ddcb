import type { Registry } from '../model/registry.ts'
import { type TableName, tableSchema } from '../model/table-schema.ts'
import { rebuildSearchIndex } from './search-index.ts'
import { inTransaction, storeError } from './sqlite-file.ts'
import type { Workspace } from './workspace.ts'

/** Who adds or changes a row, when (ISO time) and why. */
export interface Author {
  readonly who: string
  readonly when: string
  readonly why: string
}

/**
 * Adds a row of the user's own to a table of the workspace and writes it into the history, in one transaction.
 * A row with the key of an earlier one of the user's takes its place.
 * @throws StrataError `store/cannot-write`, `store/disk-full`, `store/busy`
 */
export async function addUserRow<T extends TableName>(
  workspace: Workspace,
  table: T,
  row: Registry[T][number],
  author: Author,
): Promise<void> {
  const { sqlite, db } = workspace
  const { key, columns } = tableSchema(table)
  const cells = row as unknown as Record<string, string | number | null>
  const rowKey = key.map((name) => cells[name] ?? '').join('|')
  try {
    await inTransaction(sqlite, async () => {
      const where = key.map((name) => `"${name}" IS ?`).join(' AND ')
      const parameters = key.map((name) => cells[name] ?? null)
      const before = sqlite
        .prepare(`SELECT * FROM ${table} WHERE ${where} ORDER BY origin DESC LIMIT 1`)
        .get(...parameters)
      sqlite.prepare(`DELETE FROM ${table} WHERE origin = 'user' AND ${where}`).run(...parameters)
      const values = {
        ...Object.fromEntries(columns.map(({ name }) => [name, cells[name] ?? null])),
        origin: 'user' as const,
        changed_at: author.when,
        changed_by: author.who,
        reason: author.why,
      }
      await db
        .insertInto(table)
        .values(values as never)
        .execute()
      await db
        .insertInto('history')
        .values({
          table_name: table,
          row_key: rowKey,
          before: before === undefined ? null : JSON.stringify(before),
          after: JSON.stringify(row),
          changed_at: author.when,
          changed_by: author.who,
          reason: author.why,
        })
        .execute()
      rebuildSearchIndex(sqlite)
    })
  } catch (error) {
    throw storeError(error, workspace.file)
  }
}
