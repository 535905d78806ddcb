import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenIds } from '../../src/text/token-ids.ts'
import { Vocabulary } from '../../src/text/vocabulary.ts'
import { wordPlaces } from '../../src/text/word-places.ts'
import { countWords, wordsOf } from '../../src/text/word-units.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('a', 'Σ', 'İ', '٣', '²', '_', '𝒜', '\ud835', ' ', '-', 'é', 'e\u0301', '漢'), {
      maxLength: 40,
    })
    .map((all) => all.join('')),
)

/** The definition: maximal runs of categories L* or Nd. */
const slowly = (text: string): string[] => text.match(/[\p{L}\p{Nd}]+/gu) ?? []

describe('words', () => {
  it('are the maximal runs of letters and decimal digits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordsOf(text)).toEqual(slowly(text))
        expect(countWords(text)).toBe(slowly(text).length)
        const { starts, ends } = wordPlaces(text)
        expect([...starts].map((start, i) => text.slice(start, ends[i]))).toEqual(slowly(text))
      }),
      { numRuns: 1_000 },
    )
  })

  it('are numbered in the order in which they come, lower-cased with their whole text', () => {
    const vocabulary = new Vocabulary()
    expect([...tokenIds('The parties; THE Parties 2', vocabulary)]).toEqual([0, 1, 0, 1, 2])
    expect([...tokenIds('ΟΔΟΣ', vocabulary)].map((id) => vocabulary.wordOf(id))).toEqual(['οδος'])
    expect(vocabulary.size).toBe(4)
    expect(vocabulary.wordOf(9)).toBeUndefined()
  })

  it('come back from their numbers', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const vocabulary = new Vocabulary()
        tokenIds(first, vocabulary)
        const ids = tokenIds(second, vocabulary)
        expect(Array.from(ids, (id) => vocabulary.wordOf(id))).toEqual(slowly(second.toLowerCase()))
      }),
    )
  })
})
