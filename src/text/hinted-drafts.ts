import type { DraftSegment } from './draft-segment.ts'
import type { ExtractedText, TextHint } from './extracted-text.ts'
import { HEADING_RULES, type HeadingRule } from './heading-rules.ts'
import { paragraphDrafts } from './paragraph-drafts.ts'
import { writtenNumber } from './written-number.ts'

type Part = Extract<TextHint, { kind: 'chapter' | 'article' }>

const ARTICLE_RANK = 9

/** Chapters whose number does not say what they are called stand where chapters do. */
const PLAIN_CHAPTER = { prefix: 'ch', rank: 3 }

/**
 * Drafts of a text whose format names its chapters and articles (ToTA): one article for each, with the bounds that it gives; chapters
 * stand in titles and parts by their names. Null where the format names no article.
 */
export function hintedDrafts({ text, hints }: ExtractedText): DraftSegment[] | null {
  const parts = hints.filter((hint): hint is Part => hint.kind === 'chapter' || hint.kind === 'article')
  if (!parts.some((part) => part.kind === 'article')) return null
  const drafts: DraftSegment[] = []
  let end = 0
  for (const part of parts) {
    if (text.slice(end, part.start).trim() !== '')
      drafts.push(outside(end, part.kind === 'article' ? ARTICLE_RANK : 0))
    // White space between two parts belongs to the head of the later; before the first part it is the document's own.
    const start = drafts.length === 0 || drafts.at(-1)?.prefix === 'outside' ? part.start : end
    drafts.push({ ...named(part), start, bodyStart: Math.max(part.bodyStart, start) })
    end = part.kind === 'article' ? part.end : part.bodyStart
    if (part.kind === 'article') drafts.push(...paragraphDrafts(text, part.bodyStart, part.end))
  }
  if (end < text.length) drafts.push(outside(end, 0))
  return drafts
}

/** Words that the format keeps outside of its articles. */
function outside(start: number, rank: number): DraftSegment {
  return {
    kind: 'front',
    prefix: 'outside',
    number: null,
    label: null,
    heading: null,
    start,
    bodyStart: start,
    rank,
  }
}

function named(part: Part): Omit<DraftSegment, 'start' | 'bodyStart'> {
  const shared = { label: part.number, heading: part.name }
  if (part.kind === 'article')
    return {
      ...shared,
      kind: 'article',
      prefix: 'art',
      rank: ARTICLE_RANK,
      number: numberIn(part.number, null),
    }
  const rule =
    HEADING_RULES.find(
      (one) => one.kind === 'chapter' && part.number !== null && one.word.test(part.number),
    ) ?? null
  const { prefix, rank } = rule ?? { ...PLAIN_CHAPTER, ...(part.number === null ? { rank: 0 } : {}) }
  return { ...shared, kind: 'chapter', prefix, rank, number: numberIn(part.number, rule) }
}

/** The number in a label such as `ARTICLE - 18`, `ARTÍCULO 17-09` or `CHAPTER TWENTY ONE`; where it has none, the words behind the first. */
function numberIn(label: string | null, rule: HeadingRule | null): string | null {
  if (label === null) return null
  const bare = label.replace(rule?.word ?? /^art\p{L}*(?=[\s\-–:.\d])/iu, '').replace(/^[\s\-–:.]+/u, '')
  return (
    writtenNumber(bare, true)?.value ??
    writtenNumber(bare.replace(/^\p{L}+[\s\-–:.]+/u, ''), true)?.value ??
    null
  )
}
