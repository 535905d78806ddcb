import { existsSync, statSync } from 'node:fs'
import { StrataError } from '../model/error.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import { FORMAT_VERSION } from './migrations/all.ts'
import { formatOf, inTransaction, migrate } from './sqlite-file.ts'
import { storeError } from './store-error.ts'
import { removeAbandoned } from './unfinished-file.ts'

/** An open workspace: one SQLite file with the registry's rows, the user's, and their history. */
export interface Workspace extends OpenDatabase {
  readonly file: string
  close(): void
}

export interface OpenOptions {
  /** How long to wait for another process that writes; five seconds where not said. */
  readonly busyTimeoutMs?: number
}

/**
 * Opens a workspace and brings its format up to this version. Whatever fails, the file is left as it was.
 * @throws StrataError `store/no-workspace`, `store/not-a-workspace`, `store/newer-workspace`, `store/damaged`,
 * `store/cannot-open`, `store/cannot-write`, `store/busy`
 */
export async function openWorkspace(file: string, options: OpenOptions = {}): Promise<Workspace> {
  if (!existsSync(file)) throw new StrataError('store/no-workspace', { file })
  if (!statSync(file).isFile() || statSync(file).size === 0)
    throw new StrataError('store/not-a-workspace', { file })
  removeAbandoned(file)
  let open: OpenDatabase | undefined
  try {
    open = openDatabase(file, options)
    const { sqlite } = open
    if (formatOf(sqlite, file) < FORMAT_VERSION) await upgradeFormat(open, file)
    return { ...open, file, close: () => sqlite.close() }
  } catch (error) {
    open?.sqlite.close()
    throw storeError(error, file, 'opening')
  }
}

async function upgradeFormat(open: OpenDatabase, file: string): Promise<void> {
  try {
    await inTransaction(open, ({ sqlite }) => migrate(sqlite))
  } catch (error) {
    throw storeError(error, file, 'writing')
  }
}

/** Version and content hash of the bundled registry that a workspace holds. */
export interface RegistryHeld {
  readonly version: string
  readonly hash: string
}

/**
 * Which bundled registry a workspace holds.
 * @throws StrataError `store/damaged`, `store/busy`, `store/disk-error`
 */
export async function registryHeld({ db, file }: Pick<Workspace, 'db' | 'file'>): Promise<RegistryHeld> {
  try {
    const rows = await db.selectFrom('meta').selectAll().execute()
    const value = (key: string): string => rows.find((row) => row.key === key)?.value ?? ''
    return { version: value('registry_version'), hash: value('registry_hash') }
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
