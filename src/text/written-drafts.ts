import { type DraftSegment, PARAGRAPH_RANK } from './draft-segment.ts'
import type { ExtractedText } from './extracted-text.ts'
import { type FoundHead, findHeads, onePreamble } from './find-heads.ts'
import { paragraphDrafts } from './paragraph-drafts.ts'
import { unnamedHeads } from './unnamed-heads.ts'

/**
 * Drafts of a text of which the format says no more than headings and lists: heads found by their numbering, what stands before the first
 * as front and preamble, paragraphs and items within each.
 */
export function writtenDrafts(extracted: ExtractedText): DraftSegment[] {
  const { text, hints } = extracted
  const heads = findHeads(extracted)
  const named = heads.some((head) => head.kind === 'article')
  const found = named ? heads : [...heads, ...unnamedHeads(extracted, heads)]
  const all = onePreamble(found.toSorted((a, b) => a.start - b.start))
  const first = all[0]?.start ?? text.length
  if (text.slice(0, first).trim() !== '') all.unshift(front())
  const items = new Map(
    hints.flatMap((hint) => (hint.kind === 'item' ? [[hint.start, hint.depth] as const] : [])),
  )
  const drafts: DraftSegment[] = []
  for (const [i, head] of all.entries()) {
    const end = all[i + 1]?.start ?? text.length
    drafts.push({ ...head, bodyStart: Math.min(head.bodyStart, end) })
    if (head.rank >= PARAGRAPH_RANK || head.kind === 'front') continue
    const holdsParts =
      head.kind === 'chapter' && all[i + 1] !== undefined && (all[i + 1] as FoundHead).rank > head.rank
    if (!holdsParts) drafts.push(...paragraphDrafts(text, head.bodyStart, end, items))
  }
  return drafts
}

function front(): FoundHead {
  return {
    kind: 'front',
    prefix: 'front',
    number: null,
    label: null,
    heading: null,
    start: 0,
    bodyStart: 0,
    rank: 0,
    closed: true,
  }
}
