import type { TextPiece } from '../../src/api/texts.ts'
import { originalSpan, type Span } from './normal-runs.ts'

/** Where words stand, in both forms of a piece. */
export interface FoundWords {
  readonly piece: TextPiece
  readonly original: Span
  readonly normalised: Span
}

/** More are not listed: nobody steps through as many. */
export const MOST_FOUND = 5000

/**
 * The places at which words stand in a text, one after the other with any white space between, in upper or lower case. They are
 * looked for in the normalised words, so that a no-break space or an OCR join hides nothing. Time O(text).
 */
export function findInText(pieces: readonly TextPiece[], words: string): FoundWords[] {
  const pattern = patternOf(words)
  if (pattern === null) return []
  const found: FoundWords[] = []
  for (const piece of pieces) {
    for (const match of (piece.normalised?.text ?? piece.text).matchAll(pattern)) {
      const normalised: Span = [match.index, match.index + match[0].length]
      const original = piece.normalised === null ? normalised : originalSpan(piece.normalised, normalised)
      found.push({ piece, original, normalised })
      if (found.length === MOST_FOUND) return found
    }
  }
  return found
}

function patternOf(words: string): RegExp | null {
  const straight = words.normalize('NFC').replace(/[‘’‛]/g, "'").replace(/[“”„]/g, '"')
  const parts = straight
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return null
  return new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+'), 'giu')
}
