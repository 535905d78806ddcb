import type { SegmentItem } from '../../src/api/text-items.ts'
import type { TextPiece } from '../../src/api/texts.ts'

/**
 * The words of a part that are compared, as they were read, from the pieces of its text: of an article its body, whose number and heading
 * are not compared; of what stands outside of articles all of it. Null where there is no such part. Time O(pieces).
 */
export function partText(
  segments: readonly Pick<SegmentItem, 'address' | 'kind' | 'start' | 'body_start' | 'end'>[],
  pieces: readonly Pick<TextPiece, 'start' | 'text'>[],
  address: string,
): string | null {
  const part = segments.find((segment) => segment.address === address)
  if (part === undefined) return null
  const first = part.kind === 'article' ? part.body_start : part.start
  let words = ''
  for (const { start, text } of pieces) {
    const from = Math.max(first, start)
    const to = Math.min(part.end, start + text.length)
    if (from >= to) continue
    // Offsets count from the part’s beginning; what lies between two pieces is white space.
    words = words.padEnd(from - first, ' ') + text.slice(from - start, to - start)
  }
  return words
}
