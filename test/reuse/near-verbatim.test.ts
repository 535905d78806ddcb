import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineageOf } from '../../src/reuse/corpus-lineage.ts'
import { GramIndex } from '../../src/reuse/gram-index.ts'
import { nearVerbatimOf } from '../../src/reuse/near-verbatim.ts'
import { copyingTexts, lineageCorpus, plain } from './lineage-texts.ts'

const SENTENCE = 'each Party takes its own nationals back without delay on request of the other'
const CHANGED = 'each Party takes its own nationals back without fail on request of the other'

describe('words that are nearly the same in an earlier text', () => {
  const source = plain('source', `${SENTENCE} and reports`, '1990-01-01')
  const near = (target: ReturnType<typeof plain>, scope: 'migration' | 'all' = 'all') => {
    const { of, index } = lineageCorpus([source, target], 10)
    const place = of.corpus.texts.findIndex(({ id }) => id === 'target')
    return nearVerbatimOf(of, index, GramIndex.ofCorpus(of.corpus), place, { scope })
  }

  it('are counted where one word in a run was changed, and stay novelty', () => {
    const target = plain('target', CHANGED, '2000-01-01')
    expect(near(target)).toEqual({ status: 'computed', words: 14, byArticle: Uint32Array.of(14) })
    const { of, index } = lineageCorpus([source, target], 10)
    expect(lineageOf(of, index, 1, { scope: 'all' })).toMatchObject({ origins: { novelty: 14 } })
  })

  it('are none that are the same, nor any that do not count', () => {
    expect(near(plain('target', SENTENCE, '2000-01-01'))).toMatchObject({ words: 0 })
    expect(near({ ...plain('target', CHANGED, '2000-01-01'), clauses: [false] }, 'migration')).toEqual({
      status: 'unavailable',
      target: 1,
      reason: 'no-clause',
    })
    expect(near(plain('target', CHANGED, '1980-01-01'))).toMatchObject({ reason: 'no-earlier-text' })
  })

  it('are never more than the novelty, article by article', () => {
    fc.assert(
      fc.property(copyingTexts, (all) => {
        const { of, index } = lineageCorpus(all, 10)
        const grams = GramIndex.ofCorpus(of.corpus, { n: 4 })
        of.corpus.texts.forEach((_, target) => {
          const lineage = lineageOf(of, index, target)
          const apart = nearVerbatimOf(of, index, grams, target)
          expect(apart.status).toBe(lineage.status)
          if (lineage.status === 'unavailable' || apart.status === 'unavailable') return
          lineage.articles.forEach(({ origins }, article) => {
            expect(apart.byArticle[article]).toBeLessThanOrEqual(origins.novelty)
          })
        })
      }),
      { numRuns: 50 },
    )
  })
})
