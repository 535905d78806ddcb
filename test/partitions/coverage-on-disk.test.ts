import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../src/reuse/text-order.ts'
import { anyTexts } from '../reuse/random-texts.ts'
import { coverage } from '../reuse/slow-twin.ts'
import { coverageOf } from './scratch.ts'

describe('coverage on disk', () => {
  it('is that of the definitions, whatever the partitions, the rule, the length of runs and the limits', async () => {
    const settings = fc.record({
      n: fc.integer({ min: 1, max: 8 }),
      sources: fc.constantFrom('earlier', 'same-day', 'any'),
      digits: fc.constantFrom('kept', 'dropped'),
      mostGrams: fc.integer({ min: 1, max: 200 }),
      rareSources: fc.integer({ min: 0, max: 5 }),
    })
    let covered = 0
    await fc.assert(
      fc.asyncProperty(anyTexts, settings, async (texts, { n, sources, digits, mostGrams, rareSources }) => {
        const { rows } = await coverageOf(texts, {
          n,
          sources: { sources },
          words: { digits },
          mostGrams,
          limits: { rareSources, mostSteps: 1e9 },
        })
        const slow = texts
          .toSorted(compareTexts)
          .map((text) => coverage(texts, text, n, sources, digits === 'dropped'))
        covered += slow.filter(({ allCovered }) => allCovered > 0).length
        expect(
          rows.map(({ id, words, best, allCovered }) => ({
            id,
            words,
            best: best?.id ?? null,
            bestCovered: best?.covered,
            allCovered,
          })),
        ).toEqual(slow)
        expect(rows.every(({ best }) => best?.isProven)).toBe(true)
      }),
      { numRuns: 150 },
    )
    expect(covered).toBeGreaterThan(100)
  })
})
