import { basename } from 'node:path'
import { totaMeta } from '../../formats/tota-meta.ts'
import { parseEdtf } from '../../model/edtf-date.ts'
import { findTexts, readTextFile } from '../../text/files.ts'
import { readArticles } from '../../text/read-articles.ts'
import type { FolderText } from './folder-lineage.ts'

/**
 * The texts of a folder of ToTA, or one file of it, with the heads of their files. Time O(characters).
 * @throws StrataError `text/nothing-there`, `text/unreadable`, `import/xml-refused`, and those of `readArticles`
 */
export async function totaTexts(path: string): Promise<FolderText[]> {
  const texts: FolderText[] = []
  for (const file of findTexts(path).files.filter(({ name }) => name.endsWith('.xml'))) {
    const bytes = readTextFile(file)
    const { language, signed, articles } = await readArticles(bytes, file.name)
    const id = basename(file.name).replace(/\.xml$/u, '')
    const text = { id, language, signed: parseEdtf(signed ?? ''), articles }
    texts.push({ meta: totaMeta(bytes, file.name), text })
  }
  return texts
}
