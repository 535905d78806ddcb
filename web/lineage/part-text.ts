import type { SegmentItem } from '../../src/api/text-items.ts'
import type { TextPiece } from '../../src/api/texts.ts'

/** The words of a part with all in it, as they were read, from the pieces of its text; null where there is no such part. Time O(pieces). */
export function partText(
  segments: readonly Pick<SegmentItem, 'address' | 'start' | 'end'>[],
  pieces: readonly Pick<TextPiece, 'start' | 'text'>[],
  address: string,
): string | null {
  const part = segments.find((segment) => segment.address === address)
  if (part === undefined) return null
  let words = ''
  for (const { start, text } of pieces) {
    const from = Math.max(part.start, start)
    const to = Math.min(part.end, start + text.length)
    if (from >= to) continue
    // Offsets count from the part’s beginning; what lies between two pieces is white space.
    words = words.padEnd(from - part.start, ' ') + text.slice(from - start, to - start)
  }
  return words
}
