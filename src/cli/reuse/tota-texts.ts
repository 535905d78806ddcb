import { type TotaMeta, totaMeta } from '../../formats/tota-meta.ts'
import { parseEdtf } from '../../model/edtf-date.ts'
import { StrataError } from '../../model/error.ts'
import { findTexts, readTextFile } from '../../text/files.ts'
import { readArticles } from '../../text/read-articles.ts'
import type { FolderText } from './folder-lineage.ts'
import { idOfFile } from './named-texts.ts'

/**
 * The texts of a folder of ToTA, or one file of any format, with the heads of those files that are of ToTA. Time O(characters).
 * @throws StrataError `cli/no-texts-in-folder`, and those of `findTexts`, `readTextFile` and `readArticles`
 */
export async function totaTexts(path: string): Promise<FolderText[]> {
  const { files } = findTexts(path)
  const wanted = files.length === 1 ? files : files.filter(({ name }) => /\.xml$/iu.test(name))
  if (wanted.length === 0) throw new StrataError('cli/no-texts-in-folder', { folder: path })
  const texts: FolderText[] = []
  for (const file of wanted) {
    const bytes = readTextFile(file)
    const { language, signed, articles } = await readArticles(bytes, file.name)
    const id = idOfFile(file.name)
    texts.push({
      meta: metaOf(bytes, file.name),
      text: { id, language, signed: parseEdtf(signed ?? ''), articles },
    })
  }
  return texts
}

/** The head of a text of ToTA; null for another file. */
function metaOf(bytes: Uint8Array, file: string): TotaMeta | null {
  try {
    return totaMeta(bytes, file)
  } catch (error) {
    if (error instanceof StrataError && error.code === 'import/xml-refused') return null
    throw error
  }
}
