import type { Vocabulary } from './vocabulary.ts'
import { eachWord } from './word-units.ts'

/**
 * The words of a text as numbers of a vocabulary, in order. A word is a maximal run of Unicode categories L* or Nd of the text
 * lower-cased as a whole (a final sigma is one only within its text); all else separates. No stop words, no normalisation form: who
 * wants the normalised text gives it. Time O(n), 4 bytes a word.
 */
export function tokenIds(text: string, vocabulary: Vocabulary): Uint32Array {
  const lower = text.toLowerCase()
  let ids = new Uint32Array(Math.max(16, lower.length >> 2))
  let count = 0
  eachWord(lower, (start, end) => {
    if (count === ids.length) {
      const larger = new Uint32Array(ids.length * 2)
      larger.set(ids)
      ids = larger
    }
    ids[count++] = vocabulary.idOf(lower.slice(start, end))
  })
  return ids.slice(0, count)
}
