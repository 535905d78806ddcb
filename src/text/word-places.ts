import { eachWord } from './word-units.ts'

/** The words of a text in order: lower-cased, with their bounds in it. */
export interface WordPlaces {
  readonly words: readonly string[]
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** The words of a text with their places, each lower-cased by itself so that places stay true. Time O(n). */
export function wordPlaces(text: string): WordPlaces {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  eachWord(text, (start, end) => {
    words.push(text.slice(start, end).toLowerCase())
    starts.push(start)
    ends.push(end)
  })
  return { words, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}
