import { nameGrams } from '../name-grams.ts'
import type { NumberedText } from './numbered-text.ts'

/** The n-grams of two texts under common names: equal names, equal words. */
export interface PairGrams {
  readonly n: number
  /** Name of the gram that begins at each word; `NO_GRAM` where the text ends first. */
  readonly a: Uint32Array
  readonly b: Uint32Array
  /** Names given. */
  readonly count: number
}

/** Names the n-grams of two texts that share a vocabulary. Exact. Time O(words). */
export function pairGrams(a: NumberedText, b: NumberedText, n: number): PairGrams {
  const border = a.tokens.length
  const tokens = new Uint32Array(border + b.tokens.length)
  tokens.set(a.tokens)
  tokens.set(b.tokens, border)
  const { names, count } = nameGrams(tokens, Uint32Array.of(0, border, tokens.length), n)
  return { n, a: names.subarray(0, border), b: names.subarray(border), count }
}

/** The same grams with the texts in the other order. */
export function turned({ n, a, b, count }: PairGrams): PairGrams {
  return { n, a: b, b: a, count }
}
