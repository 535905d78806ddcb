import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { StrataError } from '../../model/error.ts'
import { removeLeftovers } from '../export/temporary-name.ts'
import { applyError, JOURNAL, putInPlace, type Replaced, removeStaged, stagedFolder } from './replacement.ts'

/** What became of an earlier replacement of files: there was none, it was completed, or undone. */
export type Finished = 'nothing' | 'completed' | 'undone'

/**
 * Finishes what `replaceFiles` began on a folder in a process that was stopped: the staged files are all there, so they are put in
 * their places. Where a file of the folder was changed before any of them was, they are thrown away. What was never whole is cleared.
 * @throws StrataError `patch/unfinished`, `patch/cannot-write`
 */
export function finishReplacing(folder: string): Finished {
  if (!existsSync(folder)) return 'nothing'
  const place = realpathSync(folder)
  const staged = stagedFolder(place)
  removeLeftovers(staged)
  if (!existsSync(staged)) return 'nothing'
  const files = journalOf(place, staged)
  if (files === null) return 'nothing'
  try {
    const isPut = putInPlace(place, files)
    removeStaged(place)
    return isPut ? 'completed' : 'undone'
  } catch (error) {
    throw applyError(error, place)
  }
}

/** As `finishReplacing`, and says on standard error what was done. */
export function finishAndTell(folder: string): void {
  const finished = finishReplacing(folder)
  if (finished === 'completed') {
    process.stderr.write(`strata: an apply to ${folder} that had been stopped was completed.\n`)
  } else if (finished === 'undone') {
    process.stderr.write(
      `strata: an apply to ${folder} that had been stopped was undone: its tables had been changed.\n`,
    )
  }
}

/** The journal of a staged folder, null where another process has just removed it. */
function journalOf(folder: string, staged: string): readonly Replaced[] | null {
  let text: string
  try {
    text = readFileSync(join(staged, JOURNAL), 'utf8')
  } catch (error) {
    if (!existsSync(staged)) return null
    throw new StrataError('patch/unfinished', { folder, file: JOURNAL, staged }, { cause: error })
  }
  const files = parsed(text)
  if (files === null) throw new StrataError('patch/unfinished', { folder, file: JOURNAL, staged })
  return files
}

/** A journal names plain files of the folder; anything else was not written by `replaceFiles`. */
function parsed(text: string): readonly Replaced[] | null {
  try {
    const { files } = JSON.parse(text) as { files?: unknown }
    const isFile = (file: unknown): file is Replaced => {
      const { path, before, after } = file as Record<string, unknown>
      return (
        typeof path === 'string' &&
        /^[a-zA-Z0-9-]+\.[a-z]+$/.test(path) &&
        (before === null || typeof before === 'string') &&
        typeof after === 'string'
      )
    }
    return Array.isArray(files) && files.every(isFile) ? files : null
  } catch {
    return null
  }
}
