import { basename } from 'node:path'
import { readXmlText } from '../../formats/read-xml.ts'
import { totaMeta } from '../../formats/tota-meta.ts'
import { parseEdtf } from '../../model/edtf-date.ts'
import type { ReuseArticle } from '../../reuse/reuse-text.ts'
import { findTexts, readTextFile } from '../../text/files.ts'
import { TEXT_LIMITS } from '../../text/text-limits.ts'
import type { FolderText } from './folder-lineage.ts'

/** The texts of a folder of ToTA, or of one file of it, with the heads of their files. */
export function totaTexts(path: string): FolderText[] {
  return findTexts(path)
    .files.filter(({ name }) => name.endsWith('.xml'))
    .map((file) => {
      const bytes = readTextFile(file)
      const meta = totaMeta(bytes, file.name)
      const { language, date_signed: signed } = meta.fields
      const articles = articlesOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file.name)
      const id = basename(file.name).replace(/\.xml$/u, '')
      return { meta, text: { id, language, signed: parseEdtf(signed ?? ''), articles } }
    })
}

function articlesOf(xml: string, file: string): ReuseArticle[] {
  const articles: ReuseArticle[] = []
  let chapter: string | null = null
  let open: { identifier: string | null; heading: string | null } | null = null
  let text = ''
  readXmlText(
    xml,
    {
      open(name, attributes) {
        if (name === 'chapter') chapter = attributes['name'] || attributes['number'] || null
        if (name !== 'article') return
        open = { identifier: attributes['article_identifier'] || null, heading: attributes['name'] || null }
        text = ''
      },
      text(more) {
        if (open !== null) text += more
      },
      close(name) {
        if (name !== 'article' || open === null) return
        articles.push({ address: `art-${articles.length + 1}`, ...open, chapter, text })
        open = null
      },
    },
    { file, part: 'The text' },
    { depth: TEXT_LIMITS.depth, unbroken: TEXT_LIMITS.characters },
  )
  return articles
}
