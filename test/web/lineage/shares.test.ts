import { describe, expect, it } from 'vitest'
import type { TextLineage } from '../../../src/api/reuse-lineage.ts'
import { mainSources } from '../../../web/lineage/main-sources.ts'
import { articleWords } from '../../../web/lineage/ribbon-data.ts'
import { ribbonOf, shortLabel } from '../../../web/lineage/ribbon-of.ts'
import { layerShares, leadingShare, olderShare } from '../../../web/lineage/shares.ts'
import { credit, smallLineage, text } from '../words/small-lineage.ts'

describe('shares by layer', () => {
  const { origins } = smallLineage()
  const shares = layerShares(origins, 'equal')

  it('are by the rule chosen within the range of the three', () => {
    const multilateral = shares.find(({ layer }) => layer === 'multilateral')
    expect(multilateral).toMatchObject({ words: 50, share: 50 / 350, low: 50 / 350, high: 70 / 350 })
    for (const { low, share, high } of shares) {
      expect(low).toBeLessThanOrEqual(share)
      expect(share).toBeLessThanOrEqual(high)
    }
  })

  it('show every layer, then common stock and new words; all add up', () => {
    expect(shares.map(({ kind, layer }) => layer ?? kind)).toEqual([
      'multilateral',
      'regional',
      'transregional',
      'bloc',
      'bilateral',
      'stock',
      'fresh',
    ])
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
  })

  it('say how much is older, and which layer leads', () => {
    expect(olderShare(origins)).toBe(130 / 350)
    expect(leadingShare(shares)?.layer).toBe('bilateral')
    expect(leadingShare(layerShares({ ...origins, credits: [] }, 'equal'))).toBeNull()
    expect(layerShares({ ...origins, words: 0 }, 'equal')).toEqual([])
    expect(olderShare({ words: 0, novel: 0 })).toBeNull()
  })
})

describe('the ribbon of an answer', () => {
  const answer: TextLineage = {
    registry_version: '2026.11',
    method: '1',
    scope: 'all',
    rule: 'equal',
    min: 10,
    text: text('t', 'bloc', '2012-03-01'),
    why: null,
    origins: { texts: 1, words: 100, common: 5, novel: 45, credits: [credit('bilateral', 50)] },
    earlier: 2,
    articles: [
      {
        address: 't/art-1',
        ordinal: 1,
        label: 'Article 1',
        heading: null,
        migration: false,
        words: 100,
        common: 5,
        novel: 45,
        credits: [credit('bilateral', 60, 50, 40)],
        sources: [
          { text: 'a', words: 30, address: 'a/art-2', start: 0, end: 9, run: 12 },
          { text: 'b', words: 12, address: 'b/art-3', start: 0, end: 9, run: 11 },
        ],
      },
    ],
    texts: [text('a', 'bilateral', '1991'), text('b', 'bilateral', '1999-01'), text('c', 'bloc', '2000')],
  }

  it('has a loan for each source named, and what their layer lent besides by the rule of the answer', () => {
    const [article] = ribbonOf(answer).articles
    expect(article?.loans.map(({ words }) => words)).toEqual([30, 12])
    expect(article?.rest).toEqual([{ layer: 'bilateral', words: 8 }])
    expect(article === undefined ? 0 : articleWords(article)).toBe(100)
    expect(ribbonOf(answer).sources.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('names its greatest sources first', () => {
    expect(mainSources(answer).map(({ text: { id }, words }) => [id, words])).toEqual([
      ['a', 30],
      ['b', 12],
    ])
  })

  it('labels articles by their numbers', () => {
    expect(['Article 12', 'Article 3 bis', 'Annex', 'Article premier', null].map(shortLabel)).toEqual([
      '12',
      '3 bis',
      'Annex',
      'Article premier',
      '',
    ])
  })
})
