import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StrataError } from '../../model/error.ts'
import { temporaryName } from '../export/temporary-name.ts'

/** A file that is replaced: its name in the folder, and the SHA-256 of what stands there before and after. */
export interface Replaced {
  readonly path: string
  /** Null where it is not there yet. */
  readonly before: string | null
  readonly after: string
}

/**
 * The folder beside a folder that holds its new files, from the moment in which all of them are written to that in which all of them
 * are in place.
 */
export function stagedFolder(folder: string): string {
  return `${folder}.apply`
}

export const JOURNAL = 'journal.json'
/** Where the new files stand in the staged folder. */
export const NEW = 'new'

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** SHA-256 of a file, null where it is not there. */
export function hashOf(path: string): string | null {
  try {
    return sha256(readFileSync(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Makes what was renamed in a folder outlast a failure of the power, where the system can. */
export function flushFolder(folder: string): void {
  let descriptor: number | null = null
  try {
    descriptor = openSync(folder, 'r')
    fsyncSync(descriptor)
  } catch {
    // Windows opens no folders.
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Removes a staged folder: first its name, so that nobody finds it in part. */
export function removeStaged(folder: string): void {
  const staged = stagedFolder(folder)
  const going = temporaryName(staged)
  try {
    renameSync(staged, going)
  } catch (error) {
    // Another process may have completed the same.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  rmSync(going, { recursive: true, force: true })
}

/**
 * Puts staged files in their places: those that are still staged, if what they replace is what it was when they were made. Several
 * processes may do so at once.
 * @returns whether all are in place now; false where none was yet and one of them was changed meanwhile, so that none is put
 * @throws StrataError `patch/unfinished` where some are in place and another was changed meanwhile
 */
export function putInPlace(folder: string, files: readonly Replaced[]): boolean {
  const staged = stagedFolder(folder)
  const left = files.filter(({ path }) => hashOf(join(staged, NEW, path)) !== null)
  const changed = left.find(
    ({ path, before, after }) => ![before, after].includes(hashOf(join(folder, path))),
  )
  if (changed !== undefined) {
    if (left.length === files.length) return false
    throw new StrataError('patch/unfinished', { folder, file: changed.path, staged })
  }
  for (const { path } of left) {
    try {
      renameSync(join(staged, NEW, path), join(folder, path))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  flushFolder(folder)
  return true
}

/** What went wrong in writing, as an error that a person can mend. */
export function applyError(error: unknown, folder: string): StrataError {
  if (error instanceof StrataError) return error
  const { code, message } = error as NodeJS.ErrnoException
  const why = code === 'ENOSPC' || code === 'EFBIG' ? 'there is no room left' : (code ?? message)
  return new StrataError('patch/cannot-write', { folder, why }, { cause: error })
}
