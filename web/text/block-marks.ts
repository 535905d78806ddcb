import type { FlagItem, TextPiece, TopicInPart } from '../../src/api/texts.ts'
import type { FoundWords } from './find-in-text.ts'
import type { Mark } from './mark-spans.ts'
import { normalisedSpan } from './normal-runs.ts'

/** Marks of a piece by offsets in its original and in its normalised words. */
export interface PieceMarks {
  readonly original: readonly Mark[]
  readonly normalised: readonly Mark[]
}

export type MarksByPiece = ReadonlyMap<TextPiece, PieceMarks>

export interface MarksAsked {
  readonly pieces: readonly TextPiece[]
  readonly topics: readonly TopicInPart[]
  readonly isTopicShown: (topic: string) => boolean
  readonly flags: readonly FlagItem[]
  readonly found: readonly FoundWords[]
}

/** What is marked in a text: topics, sentences with later dates, words looked for. Pieces without marks are left out. Time O(marks · log pieces). */
export function marksByPiece({ pieces, topics, isTopicShown, flags, found }: MarksAsked): MarksByPiece {
  const marks = new Map<TextPiece, { original: Mark[]; normalised: Mark[] }>()
  const of = (piece: TextPiece): { original: Mark[]; normalised: Mark[] } => {
    const held = marks.get(piece) ?? { original: [], normalised: [] }
    marks.set(piece, held)
    return held
  }
  const addSpan = (start: number, end: number, mark: Omit<Mark, 'start' | 'end'>): void => {
    for (const piece of piecesIn(pieces, start, end)) {
      const from = Math.max(0, start - piece.start)
      const to = Math.min(piece.text.length, end - piece.start)
      const [nFrom, nTo] =
        piece.normalised === null ? [from, to] : normalisedSpan(piece.normalised, [from, to])
      of(piece).original.push({ ...mark, start: from, end: to })
      of(piece).normalised.push({ ...mark, start: nFrom, end: nTo })
    }
  }
  for (const { topic, matches, decision } of topics) {
    if (!isTopicShown(topic) || decision?.value === 'rejected') continue
    for (const { start, end } of matches) addSpan(start, end, { kind: 'topic', topic })
  }
  for (const { start, sentence } of flags) addSpan(start, start + sentence.length, { kind: 'flag' })
  for (const { piece, original, normalised } of found) {
    of(piece).original.push({ kind: 'found', start: original[0], end: original[1] })
    of(piece).normalised.push({ kind: 'found', start: normalised[0], end: normalised[1] })
  }
  return marks
}

/** The pieces that a span of the text meets. */
export function piecesIn(pieces: readonly TextPiece[], start: number, end: number): TextPiece[] {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const piece = pieces[middle]
    if (piece !== undefined && piece.start + piece.text.length <= start) low = middle + 1
    else high = middle
  }
  const met: TextPiece[] = []
  for (let at = low; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined || piece.start >= end) break
    if (piece.text.length > 0) met.push(piece)
  }
  return met
}
