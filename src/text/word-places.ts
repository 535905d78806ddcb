import { eachWord } from './word-units.ts'

/** The words of a text in order: lower-cased, with their bounds in it. */
export interface WordPlaces {
  readonly words: readonly string[]
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** The words of a text with their places, each lower-cased. Time O(n). */
export function wordPlaces(text: string): WordPlaces {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  // Nearly always as long as the text; where it is not (dotted I), places would move.
  const lower = text.toLowerCase()
  const aligned = lower.length === text.length
  eachWord(text, (start, end) => {
    words.push(aligned ? lower.slice(start, end) : text.slice(start, end).toLowerCase())
    starts.push(start)
    ends.push(end)
  })
  return { words, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}
