import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StrataError } from '../model/error.ts'

/** A file in the making beside its place, under a name that tells which process makes it. */
export interface UnfinishedFile {
  readonly path: string
  /**
   * Writes it to the disk and gives it its own name, unless another process was quicker.
   * @throws StrataError `store/exists`
   */
  publish(): void
  /** Removes it, if it was not published. */
  discard(): void
}

const inTheMaking = new Set<string>()

/** A name for a file that becomes `file` when it is whole. */
export function unfinishedFile(file: string): UnfinishedFile {
  const path = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
  inTheMaking.add(path)
  return {
    path,
    publish() {
      syncToDisk(path)
      nameFinished(path, file)
      syncFolder(dirname(file))
    },
    discard() {
      inTheMaking.delete(path)
      for (const left of [path, `${path}-journal`]) removeQuietly(left)
    },
  }
}

/** Removes what processes that were killed left of the making of `file`. A folder that cannot be read is left as it is. */
export function removeAbandoned(file: string): void {
  const folder = dirname(file)
  try {
    for (const entry of readdirSync(folder)) {
      if (!entry.startsWith(`${basename(file)}.`)) continue
      const pid = /\.(\d+)-[\da-f]{8}\.tmp(?:-journal)?$/.exec(entry)?.[1]
      const path = join(folder, entry)
      if (pid !== undefined && isAbandoned(path, Number(pid))) rmSync(path, { force: true })
    }
  } catch {
    // Left behind files cost space, no more: what is asked for goes on without.
  }
}

function isAbandoned(path: string, pid: number): boolean {
  // In a container each process may have the number that the killed one had.
  if (pid === process.pid) return !inTheMaking.has(path.replace(/-journal$/, ''))
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM'
  }
}

/** An error here would hide the one for which the file is given up. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The next making of the same workspace tries again.
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

/** The new name survives a power cut once the folder is written too; Windows has no such call and does so by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } catch {
    // Some network file systems refuse; the file is whole in any case.
  } finally {
    closeSync(descriptor)
  }
}

/** A link fails where the name is taken, which a rename would not; file systems without links get the rename. */
function nameFinished(path: string, file: string): void {
  try {
    linkSync(path, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new StrataError('store/exists', { file })
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    renameSync(path, file)
  }
}
