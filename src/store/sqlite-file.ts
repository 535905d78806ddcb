import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { StrataError } from '../model/error.ts'
import { FORMAT_VERSION, MIGRATIONS } from './migrations/all.ts'

/** Marks a SQLite file as a workspace: the letters STRA. */
const APPLICATION_ID = 0x53545241

function pragma(sqlite: DatabaseSyncInstance, name: string): number {
  const row = sqlite.prepare(`PRAGMA ${name}`).get() as Record<string, unknown> | undefined
  return Number(Object.values(row ?? {})[0])
}

/**
 * Whether the file is a workspace that this version can read.
 * @throws StrataError `store/not-a-workspace`, `store/newer-workspace`
 */
export function assertWorkspace(sqlite: DatabaseSyncInstance, file: string): void {
  if (pragma(sqlite, 'application_id') !== APPLICATION_ID)
    throw new StrataError('store/not-a-workspace', { file })
  const found = pragma(sqlite, 'user_version')
  if (found > FORMAT_VERSION) {
    throw new StrataError('store/newer-workspace', { file, found, supported: FORMAT_VERSION })
  }
}

/** Brings the format up to this version, step by step; call it inside a transaction. */
export function migrate(sqlite: DatabaseSyncInstance): void {
  const found = pragma(sqlite, 'user_version')
  for (const { version, statements } of MIGRATIONS) {
    if (version <= found) continue
    for (const statement of statements) sqlite.exec(statement)
  }
  sqlite.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT_VERSION}`)
}

/** Runs `work` in one transaction that is written whole or not at all. */
export async function inTransaction<T>(sqlite: DatabaseSyncInstance, work: () => Promise<T>): Promise<T> {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const result = await work()
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
}

/** A SQLite failure as the error that a person can mend; anything else as it is. */
export function storeError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof StrataError) return error
  const text = `${(error as { code?: string }).code ?? ''} ${error.message}`
  const cause = { cause: error }
  if (/not a database|NOTADB/i.test(text)) return new StrataError('store/not-a-workspace', { file }, cause)
  if (/disk is full|SQLITE_FULL|ENOSPC/i.test(text))
    return new StrataError('store/disk-full', { file }, cause)
  if (/readonly|read-only|SQLITE_READONLY|EACCES|EROFS|EPERM|ENOENT|unable to open/i.test(text)) {
    return new StrataError('store/cannot-write', { file }, cause)
  }
  if (/locked|busy/i.test(text)) return new StrataError('store/busy', { file }, cause)
  if (/malformed|corrupt/i.test(text)) return new StrataError('store/damaged', { file }, cause)
  return error
}
