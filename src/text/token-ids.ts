import type { Vocabulary } from './vocabulary.ts'
import { eachWord } from './word-units.ts'

/** Numbers of words, gathered: an array that grows. */
export class TokenList {
  count = 0
  private ids = new Uint32Array(1 << 10)

  /**
   * Adds the words of a text as numbers of a vocabulary, in order. A word is a maximal run of Unicode categories L* or Nd of the text
   * lower-cased as a whole (a final sigma is one only within its text); all else separates. No stop words, no normalisation form: who
   * wants the normalised text gives it. Time O(n), 4 bytes a word.
   */
  add(text: string, vocabulary: Vocabulary): void {
    this.addLowered(text.toLowerCase(), vocabulary)
  }

  /** As `add`, of a text that is lower-cased already. */
  addLowered(lower: string, vocabulary: Vocabulary): void {
    // No text has more words than half of its characters and one.
    this.reserve(this.count + (lower.length >> 1) + 1)
    const { ids } = this
    let { count } = this
    eachWord(lower, (start, end) => {
      ids[count++] = vocabulary.idOfPart(lower, start, end)
    })
    this.count = count
  }

  /** The numbers so far, copied. */
  toArray(): Uint32Array {
    return this.ids.slice(0, this.count)
  }

  private reserve(length: number): void {
    if (length <= this.ids.length) return
    const larger = new Uint32Array(2 * length)
    larger.set(this.ids.subarray(0, this.count))
    this.ids = larger
  }
}

/** The words of a text as numbers of a vocabulary (`TokenList.add`). */
export function tokenIds(text: string, vocabulary: Vocabulary): Uint32Array {
  const list = new TokenList()
  list.add(text, vocabulary)
  return list.toArray()
}
