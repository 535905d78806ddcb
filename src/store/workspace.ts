import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StrataError } from '../model/error.ts'
import type { RegistryFolder } from '../registry/files.ts'
import { type LoadOptions, replaceBundledRows } from './bundled-rows.ts'
import { type OpenDatabase, openDatabase } from './database.ts'
import { assertWorkspace, inTransaction, migrate, storeError } from './sqlite-file.ts'

/** An open workspace: one SQLite file with the registry's rows, the user's, and their history. */
export interface Workspace extends OpenDatabase {
  readonly file: string
  close(): void
}

/**
 * Makes a workspace and fills it with a registry.
 *
 * It is written to a temporary file beside its place and linked there when it is whole: whenever the process is killed, the
 * workspace is there entirely or not at all.
 * @throws StrataError `store/exists`, `store/cannot-write`, `store/disk-full`, `store/registry-faulty`
 */
export async function createWorkspace(
  file: string,
  folder: RegistryFolder,
  options: LoadOptions = {},
): Promise<void> {
  if (existsSync(file)) throw new StrataError('store/exists', { file })
  const temporary = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true })
    removeAbandoned(file)
    rmSync(temporary, { force: true })
    const open = openDatabase(temporary)
    try {
      open.sqlite.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF')
      await inTransaction(open.sqlite, async () => {
        migrate(open.sqlite)
        await replaceBundledRows(open, folder, options)
      })
    } finally {
      open.sqlite.close()
    }
    syncToDisk(temporary)
    publish(temporary, file)
  } catch (error) {
    throw storeError(error, file)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/**
 * Opens a workspace, bringing its format up to this version.
 * @throws StrataError `store/no-workspace`, `store/not-a-workspace`, `store/newer-workspace`, `store/damaged`
 */
export async function openWorkspace(file: string): Promise<Workspace> {
  if (!existsSync(file)) throw new StrataError('store/no-workspace', { file })
  if (!statSync(file).isFile() || statSync(file).size === 0)
    throw new StrataError('store/not-a-workspace', { file })
  let open: OpenDatabase | undefined
  try {
    open = openDatabase(file)
    const { sqlite } = open
    assertWorkspace(sqlite, file)
    return { ...open, file, close: () => sqlite.close() }
  } catch (error) {
    open?.sqlite.close()
    throw storeError(error, file)
  }
}

/** What became of the bundled rows of an opened workspace. */
export type UpgradeResult = 'same' | 'upgraded' | 'workspace-is-newer'

/**
 * Replaces the bundled rows where the bundled registry is another than the workspace's and not older; the user's rows stay.
 * One transaction: killed at any moment, the workspace is as before or as after.
 * @throws StrataError `store/cannot-write`, `store/disk-full`, `store/busy`, `store/registry-faulty`
 */
export async function upgradeWorkspace(
  workspace: Workspace,
  folder: RegistryFolder,
  options: LoadOptions = {},
): Promise<UpgradeResult> {
  const compare = async (): Promise<UpgradeResult> => {
    const held = await registryHeld(workspace)
    if (held.hash === folder.contentHash) return 'same'
    const order = held.version.localeCompare(folder.registry.version, 'en', { numeric: true })
    return order > 0 ? 'workspace-is-newer' : 'upgraded'
  }
  try {
    if ((await compare()) !== 'upgraded') return await compare()
    return await inTransaction(workspace.sqlite, async () => {
      // Another process may have upgraded it while this one waited for the lock.
      const result = await compare()
      if (result === 'upgraded') {
        migrate(workspace.sqlite)
        await replaceBundledRows(workspace, folder, options)
      }
      return result
    })
  } catch (error) {
    throw storeError(error, workspace.file)
  }
}

/** Version and content hash of the bundled registry that a workspace holds. */
export async function registryHeld({ db }: Workspace): Promise<{ version: string; hash: string }> {
  const rows = await db.selectFrom('meta').selectAll().execute()
  const value = (key: string): string => rows.find((row) => row.key === key)?.value ?? ''
  return { version: value('registry_version'), hash: value('registry_hash') }
}

/** Temporary files of processes that were killed while they made this workspace. */
function removeAbandoned(file: string): void {
  const name = basename(file)
  for (const entry of readdirSync(dirname(file))) {
    if (!entry.startsWith(`${name}.`) || !/\.\d+\.tmp(-journal)?$/.test(entry)) continue
    const pid = Number(/\.(\d+)\.tmp/.exec(entry)?.[1])
    if (!isRunning(pid)) rmSync(join(dirname(file), entry), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Gives the finished file its name, unless another process was quicker; where the file system has no links, by renaming. */
function publish(temporary: string, file: string): void {
  try {
    linkSync(temporary, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new StrataError('store/exists', { file })
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    renameSync(temporary, file)
  }
}
