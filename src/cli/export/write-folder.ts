import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StrataError } from '../../model/error.ts'
import { removeLeftovers, temporaryName, writeError } from './temporary-name.ts'

/**
 * Writes files into a new or empty folder, all or none: into a folder beside it, which is renamed when it is whole.
 * @throws StrataError `export/folder-not-empty`, `export/cannot-write`
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  assertEmpty(folder)
  removeLeftovers(folder)
  const unfinished = temporaryName(folder)
  try {
    mkdirSync(unfinished, { recursive: true })
    for (const [path, content] of files) {
      const place = join(unfinished, path)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, content, { flush: true })
    }
    // Windows does not rename onto a folder, not even an empty one; nobody's files are lost here, since rmdir takes no other.
    if (statSync(folder, { throwIfNoEntry: false }) !== undefined) rmdirSync(folder)
    renameSync(unfinished, folder)
  } catch (error) {
    throw writeError(error, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/**
 * That a folder is not there, or empty.
 * @throws StrataError `export/folder-not-empty`, `export/cannot-write`
 */
export function assertEmpty(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (stats === undefined) return
  if (!stats.isDirectory())
    throw new StrataError('export/cannot-write', { file: folder, why: 'it is a file' })
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    throw writeError(error, folder)
  }
  if (names.length > 0) throw new StrataError('export/folder-not-empty', { folder })
}
