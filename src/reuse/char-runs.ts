import type { Vocabulary } from '../text/vocabulary.ts'
import { NO_GRAM } from './no-gram.ts'
import { NumberLists } from './number-lists.ts'
import { NumberedRuns } from './numbered-runs.ts'
import { VisitedPairs } from './visited-pairs.ts'
import { SPACE, WordContexts } from './word-contexts.ts'

/**
 * Different runs of n code points by the words that hold them. A run that lies within a word, or ends with the space after it, is decided by the word;
 * one that begins with that space by what follows (`WordContexts`); and one that has code points on both sides of it by the end of the word, its
 * last n - 2 code points, and what follows.
 */
export class CharRuns {
  readonly contexts: WordContexts
  /** Runs within each word, the last of which ends with the space after it. */
  readonly ofWord = new NumberLists()
  /** Runs that begin in the end of a word and go on beyond the space after it, by end and context. */
  readonly ofPair = new NumberLists()
  private readonly n: number
  private readonly words: readonly (readonly number[])[]
  private readonly numbers: NumberedRuns
  /** By word the run that ends with the space after it, and the number of its end; by context the run that begins with the space before it. */
  private readonly spaceAfter: Uint32Array
  private readonly endOf: Uint32Array
  private readonly spaceBefore: number[] = []
  /** Code points of each different end. */
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
    this.spaceAfter = Uint32Array.from(this.words, (points) => this.listWord(points))
  }

  /** Number of different runs so far. */
  get count(): number {
    return this.numbers.count
  }

  /** The run that ends with the space after a word, `NO_GRAM` where the word is too short for one. */
  runToSpaceAfter(word: number): number {
    return this.spaceAfter[word] as number
  }

  /** The run that begins with the space before a context, `NO_GRAM` where the text ends first. */
  runFromSpaceBefore(context: number): number {
    const { spaceBefore, contexts, n, joined } = this
    for (let next = spaceBefore.length; next <= context; next++) {
      const points = contexts.points[next] ?? []
      joined[0] = SPACE
      joined.set(points, 1)
      spaceBefore.push(points.length === n - 1 ? this.numbers.idAt(joined, 0) : NO_GRAM)
    }
    return spaceBefore[context] as number
  }

  /** The list, in `ofPair`, of the end of a word with its context; -1 where the text has had this pair already. */
  visitEnd(word: number, context: number, text: number): number {
    const end = this.endOf[word] as number
    const seen = this.contexts.seenBeyondSpace[context] as number
    const pair = this.pairs.visit(end, seen, text + 1)
    if (pair === this.ofPair.count) this.listPair(this.ends[end] ?? [], this.contexts.points[context] ?? [])
    return pair
  }

  private listPair(end: readonly number[], context: readonly number[]): void {
    const { joined, numbers, ofPair, n } = this
    let length = 0
    for (let at = 0; at < end.length; at++) joined[length++] = end[at] as number
    joined[length++] = SPACE
    for (let at = 0; at < context.length; at++) joined[length++] = context[at] as number
    const last = Math.min(end.length - 1, length - n)
    for (let at = 0; at <= last; at++) ofPair.push(numbers.idAt(joined, at))
    ofPair.end()
  }

  /** Lists the runs within a word; returns the one that ends with the space after it. */
  private listWord(points: readonly number[]): number {
    const { n, numbers, ofWord } = this
    const spaced = new Uint32Array(points.length + 1)
    spaced.set(points)
    spaced[points.length] = SPACE
    for (let at = 0; at + n <= points.length; at++) ofWord.push(numbers.idAt(spaced, at))
    ofWord.end()
    return points.length < n - 1 ? NO_GRAM : numbers.idAt(spaced, points.length + 1 - n)
  }

  /** Numbers the last n - 2 code points of words. */
  private numberEnds(): Uint32Array {
    const numbers = new Map<string, number>()
    return Uint32Array.from(this.words, (points) => {
      const end = points.slice(Math.max(0, points.length - Math.max(0, this.n - 2)))
      const key = String.fromCodePoint(...end)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, this.ends.length)
      return this.ends.push(end) - 1
    })
  }
}
