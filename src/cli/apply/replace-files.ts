import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StrataError } from '../../model/error.ts'
import { temporaryName } from '../export/temporary-name.ts'
import { finishReplacing } from './finish-replacing.ts'
import {
  applyError,
  flushFolder,
  hashOf,
  JOURNAL,
  NEW,
  putInPlace,
  type Replaced,
  removeStaged,
  sha256,
  stagedFolder,
} from './replacement.ts'

/**
 * Replaces files of a folder, all of them or none, whenever the process is stopped.
 *
 * All new files are written into a folder beside it, with a journal of what they replace. That folder gets its name in one step: from
 * then on the replacement is decided, and whoever comes next completes it (`finishReplacing`); before, it never was. The name
 * can be given once, so two processes do not mix.
 * @param isAsRead whether the folder holds what the new files were made from
 * @throws StrataError `patch/folder-changed`, `patch/cannot-write`
 */
export function replaceFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  isAsRead: () => boolean,
): void {
  const place = realpathSync(folder)
  const staged = stagedFolder(place)
  const unfinished = temporaryName(staged)
  try {
    mkdirSync(join(unfinished, NEW), { recursive: true })
    const replaced = [...files].map(([path, text]): Replaced => {
      const target = join(place, path)
      const file = join(unfinished, NEW, path)
      writeFileSync(file, text, { flush: true })
      const stats = statSync(target, { throwIfNoEntry: false })
      if (stats !== undefined) chmodSync(file, stats.mode)
      return { path, before: hashOf(target), after: sha256(text) }
    })
    writeFileSync(join(unfinished, JOURNAL), JSON.stringify({ files: replaced }), { flush: true })
    flushFolder(join(unfinished, NEW))
    flushFolder(unfinished)
    if (!isAsRead()) throw new StrataError('patch/folder-changed', { file: 'a table', folder })
    takeName(place, unfinished)
    flushFolder(dirname(staged))
    const isPut = putInPlace(place, replaced)
    removeStaged(place)
    if (!isPut) throw new StrataError('patch/folder-changed', { file: 'a table', folder })
  } catch (error) {
    throw applyError(error, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** Names the staged folder; where another replacement has the name it is finished, and this one, made on what was before, is not. */
function takeName(place: string, unfinished: string): void {
  try {
    renameSync(unfinished, stagedFolder(place))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM') throw error
    if (finishReplacing(place) === 'nothing') throw error
    throw new StrataError('patch/folder-changed', { file: 'a table', folder: place }, { cause: error })
  }
}
