import type { SegmentItem } from '../../src/api/text-items.ts'
import type { TextPiece } from '../../src/api/texts.ts'

/** A part as it is shown: its head and its words before the parts in it. */
export interface ShownPart {
  readonly segment: SegmentItem
  /** Its address within the text, by which it is linked: `art-16/par-2`. Empty for the root. */
  readonly anchor: string
  /** Parts of its block that it stands in. */
  readonly depth: number
  readonly head: TextPiece | null
  readonly body: TextPiece | null
}

/** What is read as one: an article with all in it, or the heading of a chapter. */
export interface TextBlock {
  readonly segment: SegmentItem
  readonly anchor: string
  /** Chapters and annexes that it stands in. */
  readonly level: number
  /** Its own part first. */
  readonly parts: readonly ShownPart[]
}

/**
 * A text as blocks in its order. The root, chapters, and whatever else holds chapters or articles, are blocks of their own heads and
 * words; everything else outside of articles is a block with all parts in it. Pieces of white space alone are left out. Time O(parts + pieces).
 */
export function textBlocks(
  textId: string,
  segments: readonly SegmentItem[],
  pieces: readonly TextPiece[],
): TextBlock[] {
  const containers = containersOf(segments)
  const pieceOf = new Map<string, TextPiece>()
  for (const piece of pieces) {
    if (piece.text.trim() !== '') pieceOf.set(`${piece.ordinal} ${piece.piece}`, piece)
  }
  const levels = new Map<number, number>()
  const depths = new Map<number, number>()
  const blocks: { segment: SegmentItem; anchor: string; level: number; parts: ShownPart[] }[] = []
  for (const segment of segments) {
    const { ordinal, parent } = segment
    const isBlock = parent === null || containers.has(parent)
    const anchor = anchorOf(textId, segment.address)
    const depth = isBlock ? 0 : (depths.get(parent) ?? 0) + 1
    depths.set(ordinal, depth)
    levels.set(ordinal, parent === null ? 0 : (levels.get(parent) ?? 0) + (isBlock ? 1 : 0))
    if (isBlock) {
      blocks.push({ segment, anchor, level: Math.max(0, (levels.get(ordinal) ?? 0) - 1), parts: [] })
    }
    blocks.at(-1)?.parts.push({
      segment,
      anchor,
      depth,
      head: pieceOf.get(`${ordinal} head`) ?? null,
      body: pieceOf.get(`${ordinal} body`) ?? null,
    })
  }
  return blocks.filter(({ segment, parts }) => segment.parent !== null || parts.some(hasWords))
}

/** The address of a part within its text. */
export function anchorOf(textId: string, address: string): string {
  return address.slice(textId.length + 1)
}

function hasWords({ head, body }: ShownPart): boolean {
  return head !== null || body !== null
}

/** Ordinals of the parts that hold blocks. */
function containersOf(segments: readonly SegmentItem[]): ReadonlySet<number> {
  const parentOf = new Map(segments.map(({ ordinal, parent }) => [ordinal, parent]))
  const containers = new Set<number>()
  for (const { ordinal, parent, kind } of segments) {
    if (parent === null || kind === 'chapter') containers.add(ordinal)
    if (kind !== 'article' && kind !== 'chapter') continue
    for (let at = parent; at !== null && !containers.has(at); at = parentOf.get(at) ?? null)
      containers.add(at)
  }
  return containers
}
