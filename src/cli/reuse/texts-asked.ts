import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { StrataError } from '../../model/error.ts'
import type { TokenCorpus } from '../../reuse/token-corpus.ts'
import type { ReadCorpus, ReuseWorkers } from '../../reuse/workers.ts'
import { type FoundText, findTexts } from '../../text/files.ts'
import { fileProgress } from '../file-progress.ts'
import { alike, idOfFile, noSuchText } from './named-texts.ts'
import { type TextsOptions, wordRule } from './reuse-options.ts'
import { tellLeftOut } from './tell-left-out.ts'
import { workspaceTexts } from './workspace-texts.ts'

/** Texts that are compared. */
export interface TextsAsked {
  readonly corpus: TokenCorpus
  /** Places in the corpus of the texts that were named, in that order; of all, in the order of their files, where none was. */
  readonly asked: readonly number[]
  /** Whether some were named, and not the folder alone. */
  readonly isNamed: boolean
  readonly unread: ReadCorpus['unread']
  /** Ids of texts on the exclusion list of the workspace. */
  readonly excluded: readonly string[]
}

/**
 * Reads the texts that are compared as one corpus: those of the folder and the files that are named; where there is neither, those of the
 * workspace. A file that cannot be read is named on standard error and left out.
 * @param named ids of texts of the folder or workspace, or paths of files
 * @throws StrataError `cli/no-texts-named`, `cli/no-texts-in-folder`, `cli/no-such-text`, `cli/no-text-read`, and those of `findTexts`
 */
export async function textsAsked(
  workers: ReuseWorkers,
  named: readonly string[],
  options: TextsOptions,
  signal: AbortSignal,
  command: Command,
): Promise<TextsAsked> {
  const isOfFiles = options.tota !== undefined || named.some((name) => existsSync(name))
  if (!isOfFiles) return workspaceTexts(named, options, signal, command)
  return filesAsked(workers, named, options, signal)
}

async function filesAsked(
  workers: ReuseWorkers,
  named: readonly string[],
  options: TextsOptions,
  signal: AbortSignal,
): Promise<TextsAsked> {
  const { tota } = options
  const files = tota === undefined ? [] : filesOfFolder(tota)
  const ids = new Map(files.map(({ id }) => [alike(id), id]))
  const idOf = new Map<string, string>()
  for (const name of named) {
    const held = ids.get(alike(name))
    if (held !== undefined) idOf.set(name, held)
    else if (existsSync(name)) {
      const added = filesNamed(name, ids)
      files.push(...added)
      for (const { id } of added) ids.set(alike(id), id)
      for (const { id } of added) idOf.set(added.length === 1 ? name : `${name}\n${id}`, id)
    } else throw noSuchText(name, tota ?? 'the files named')
  }
  const { corpus, unread } = await workers.read(files, wordRule(options), {
    signal,
    progress: fileProgress('Reading'),
  })
  tellLeftOut(unread)
  if (corpus.texts.length === 0) throw new StrataError('cli/no-text-read', { count: files.length })
  const places = new Map(corpus.texts.map(({ id }, place) => [id, place]))
  const inOrder = named.length === 0 ? files.map(({ id }) => id) : [...idOf.values()]
  const asked = inOrder.flatMap((id) => places.get(id) ?? [])
  if (asked.length === 0) throw new StrataError('cli/no-text-read', { count: inOrder.length })
  return {
    corpus,
    asked,
    isNamed: named.length > 0,
    unread,
    excluded: [],
  }
}

export interface NamedFile extends FoundText {
  readonly id: string
}

/**
 * The files of a folder in the XML of ToTA, with the ids of their texts.
 * @throws StrataError `cli/no-texts-in-folder`, and those of `findTexts`
 */
export function filesOfFolder(folder: string, most?: number): NamedFile[] {
  const { files, unread } = findTexts(folder, most)
  tellLeftOut(unread)
  const found = files.filter(({ name }) => name.toLowerCase().endsWith('.xml'))
  if (found.length === 0) throw new StrataError('cli/no-texts-in-folder', { folder })
  return withIds(found, idOfFile)
}

/** A file that was named, or the texts of a folder that was. */
function filesNamed(path: string, taken: ReadonlyMap<string, string>): NamedFile[] {
  return withIds(findTexts(path).files, idOfFile).map((file) =>
    taken.has(alike(file.id)) ? { ...file, id: file.path } : file,
  )
}

/** The id of a text is the name of its file without ending; where two files have the same name, the path within the folder. */
function withIds(files: readonly FoundText[], idOf: (name: string) => string): NamedFile[] {
  const counts = new Map<string, number>()
  for (const { name } of files) counts.set(idOf(name), (counts.get(idOf(name)) ?? 0) + 1)
  return files.map((file) => ({
    ...file,
    id: counts.get(idOf(file.name)) === 1 ? idOf(file.name) : file.name,
  }))
}
