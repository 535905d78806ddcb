import { createHash } from 'node:crypto'
import { StrataError } from '../model/error.ts'
import { SIDE_TABLES } from '../model/side-tables.ts'
import { TABLES } from '../model/table-schema.ts'
import { type RegistryFolder, STOCKS_FILE } from '../registry/files.ts'
import { readTable } from '../registry/read-table.ts'
import type { OpenDatabase, WorkspaceDatabase } from './database.ts'
import { pause, type WorkOptions } from './progress.ts'
import { rebuildSearchIndex } from './search-index.ts'

const ROWS_A_STATEMENT = 400

/**
 * That a registry's folder could be read whole, gaps, problems and merges included. Time O(characters of those).
 * @throws StrataError `store/registry-faulty`
 */
export function assertReadable({ findings, texts }: RegistryFolder): void {
  const aside = SIDE_TABLES.flatMap((schema) => {
    const text = texts.get(schema.file)
    return text === undefined ? [] : readTable(schema, text).findings
  })
  const faults = [...findings, ...aside].filter(({ level }) => level === 'error')
  const [first] = faults
  if (first === undefined) return
  const { file, row, rule } = first
  throw new StrataError('store/registry-faulty', {
    count: faults.length === 1 ? '1 fault' : `${faults.length} faults, the first`,
    place: row === null ? file : `${file} row ${row}`,
    rule,
  })
}

/**
 * Puts the rows of a registry's folder in the place of all bundled rows, keeps the user's, and rebuilds the search index.
 * Call it inside a transaction. Time O(rows).
 */
export async function replaceBundledRows(
  { sqlite, db }: OpenDatabase,
  { registry, stocks, texts, contentHash }: RegistryFolder,
  { progress, signal }: WorkOptions,
): Promise<void> {
  const total = TABLES.reduce((sum, { name }) => sum + registry[name].length, 0)
  let done = 0
  for (const { name, columns } of TABLES) {
    await db.deleteFrom(name).where('origin', '=', 'bundled').execute()
    const rows = registry[name] as readonly object[] as readonly Record<string, unknown>[]
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      await pause(signal)
      const values = rows.slice(from, from + ROWS_A_STATEMENT).map((row) => ({
        ...Object.fromEntries(columns.map((column) => [column.name, row[column.name] ?? null])),
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
  await replaceFiles(db, stocks, texts)
  await pause(signal)
  rebuildSearchIndex(sqlite)
  progress?.('search', total, total)
  await setMeta(db, 'registry_version', registry.version)
  await setMeta(db, 'registry_hash', contentHash)
  await pause(signal)
}

/** The files beside the tables: the stocks and the side tables, as they are. */
async function replaceFiles(
  db: WorkspaceDatabase,
  stocks: Uint8Array | null,
  texts: RegistryFolder['texts'],
): Promise<void> {
  const files: [string, 'parquet' | 'csv', Uint8Array][] =
    stocks === null ? [] : [[STOCKS_FILE, 'parquet', stocks]]
  for (const { file: name } of SIDE_TABLES) {
    const text = texts.get(name)
    if (text !== undefined) files.push([name, 'csv', new TextEncoder().encode(text)])
  }
  await db
    .deleteFrom('flow_matrices')
    .where('name', 'in', [STOCKS_FILE, ...SIDE_TABLES.map(({ file }) => file)])
    .execute()
  for (const [name, format, bytes] of files) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await db.insertInto('flow_matrices').values({ name, format, sha256, bytes }).execute()
  }
}

async function setMeta(db: WorkspaceDatabase, key: string, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
