import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { reuseArticles } from '../../collection/reuse/reuse-articles.ts'
import { parseEdtf } from '../../model/edtf-date.ts'
import type { ReuseText } from '../../reuse/reuse-text.ts'
import { readTextFile } from '../../text/files.ts'
import { prepareText } from '../../text/prepare-text.ts'
import { totaTexts } from './tota-texts.ts'

/** Whether a word of the command line names a file. */
export function isFile(named: string): boolean {
  return existsSync(named) && statSync(named).isFile()
}

/**
 * A file that is no text of the collection, read as those of a workspace are; its id is its name.
 * @param language that it is said to be in; else the one that its file states, or its words tell
 * @throws StrataError those of `prepareText`
 */
export async function draftOfFile(path: string, language: string | undefined): Promise<ReuseText> {
  const name = basename(path)
  if (name.endsWith('.xml')) {
    const [tota] = await totaTexts(path)
    if (tota !== undefined) return { ...tota.text, id: name, language: language ?? tota.text.language }
  }
  const {
    format,
    text,
    segments,
    stated,
    language: told,
  } = await prepareText(readTextFile({ path, name }), name)
  return {
    id: name,
    language: language ?? stated.language ?? told,
    signed: stated.signed === null ? null : parseEdtf(stated.signed),
    articles: reuseArticles({ id: name, format, text, parts: segments }),
  }
}
