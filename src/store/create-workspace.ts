import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { StrataError } from '../model/error.ts'
import type { RegistryFolder } from '../registry/files.ts'
import { assertReadable, replaceBundledRows } from './bundled-rows.ts'
import { openDatabase } from './database.ts'
import type { WorkOptions } from './progress.ts'
import { inTransaction, migrate } from './sqlite-file.ts'
import { storeError } from './store-error.ts'
import { removeAbandoned, unfinishedFile } from './unfinished-file.ts'

/**
 * Makes a workspace and fills it with a registry; folders on the way are made.
 *
 * It is written to a temporary file beside its place and linked there when it is whole: whenever the process is killed, the
 * workspace is there entirely or not at all, and the next call removes what was left.
 * @throws StrataError `store/exists`, `store/cannot-write`, `store/disk-full`, `store/disk-error`, `store/registry-faulty`
 */
export async function createWorkspace(
  file: string,
  folder: RegistryFolder,
  options: WorkOptions = {},
): Promise<void> {
  assertReadable(folder)
  removeAbandoned(file)
  if (existsSync(file)) throw new StrataError('store/exists', { file })
  const unfinished = unfinishedFile(file)
  try {
    mkdirSync(dirname(file), { recursive: true })
    const open = openDatabase(unfinished.path)
    try {
      // Nobody sees this file before it is whole and synced, so SQLite need not guard it.
      open.sqlite.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF')
      await inTransaction(open, async (within) => {
        migrate(within.sqlite)
        await replaceBundledRows(within, folder, options)
      })
    } finally {
      open.sqlite.close()
    }
    unfinished.publish()
  } catch (error) {
    throw storeError(error, file)
  } finally {
    unfinished.discard()
  }
}
