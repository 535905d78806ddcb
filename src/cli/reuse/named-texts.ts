import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { StrataError } from '../../model/error.ts'
import type { TokenCorpus } from '../../reuse/token-corpus.ts'
import { oneFile } from '../one-file.ts'

/** An id with `-` for `_`: the registry writes ids with a hyphen where files have an underscore. */
export function alike(id: string): string {
  return id.replaceAll('_', '-')
}

/**
 * The place of the text that a word of the command line names: its id, with `_` or `-` alike, or the path of its file.
 * @param folder where the texts are from; undefined for the workspace
 * @throws StrataError `cli/no-such-text` of a folder, `collection/text-unknown` of the workspace
 */
export function placeOfText(corpus: Pick<TokenCorpus, 'texts'>, named: string, folder?: string): number {
  const place = placeOfId(corpus, named)
  const found = place >= 0 || !existsSync(named) ? place : placeOfId(corpus, idOfFile(named))
  if (found < 0) throw noSuchText(named, folder)
  return found
}

/** That neither a text nor a file is named so: what a person has to give depends on where the texts are from. */
export function noSuchText(found: string, folder: string | undefined): StrataError {
  return folder === undefined
    ? new StrataError('collection/text-unknown', { found })
    : new StrataError('cli/no-such-text', { found, folder })
}

/** The id of the text of a file: its name without ending. */
export function idOfFile(path: string): string {
  return basename(path).replace(/\.[^.]+$/u, '')
}

function placeOfId({ texts }: Pick<TokenCorpus, 'texts'>, named: string): number {
  const exact = texts.findIndex(({ id }) => id === named)
  return exact >= 0 ? exact : texts.findIndex(({ id }) => alike(id) === alike(named))
}

/**
 * The ids of texts that are named as no sources: separated by commas or spaces, or in a file with one or more a line. What stands behind
 * `#` in a line of the file is a remark.
 * @throws StrataError as `placeOfText`, `registry/unreadable-file`
 */
export function excludedIn(
  corpus: Pick<TokenCorpus, 'texts'>,
  asked: string | undefined,
  folder?: string,
): string[] {
  if (asked === undefined) return []
  const text = existsSync(asked)
    ? new TextDecoder().decode(oneFile(asked).bytes).replace(/#.*$/gmu, '')
    : asked
  const named = text.split(/[\s,]+/u).filter((id) => id !== '')
  return named.map((id) => corpus.texts[placeOfText(corpus, id, folder)]?.id ?? id)
}
