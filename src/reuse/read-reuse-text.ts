import { parseEdtf } from '../model/edtf-date.ts'
import { readTextFile } from '../text/files.ts'
import { readArticles } from '../text/read-articles.ts'
import type { ReuseText } from './reuse-text.ts'

/**
 * A file as a text that is compared: its articles, with the language and date of signature that it states. Time O(characters).
 * @throws StrataError of `readTextFile` and `readArticles`
 */
export async function readReuseText(
  file: Parameters<typeof readTextFile>[0],
  id: string,
): Promise<ReuseText> {
  const { language, signed, articles } = await readArticles(readTextFile(file), file.name)
  return { id, language, signed: signed === null ? null : parseEdtf(signed), articles }
}
