import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charPostings } from '../../src/reuse/char-postings.ts'
import { gramPostings } from '../../src/reuse/gram-postings.ts'
import { nameGrams } from '../../src/reuse/name-grams.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import { type SharedGrams, sharedGrams } from '../../src/reuse/shared-grams.ts'
import { type TokenCorpus, tokenCorpus } from '../../src/reuse/token-corpus.ts'
import { anyTexts } from './random-texts.ts'
import { charGrams, sharedCount, wordGrams } from './slow-twin.ts'

function holdsTo(
  texts: readonly ReuseText[],
  corpus: TokenCorpus,
  { sizes, shared }: SharedGrams,
  grams: (text: ReuseText) => Set<string>,
): void {
  const sets = corpus.texts.map(({ id }) => {
    const text = texts.find((each) => each.id === id)
    return text === undefined ? new Set<string>() : grams(text)
  })
  sets.forEach((a, i) => {
    expect(sizes[i]).toBe(a.size)
    sets.forEach((b, j) => {
      expect(shared[i * sets.length + j]).toBe(i < j ? sharedCount(a, b) : 0)
    })
  })
}

describe('shared grams', () => {
  it('of words are those of the definition', () => {
    fc.assert(
      fc.property(anyTexts, fc.integer({ min: 1, max: 6 }), (texts, n) => {
        const corpus = tokenCorpus(texts)
        const postings = gramPostings(nameGrams(corpus.tokens, corpus.starts, n), corpus.starts, n)
        holdsTo(texts, corpus, sharedGrams(postings, corpus.texts.length), (text) => wordGrams(text, n))
      }),
    )
  })

  it('of characters are those of the definition', () => {
    fc.assert(
      fc.property(anyTexts, fc.integer({ min: 1, max: 9 }), (texts, n) => {
        const corpus = tokenCorpus(texts)
        const postings = charPostings(corpus, n)
        holdsTo(texts, corpus, sharedGrams(postings, corpus.texts.length), (text) => charGrams(text, n))
      }),
      { numRuns: 300 },
    )
  })

  it('are the same for common grams and rare ones, and add up over ranges', () => {
    const holders = fc.array(fc.uniqueArray(fc.nat(39), { maxLength: 40 }), { maxLength: 150 })
    fc.assert(
      fc.property(holders, fc.nat(150), (grams, cut) => {
        const starts = Uint32Array.from([0, ...grams].map((_, g) => grams.slice(0, g).flat().length))
        const texts = Uint32Array.from(grams.flatMap((each) => each.toSorted((a, b) => a - b)))
        const { sizes, shared } = sharedGrams({ n: 1, starts, texts }, 40)
        const middle = Math.min(cut, grams.length)
        const parts = [
          sharedGrams({ n: 1, starts, texts }, 40, 0, middle),
          sharedGrams({ n: 1, starts, texts }, 40, middle),
        ]
        for (let a = 0; a < 40; a++) {
          expect(sizes[a]).toBe(grams.filter((each) => each.includes(a)).length)
          expect(parts.reduce((sum, part) => sum + (part.sizes[a] ?? 0), 0)).toBe(sizes[a])
          for (let b = a + 1; b < 40; b++) {
            const pair = a * 40 + b
            expect(shared[pair]).toBe(grams.filter((each) => each.includes(a) && each.includes(b)).length)
            expect(parts.reduce((sum, part) => sum + (part.shared[pair] ?? 0), 0)).toBe(shared[pair])
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})
