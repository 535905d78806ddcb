import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  eachRecord,
  MOST_GRAMS,
  recordFirstGram,
  recordGrams,
  recordPlace,
} from '../../../src/reuse/partition/gram-records.ts'

describe('the records of a text', () => {
  it('hold every gram once, in order, under its largest word', () => {
    const words = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 120 })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 7 }), (numbers, n) => {
        const text = Uint32Array.from(numbers)
        let next = 0
        eachRecord(text, n, (first, grams, key) => {
          expect(first).toBe(next)
          expect(grams).toBeGreaterThan(0)
          expect(grams).toBeLessThanOrEqual(MOST_GRAMS)
          for (let gram = first; gram < first + grams; gram++)
            expect(Math.max(...text.subarray(gram, gram + n))).toBe(key)
          next = first + grams
        })
        expect(next).toBe(Math.max(0, text.length - n + 1))
      }),
    )
  })

  it('keep place and number of grams in one word', () => {
    for (const first of [0, 1, 77, 2 ** 28 - 1])
      for (const grams of [1, 7, MOST_GRAMS]) {
        const place = recordPlace(first, grams)
        expect([recordFirstGram(place), recordGrams(place)]).toEqual([first, grams])
        expect(place).toBeLessThan(2 ** 32)
      }
  })
})
