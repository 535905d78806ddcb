import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../src/reuse/text-order.ts'
import { anyTexts, textOf } from '../reuse/random-texts.ts'
import { coverage } from '../reuse/slow-twin.ts'
import { coverageOf } from './scratch.ts'

/** Texts of three words, so that nearly everything is boilerplate, of close dates. */
const repetitive = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 }),
      signed: fc.constantFrom('2001', '2001-01-01', '2001-03', '2000-12-31', '2002-02-02', null),
      language: fc.constantFrom('en', 'en', 'fr'),
    }),
    { maxLength: 8 },
  )
  .map((texts) =>
    texts.map(({ words, signed, language }, at) => textOf(`t${at}`, [words.join(' ')], signed, language)),
  )

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
      fc.asyncProperty(
        fc.oneof(anyTexts, repetitive),
        settings,
        async (texts, { n, sources, digits, mostGrams, rareSources }) => {
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
        },
      ),
      { numRuns: 200 },
    )
    expect(covered).toBeGreaterThan(50)
  })
})
