import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Coverage, coverageIndex, coverageOf } from '../../src/reuse/coverage.ts'
import { curvePoint } from '../../src/reuse/coverage-curve.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import { tokenCorpus } from '../../src/reuse/token-corpus.ts'
import { anyTexts, textOf } from './random-texts.ts'
import * as slow from './slow-twin.ts'

function coveragesOf(
  texts: readonly ReuseText[],
  min: number,
  sources: slow.Sources = 'earlier',
  digits: 'kept' | 'dropped' = 'kept',
): (Coverage & { readonly id: string; readonly bestId: string | null })[] {
  const corpus = tokenCorpus(texts, { digits })
  const index = coverageIndex(corpus, min)
  return corpus.texts.map(({ id }, at) => {
    const coverage = coverageOf(index, at, { sources })
    return {
      ...coverage,
      id,
      bestId: coverage.best === null ? null : (corpus.texts[coverage.best]?.id ?? ''),
    }
  })
}

describe('coverage', () => {
  it('is that of the definition, whatever the sources, the run length and the digits', () => {
    const sources = fc.constantFrom<slow.Sources>('earlier', 'same-day', 'any')
    const digits = fc.constantFrom<'kept' | 'dropped'>('kept', 'dropped')
    fc.assert(
      fc.property(anyTexts, fc.integer({ min: 1, max: 8 }), sources, digits, (texts, min, from, rule) => {
        for (const found of coveragesOf(texts, min, from, rule)) {
          const target = texts.find(({ id }) => id === found.id) ?? textOf('', [])
          const expected = slow.coverage(texts, target, min, from, rule === 'dropped')
          expect({
            id: found.id,
            words: found.words,
            best: found.bestId,
            bestCovered: found.bestCovered ?? 0,
            allCovered: found.allCovered ?? 0,
          }).toEqual(expected)
          expect(found.reason === null).toBe(found.allCovered !== null && found.allCovered > 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('grows with shorter runs, and never falls with more sources', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const all = [3, 5, 7].map((min) => coveragesOf(texts, min))
        const any = coveragesOf(texts, 5, 'any')
        all[1]?.forEach((middle, at) => {
          expect(middle.allCovered ?? 0).toBeGreaterThanOrEqual(all[2]?.[at]?.allCovered ?? 0)
          expect(middle.allCovered ?? 0).toBeLessThanOrEqual(all[0]?.[at]?.allCovered ?? 0)
          expect(any[at]?.allCovered ?? 0).toBeGreaterThanOrEqual(middle.allCovered ?? 0)
          expect(middle.allCovered ?? 0).toBeGreaterThanOrEqual(middle.bestCovered ?? 0)
          expect(middle.words).toBeGreaterThanOrEqual(middle.allCovered ?? 0)
        })
      }),
    )
  })

  it('takes the earliest of several best sources, then the smaller id', () => {
    const words = 'the parties shall meet once each year in turn'
    const best = (...texts: ReuseText[]) =>
      coveragesOf([...texts, textOf('t', [words], '2000-01-01')], 6).at(-1)?.bestId
    expect(best(textOf('b', [words], '1990-01-01'), textOf('a', [words], '1991-01-01'))).toBe('b')
    expect(best(textOf('b', [words], '1990-01-01'), textOf('a', [words], '1990-01-01'))).toBe('a')
    expect(best(textOf('b', [words], '1990'), textOf('a', [words], '1990-12-31'))).toBe('b')
    expect(best(textOf('b', [words], '1990-01-01'), textOf('c', [`${words} x`], '1980-01-01'))).toBe('c')
  })

  it('runs over the borders of articles, and says why nothing is covered', () => {
    const texts = [
      textOf('old', ['The parties shall', 'meet once each year'], '1990-01-01'),
      textOf('new', ['the parties shall meet', 'once each. YEAR!'], '1995-01-01'),
      textOf('short', ['the parties'], '1996-01-01'),
      textOf('other', ['goods are free of duties in both lands'], '1996-01-01'),
      textOf('undated', ['the parties shall meet once each year']),
      textOf('untagged', ['the parties shall meet once each year'], '1996-01-01', null),
    ]
    const rows = coveragesOf(texts, 6).map(({ id, bestId, bestCovered, allCovered, reason }) => [
      id,
      bestId,
      bestCovered,
      allCovered,
      reason,
    ])
    expect(rows).toEqual([
      ['old', null, 0, 0, 'no-earlier-text'],
      ['new', 'old', 7, 7, null],
      ['other', null, 0, 0, 'nothing-shared'],
      ['short', null, 0, 0, 'too-short'],
      ['untagged', null, null, null, 'no-language'],
      ['undated', null, null, null, 'undated'],
    ])
  })
})

describe('the curve', () => {
  it('counts in integers, and a text without words not at all', () => {
    const row = (words: number, bestCovered: number | null, sources = 1): Coverage => ({
      text: 0,
      words,
      sources,
      best: 0,
      bestCovered,
      allCovered: bestCovered,
      reason: null,
    })
    const rows = [row(10, 8), row(10, 7), row(20, 19), row(0, 0), row(5, null), row(5, 0, 0), row(1000, 799)]
    expect(curvePoint(6, rows)).toEqual({ min: 6, texts: 5, atLeast: [2, 1] })
  })
})
