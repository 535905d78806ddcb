import type { Vocabulary } from '../text/vocabulary.ts'
import { NumberLists } from './number-lists.ts'
import { NumberedRuns } from './numbered-runs.ts'
import { VisitedPairs } from './visited-pairs.ts'
import { SPACE, WordContexts } from './word-contexts.ts'

/**
 * Different runs of n code points by the words that hold them. A run that lies within a word is decided by the word; one that begins in the last n - 1 code
 * points of a word, or in the space after it, by these code points and what follows (`WordContexts`).
 */
export class CharRuns {
  readonly contexts: WordContexts
  /** Runs within each word, and of each different end with its context. */
  readonly ofWord = new NumberLists()
  readonly ofPair = new NumberLists()
  private readonly n: number
  private readonly words: readonly (readonly number[])[]
  private readonly numbers: NumberedRuns
  /** By word the number of its end, and the code points of each. */
  private readonly endOf: Uint32Array
  private readonly ends: (readonly number[])[] = []
  private readonly pairs = new VisitedPairs()
  private readonly joined: Uint32Array

  constructor(words: Vocabulary, n: number) {
    this.n = n
    this.numbers = new NumberedRuns(n)
    this.words = Array.from({ length: words.size }, (_, id) =>
      Array.from(words.wordOf(id) ?? '', (character) => character.codePointAt(0) ?? 0),
    )
    this.contexts = new WordContexts(this.words, n)
    this.endOf = this.numberEnds()
    this.joined = new Uint32Array(2 * n)
    this.listWords()
  }

  /** Number of different runs so far. */
  get count(): number {
    return this.numbers.count
  }

  /** The list, in `ofPair`, of the end of a word with its context; -1 where the text has had this pair already. */
  visitEnd(word: number, context: number, text: number): number {
    const end = this.endOf[word] as number
    const pair = this.pairs.visit(end, context, text + 1)
    if (pair === this.ofPair.count) this.listPair(this.ends[end] ?? [], this.contexts.points[context] ?? [])
    return pair
  }

  private listPair(end: readonly number[], context: readonly number[]): void {
    const { joined, numbers, ofPair, n } = this
    let length = 0
    for (let at = 0; at < end.length; at++) joined[length++] = end[at] as number
    joined[length++] = SPACE
    for (let at = 0; at < context.length; at++) joined[length++] = context[at] as number
    const last = Math.min(end.length, length - n)
    for (let at = 0; at <= last; at++) ofPair.push(numbers.idAt(joined, at))
    ofPair.end()
  }

  /** Makes a list of the runs within each word. */
  private listWords(): void {
    for (const points of this.words) {
      const array = Uint32Array.from(points)
      for (let at = 0; at + this.n <= array.length; at++) this.ofWord.push(this.numbers.idAt(array, at))
      this.ofWord.end()
    }
  }

  private numberEnds(): Uint32Array {
    const numbers = new Map<string, number>()
    return Uint32Array.from(this.words, (points) => {
      const end = this.n === 1 ? [] : points.slice(1 - this.n)
      const key = String.fromCodePoint(...end)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, this.ends.length)
      return this.ends.push(end) - 1
    })
  }
}
