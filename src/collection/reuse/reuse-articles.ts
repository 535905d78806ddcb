import type { Segment } from '../../model/segment.ts'
import type { ReuseArticle } from '../../reuse/reuse-text.ts'
import type { TextParts } from '../../store/texts/text-parts.ts'
import { unitSpans } from '../../text/search-units.ts'

/** An article as it is compared, and what the list of a text’s parts calls it. */
export interface WorkspaceArticle extends ReuseArticle {
  /** Place of the part in the order of the text. */
  readonly ordinal: number
  readonly label: string | null
}

/**
 * The words of a text that are compared: the bodies of its articles, as they were read, without number and heading. A text in which none
 * was found (a declaration, a memorandum) is compared whole, by its preamble, sections, annexes and other parts, each as if it were an
 * article; but not one of ToTA, whose files name their articles. Time O(parts).
 */
export function reuseArticles({ format, text, parts }: TextParts): WorkspaceArticle[] {
  const articles = outermost(parts.filter(({ kind }) => kind === 'article'))
  if (articles.length > 0 || format === 'tota-xml')
    return articles.map((part) => articleOf(part, parts, text.slice(part.bodyStart, part.end)))
  return unitSpans(text, parts).flatMap(({ ordinal, start, end }) => {
    const part = parts.find((each) => each.ordinal === ordinal)
    return part === undefined ? [] : [articleOf(part, parts, text.slice(start, end))]
  })
}

/** An article quoted within another one is part of that: no word counts twice. */
function outermost(articles: readonly Segment[]): Segment[] {
  let end = 0
  return articles.filter((article) => {
    if (article.start < end) return false
    end = article.end
    return true
  })
}

function articleOf(part: Segment, parts: readonly Segment[], text: string): WorkspaceArticle {
  const { address, ordinal, label, heading } = part
  return { address, ordinal, label, heading, identifier: null, chapter: chapterOf(part, parts), text }
}

/** Heading, or number, of the nearest chapter around a part. */
function chapterOf({ parent }: Segment, parts: readonly Segment[]): string | null {
  const around = parts.find(({ ordinal }) => ordinal === parent)
  if (around === undefined) return null
  return around.kind === 'chapter' ? (around.heading ?? around.label) : chapterOf(around, parts)
}
