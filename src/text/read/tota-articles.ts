import { readXmlText } from '../../formats/read-xml.ts'
import { totaFields } from '../../formats/tota-meta.ts'
import type { TextLimits } from '../text-limits.ts'
import { totaBody } from './tota-body.ts'
import { totaHead } from './tota-head.ts'

/** An article of a text of ToTA, its words as the file has them, entities decoded. */
export interface TotaArticle {
  /** `article_identifier`. */
  readonly identifier: string | null
  readonly heading: string | null
  /** Name of its chapter, or its number where it has no name. */
  readonly chapter: string | null
  readonly text: string
}

/** The articles of a text of ToTA, and what its block `meta` says, as it stands there. */
export interface TotaArticles {
  readonly title: string | null
  readonly language: string | null
  readonly signed: string | null
  readonly articles: readonly TotaArticle[]
}

/**
 * Reads a text of ToTA for the words of its articles alone: what stands between them is left out. Time O(characters), close to that of the XML
 * parser alone.
 * @throws StrataError `import/xml-refused`
 */
export function totaArticles(xml: string, file: string, limits: TextLimits): TotaArticles {
  const articles: TotaArticle[] = []
  let chapter: string | null = null
  let open: Omit<TotaArticle, 'text'> | null = null
  let text = ''
  const sink = {
    begin(kind: 'chapter' | 'article', attributes: Readonly<Record<string, string>>): void {
      const name = attributes['name'] || null
      if (kind === 'chapter') chapter = name ?? (attributes['number'] || null)
      else open = { identifier: attributes['article_identifier'] || null, heading: name, chapter }
      text = ''
    },
    words(more: string): void {
      text += more
    },
    end(): void {
      if (open !== null) articles.push({ ...open, text })
      open = null
    },
    outside(): void {},
  }
  const { depth, characters } = limits
  readXmlText(xml, totaBody(sink, file), { file, part: 'The text' }, { depth, unbroken: characters })
  const { name, language, date_signed: signed } = totaFields(totaHead(xml), file).fields
  return { title: name, language, signed, articles }
}
