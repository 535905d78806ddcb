import { existsSync } from 'node:fs'
import { StrataError } from '../../model/error.ts'
import type { TokenCorpus } from '../../reuse/token-corpus.ts'
import { oneFile } from '../one-file.ts'

/**
 * The place of the text that a word of the command line names: its id, with `_` or `-` alike.
 * @throws StrataError `collection/text-unknown`
 */
export function placeOfText({ texts }: Pick<TokenCorpus, 'texts'>, named: string): number {
  const exact = texts.findIndex(({ id }) => id === named)
  const place = exact >= 0 ? exact : texts.findIndex(({ id }) => alike(id) === alike(named))
  if (place < 0) throw new StrataError('collection/text-unknown', { found: named })
  return place
}

function alike(id: string): string {
  return id.replaceAll('_', '-')
}

/**
 * The ids of texts that are named as no sources: separated by commas or spaces, or in a file with one or more a line. What stands behind
 * `#` in a line of the file is a remark.
 * @throws StrataError `collection/text-unknown`, `registry/unreadable-file`
 */
export function excludedIn(corpus: Pick<TokenCorpus, 'texts'>, asked: string | undefined): string[] {
  if (asked === undefined) return []
  const text = existsSync(asked)
    ? new TextDecoder().decode(oneFile(asked).bytes).replace(/#.*$/gmu, '')
    : asked
  const named = text.split(/[\s,]+/u).filter((id) => id !== '')
  return named.map((id) => corpus.texts[placeOfText(corpus, id)]?.id ?? id)
}
