import type { TextPiece } from '../../api/texts.ts'
import { type Segment, segmentAddress } from '../../model/segment.ts'
import { type NormalisedText, normalise } from '../../text/normalise.ts'
import { unitSpans } from '../../text/search-units.ts'

/**
 * A text as pieces: the head of each part, and its words before the parts in it. Together, in order, they are the text. Words are
 * normalised as they are for search and comparison, by article, whatever stands outside by itself. Time O(characters).
 */
export function textPieces(id: string, text: string, segments: readonly Segment[]): TextPiece[] {
  const firstInside = new Map<number, number>()
  for (const { parent, start } of segments) {
    if (parent !== null && !firstInside.has(parent)) firstInside.set(parent, start)
  }
  const normalised = normaliser(text, segments)
  const pieces: TextPiece[] = []
  for (const segment of segments) {
    const { ordinal, start, bodyStart, end } = segment
    const address = segmentAddress(id, segment)
    const add = (piece: TextPiece['piece'], from: number, to: number): void => {
      if (to <= from) return
      const words = text.slice(from, to)
      pieces.push({ ordinal, address, piece, start: from, text: words, normalised: normalised(from, words) })
    }
    add('head', start, bodyStart)
    add('body', bodyStart, firstInside.get(ordinal) ?? end)
  }
  return pieces
}

/** Normalises pieces asked for in their order; a piece of an article is cut from the article normalised as a whole. */
function normaliser(
  text: string,
  segments: readonly Segment[],
): (start: number, words: string) => TextPiece['normalised'] {
  const units = unitSpans(text, segments)
  let at = 0
  let open: { readonly start: number; readonly whole: NormalisedText } | null = null
  return (start, words) => {
    const end = start + words.length
    while (at < units.length && (units[at]?.end ?? 0) <= start) at++
    const unit = units[at]
    if (unit === undefined || unit.start > start || unit.end < end) {
      return normalisedPiece(normalise(words), 0, words)
    }
    if (open?.start !== unit.start) {
      open = { start: unit.start, whole: normalise(text.slice(unit.start, unit.end)) }
    }
    return normalisedPiece(open.whole, start - unit.start, words)
  }
}

/** What became of a stretch of an original that begins at `from` of what was normalised; null where nothing did. */
function normalisedPiece(
  { text, offsets }: NormalisedText,
  from: number,
  original: string,
): TextPiece['normalised'] {
  const first = firstAtLeast(offsets, text.length, from)
  const end = firstAtLeast(offsets, text.length, from + original.length)
  const words = text.slice(first, end)
  if (words === original) return null
  const runs: number[] = []
  for (let n = first; n < end; n++) {
    const o = offsets[n] as number
    if (n === first || o !== (offsets[n - 1] as number) + 1) runs.push(n - first, o - from)
  }
  return { text: words, runs }
}

/** The first of the ascending offsets that is at least a value. */
function firstAtLeast(offsets: Uint32Array, length: number, value: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((offsets[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
