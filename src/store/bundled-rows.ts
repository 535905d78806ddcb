import { createHash } from 'node:crypto'
import { StrataError } from '../model/error.ts'
import { TABLES } from '../model/table-schema.ts'
import type { RegistryFolder } from '../registry/files.ts'
import { STOCKS_FILE } from '../registry/files.ts'
import type { OpenDatabase } from './database.ts'
import { rebuildSearchIndex } from './search-index.ts'

/** Called with what is being done and how much of it; a throw or an aborted signal stops the work, and nothing is written. */
export type Progress = (step: string, done: number, total: number) => void

export interface LoadOptions {
  readonly progress?: Progress | undefined
  readonly signal?: AbortSignal | undefined
}

const ROWS_A_STATEMENT = 400

/**
 * Puts the rows of a registry's folder in the place of all bundled rows, keeps the user's, and rebuilds the search index.
 * Call it inside a transaction.
 * @throws StrataError `store/registry-faulty` where the folder could not be read whole
 */
export async function replaceBundledRows(
  { sqlite, db }: OpenDatabase,
  folder: RegistryFolder,
  { progress, signal }: LoadOptions,
): Promise<void> {
  const fault = folder.findings.find(({ level }) => level === 'error')
  if (fault !== undefined) {
    const { file, row } = fault
    throw new StrataError('store/registry-faulty', {
      file,
      row: row ?? 1,
      rule: fault.rule,
      count: folder.findings.length,
    })
  }
  const total = TABLES.reduce((sum, { name }) => sum + folder.registry[name].length, 0)
  let done = 0
  for (const { name, columns } of TABLES) {
    sqlite.exec(`DELETE FROM ${name} WHERE origin = 'bundled'`)
    const rows = folder.registry[name] as readonly object[]
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      signal?.throwIfAborted()
      const values = rows.slice(from, from + ROWS_A_STATEMENT).map((row) => ({
        ...Object.fromEntries(
          columns.map((column) => [column.name, (row as Record<string, unknown>)[column.name] ?? null]),
        ),
        origin: 'bundled' as const,
      }))
      await db
        .insertInto(name)
        .values(values as never)
        .execute()
      done += values.length
      progress?.('rows', done, total)
    }
  }
  await writeMatrix({ sqlite, db }, folder.stocks)
  progress?.('search', total, total)
  rebuildSearchIndex(sqlite)
  await setMeta({ sqlite, db }, 'registry_version', folder.registry.version)
  await setMeta({ sqlite, db }, 'registry_hash', folder.contentHash)
}

async function writeMatrix({ db }: OpenDatabase, bytes: Uint8Array | null): Promise<void> {
  await db.deleteFrom('flow_matrices').where('name', '=', STOCKS_FILE).execute()
  if (bytes === null) return
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await db
    .insertInto('flow_matrices')
    .values({ name: STOCKS_FILE, format: 'parquet', sha256, bytes })
    .execute()
}

async function setMeta({ db }: OpenDatabase, key: string, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
