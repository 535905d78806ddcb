import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { StrataError } from '../model/error.ts'
import type { OpenDatabase } from './database.ts'
import { FORMAT_VERSION, MIGRATIONS } from './migrations/all.ts'

/** Marks a SQLite file as a workspace: the letters STRA. */
const APPLICATION_ID = 0x53545241

function pragma(sqlite: DatabaseSyncInstance, name: string): number {
  const row = sqlite.prepare(`PRAGMA ${name}`).get() as Record<string, unknown> | undefined
  return Number(Object.values(row ?? {})[0])
}

/**
 * The format of a workspace, which this version can read.
 * @throws StrataError `store/not-a-workspace`, `store/newer-workspace`
 */
export function formatOf(sqlite: DatabaseSyncInstance, file: string): number {
  if (pragma(sqlite, 'application_id') !== APPLICATION_ID)
    throw new StrataError('store/not-a-workspace', { file })
  const found = pragma(sqlite, 'user_version')
  if (found > FORMAT_VERSION) {
    throw new StrataError('store/newer-workspace', { file, found, supported: FORMAT_VERSION })
  }
  return found
}

/** Brings the format up to this version, step by step; call it inside a transaction. */
export function migrate(sqlite: DatabaseSyncInstance): void {
  const found = pragma(sqlite, 'user_version')
  // Another process, perhaps of a newer version, may have done it in the meantime.
  if (found >= FORMAT_VERSION) return
  for (const { version, statements } of MIGRATIONS) {
    if (version <= found) continue
    for (const statement of statements) sqlite.exec(statement)
  }
  sqlite.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT_VERSION}`)
}

/**
 * Runs `work` in one transaction that is written whole or not at all. Writers of other processes wait for its end; in this
 * one every other query does, so `work` has to ask through the handles that it is given.
 */
export function inTransaction<T>(
  open: OpenDatabase,
  work: (open: OpenDatabase) => T | Promise<T>,
): Promise<T> {
  return within('BEGIN IMMEDIATE', open, work)
}

/** Runs `work`, which only asks, on the file as it is at one moment, even if another process writes to it meanwhile. */
export function atOneMoment<T>(open: OpenDatabase, work: (open: OpenDatabase) => T | Promise<T>): Promise<T> {
  return within('BEGIN', open, work)
}

/** Kysely's own transactions would let the error of a roll-back hide the one that led to it. */
function within<T>(
  begin: 'BEGIN' | 'BEGIN IMMEDIATE',
  { sqlite, db }: OpenDatabase,
  work: (open: OpenDatabase) => T | Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    sqlite.exec(begin)
    try {
      const result = await work({ sqlite, db: connection })
      sqlite.exec('COMMIT')
      return result
    } catch (error) {
      try {
        sqlite.exec('ROLLBACK')
      } catch {
        // SQLite has already rolled back by itself, as it does when the disk is full.
      }
      throw error
    }
  })
}
