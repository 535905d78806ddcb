import type { Segment, SegmentKind } from '../model/segment.ts'

/** A part that is found as one, with the stretch of the text that is its own. */
export interface UnitSpan {
  readonly ordinal: number
  readonly headStart: number
  readonly start: number
  readonly end: number
}

const HOLDS_NO_UNITS: ReadonlySet<SegmentKind> = new Set(['paragraph', 'item'])

/**
 * The parts of a document that are searched, listed and compared as one: each article, and each preamble, annex, declaration, signature
 * block or other part for the words that stand in no part inside. Parts without a word of their own are left out, save articles. Time O(parts).
 */
export function unitSpans(text: string, segments: readonly Segment[]): UnitSpan[] {
  const firstInside = new Map<number, number>()
  for (const { kind, parent, start } of segments)
    if (parent !== null && !HOLDS_NO_UNITS.has(kind) && !firstInside.has(parent))
      firstInside.set(parent, start)
  return segments.flatMap((segment) => {
    if (HOLDS_NO_UNITS.has(segment.kind)) return []
    const end = firstInside.get(segment.ordinal) ?? segment.end
    const unit = { ordinal: segment.ordinal, headStart: segment.start, start: segment.bodyStart, end }
    return segment.kind === 'article' || hasWord(text, unit.start, end) ? [unit] : []
  })
}

const WORD = /[\p{L}\p{Nd}]/gu

function hasWord(text: string, start: number, end: number): boolean {
  WORD.lastIndex = start
  const found = WORD.exec(text)
  return found !== null && found.index < end
}
