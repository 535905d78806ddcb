import { type TotaMeta, totaMeta } from '../../formats/tota-meta.ts'
import { parseEdtf } from '../../model/edtf-date.ts'
import { StrataError } from '../../model/error.ts'
import { type FoundText, findTexts, readTextFile } from '../../text/files.ts'
import { readArticles } from '../../text/read-articles.ts'
import type { FolderText } from './folder-lineage.ts'
import { idOfFile } from './named-texts.ts'
import { tellLeftOut } from './tell-left-out.ts'

/**
 * The texts of a folder of ToTA, or one file of any format, with the heads of those files that are of ToTA. A file of a folder that cannot be
 * read is named on standard error and left out. Time O(characters).
 * @throws StrataError `cli/no-texts-in-folder`, `cli/no-text-read`, and those of `findTexts`; of one file those of `readTextFile` and `readArticles`
 */
export async function totaTexts(path: string): Promise<FolderText[]> {
  const { files, unread } = findTexts(path)
  const wanted = files.length === 1 ? files : files.filter(({ name }) => /\.xml$/iu.test(name))
  if (wanted.length === 0) throw new StrataError('cli/no-texts-in-folder', { folder: path })
  const texts: FolderText[] = []
  const leftOut = [...unread]
  for (const file of wanted) {
    try {
      texts.push(await folderText(file))
    } catch (error) {
      if (wanted.length === 1 || !(error instanceof StrataError)) throw error
      leftOut.push({ name: file.name, error })
    }
  }
  tellLeftOut(leftOut)
  if (texts.length === 0) throw new StrataError('cli/no-text-read', { count: wanted.length })
  return texts
}

async function folderText(file: FoundText): Promise<FolderText> {
  const bytes = readTextFile(file)
  const { language, signed, articles } = await readArticles(bytes, file.name)
  return {
    meta: metaOf(bytes, file.name),
    text: { id: idOfFile(file.name), language, signed: parseEdtf(signed ?? ''), articles },
  }
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
