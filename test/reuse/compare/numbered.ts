import fc from 'fast-check'
import type { NumberedText } from '../../../src/reuse/compare/numbered-text.ts'

/** A text of articles that are lists of numbers. */
export function numbered(articles: readonly (readonly number[])[]): NumberedText {
  const bounds = [0]
  for (const words of articles) bounds.push((bounds.at(-1) ?? 0) + words.length)
  return { tokens: Uint32Array.from(articles.flat()), bounds: Uint32Array.from(bounds) }
}

/** Articles of few words, so that runs repeat, and some the same as others. */
export const anyArticles = fc
  .tuple(
    fc.array(fc.array(fc.nat(3), { maxLength: 14 }), { maxLength: 6 }),
    fc.array(fc.nat(5), { maxLength: 4 }),
  )
  .map(([articles, again]) => [...articles, ...again.flatMap((at) => articles.slice(at, at + 1))])

/** Two texts, the second made of pieces of the first and of its own. */
export const anyPair = fc
  .tuple(anyArticles, anyArticles, fc.array(fc.nat(8), { maxLength: 5 }))
  .map(([a, own, taken]) => {
    const b = [...own, ...taken.flatMap((at) => a.slice(at, at + 1))]
    return { a: numbered(a), b: numbered(b) }
  })

/** Straight from the definition: the words of a in runs of n words that stand in b. */
export function coveredSlowly(a: Uint32Array, b: Uint32Array, n: number): boolean[] {
  const grams = (words: Uint32Array) =>
    Array.from({ length: Math.max(0, words.length - n + 1) }, (_, at) => words.subarray(at, at + n).join(' '))
  const inB = new Set(grams(b))
  const covered = Array.from(a, () => false)
  grams(a).forEach((gram, at) => {
    if (inB.has(gram)) covered.fill(true, at, at + n)
  })
  return covered
}
