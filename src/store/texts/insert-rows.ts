import type { CompiledQuery, Insertable } from 'kysely'
import type { WorkspaceDatabase } from '../database.ts'
import type { TextTables } from './text-tables.ts'

const ROWS_A_STATEMENT = 100

/**
 * Inserts many rows of the same columns. The statement is compiled once and filled anew with each hundred of rows: compiling
 * it every time takes longer than writing the rows. Call it inside a transaction. Time O(rows).
 */
export async function insertRows<T extends keyof TextTables>(
  db: WorkspaceDatabase,
  table: T,
  rows: readonly Insertable<TextTables[T]>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const names = Object.keys(first)
  const compile = (some: typeof rows): CompiledQuery =>
    db
      .insertInto<keyof TextTables>(table)
      .values(some as never)
      .compile()
  let compiled: CompiledQuery | undefined
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const some = rows.slice(from, from + ROWS_A_STATEMENT)
    if (some.length < ROWS_A_STATEMENT) await db.executeQuery(compile(some))
    else {
      compiled ??= compile(some)
      const parameters = some.flatMap((row) => names.map((name) => (row as Record<string, unknown>)[name]))
      await db.executeQuery({ ...compiled, parameters })
    }
  }
}
