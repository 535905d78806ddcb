import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import type { WorkspaceTables } from './workspace-tables.ts'

export type WorkspaceDatabase = Kysely<WorkspaceTables>

/** An open SQLite file: Kysely for queries that any database can answer, the handle for what only SQLite has. */
export interface OpenDatabase {
  readonly sqlite: DatabaseSyncInstance
  readonly db: WorkspaceDatabase
}

/** How long a writer waits for another before it gives up. */
const BUSY_TIMEOUT_MS = 5000

/** Opens a SQLite file, or makes an empty one. */
export function openDatabase(
  file: string,
  { busyTimeoutMs = BUSY_TIMEOUT_MS }: { busyTimeoutMs?: number | undefined } = {},
): OpenDatabase {
  const sqlite = new DatabaseSync(file, { timeout: busyTimeoutMs })
  return {
    sqlite,
    db: new Kysely<WorkspaceTables>({ dialect: new SqliteDialect({ database: adapt(sqlite) }) }),
  }
}

/** What Kysely asks of a driver, from the API of node:sqlite: a statement reads if it has columns. */
function adapt(sqlite: DatabaseSyncInstance): SqliteDatabase {
  return { close: () => sqlite.close(), prepare: (text) => adaptStatement(sqlite, text) }
}

function adaptStatement(sqlite: DatabaseSyncInstance, text: string): SqliteStatement {
  const statement = sqlite.prepare(text)
  const names = statement.columns().map(({ name }) => name)
  // The driver's own row objects have no prototype, which makes them three times slower to read and to use.
  statement.setReturnArrays(true)
  const toRow = (cells: readonly unknown[]): Record<string, unknown> => {
    const row: Record<string, unknown> = {}
    for (let c = 0; c < names.length; c++) row[names[c] as string] = cells[c]
    return row
  }
  return {
    reader: names.length > 0,
    all: (parameters) => (statement.all(...parameters) as unknown[][]).map(toRow),
    run: (parameters) => statement.run(...parameters),
    *iterate(parameters) {
      for (const cells of statement.iterate(...parameters)) yield toRow(cells as unknown[])
    },
  }
}
