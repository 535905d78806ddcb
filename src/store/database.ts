import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import type { WorkspaceTables } from './workspace-tables.ts'

export type WorkspaceDatabase = Kysely<WorkspaceTables>

/** An open SQLite file: Kysely for queries that any database can answer, the handle for what only SQLite has. */
export interface OpenDatabase {
  readonly sqlite: DatabaseSyncInstance
  readonly db: WorkspaceDatabase
}

/** Opens a SQLite file. Writers wait up to five seconds for one another. */
export function openDatabase(file: string, options: { readOnly?: boolean } = {}): OpenDatabase {
  const sqlite = new DatabaseSync(file, { readOnly: options.readOnly ?? false, timeout: 5000 })
  return {
    sqlite,
    db: new Kysely<WorkspaceTables>({ dialect: new SqliteDialect({ database: adapt(sqlite) }) }),
  }
}

/** What Kysely asks of a driver, from the API of node:sqlite: a statement reads if it has columns. */
function adapt(sqlite: DatabaseSyncInstance): SqliteDatabase {
  return {
    close: () => sqlite.close(),
    prepare: (sql) => {
      const statement = sqlite.prepare(sql)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as unknown[])),
        run: (parameters) => statement.run(...(parameters as unknown[])),
        iterate: (parameters) => statement.iterate(...(parameters as unknown[])) as IterableIterator<unknown>,
      }
    },
  }
}
