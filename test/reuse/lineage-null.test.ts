import { describe, expect, it } from 'vitest'
import type { Layer } from '../../src/model/layer.ts'
import { lineageNull, type PermutedText } from '../../src/reuse/lineage-null.ts'
import type { TextLineage } from '../../src/reuse/text-lineage.ts'

const text = (layer: Layer | null, year: number | null, language = 'en'): PermutedText => ({
  layer,
  language,
  year,
})

/** A target of 100 words, so many of them credited to each source by every rule. */
function lineage(target: number, credits: Readonly<Record<number, number>>): TextLineage {
  const sources = Object.entries(credits).map(([source, words]) => ({
    source: Number(source),
    words: { earliest: words, equal: words, nearest: words },
  }))
  const credited = sources.reduce((sum, { words }) => sum + words.equal, 0)
  const origins = { words: 100, credits: [], commonStock: 0, novelty: 100 - credited }
  return { status: 'computed', target, earlierTexts: 9, earlierByLayer: [], origins, articles: [], sources }
}

function computedNull(...given: Parameters<typeof lineageNull>) {
  const result = lineageNull(...given)
  if (result.status !== 'computed') throw new Error(result.reason)
  return result
}

describe('the null of lineage', () => {
  // One bilateral text among 25 of its year gives all words: by chance it would be bilateral in one draw of 25.
  const year = [text('bilateral', 1990), ...Array.from({ length: 24 }, () => text('regional', 1990))]
  const texts = [...year, text('bloc', 2000)]

  it('gives a layer its part of the texts of the year', () => {
    const { cells, draws } = computedNull([lineage(25, { 0: 60 })], texts, { draws: 4999, seed: 7 })
    expect(draws).toBe(4999)
    const cell = cells.find(({ source, rule }) => source === 'bilateral' && rule === 'earliest')
    expect(cell).toMatchObject({ target: 'bloc', observed: 0.6, low: 0, high: 0.6 })
    // Binomial: 0.04 ± 4 standard errors.
    expect(Math.abs((cell?.p ?? 0) - 0.04)).toBeLessThan(0.011)
    expect(cell?.mean).toBeCloseTo(0.6 * (cell?.p ?? 0), 2)
    const other = cells.find(({ source, rule }) => source === 'regional' && rule === 'earliest')
    expect(other).toMatchObject({ observed: 0, p: 1, q: 1 })
    expect((other?.mean ?? 0) + (cell?.mean ?? 0)).toBeCloseTo(0.6, 9)
    expect(cell?.q).toBeGreaterThanOrEqual(cell?.p ?? 1)
  })

  it('keeps how many texts each layer has in each year and language: what stands alone in it never changes', () => {
    const alone = [
      ...texts,
      text('multilateral', 1991),
      text('transregional', 1990, 'fr'),
      text('multilateral', null),
    ]
    const { cells } = computedNull([lineage(25, { 26: 20, 27: 30, 28: 5 })], alone)
    for (const [source, share] of [
      ['multilateral', 0.25],
      ['transregional', 0.3],
    ] as const) {
      const cell = cells.find((each) => each.source === source && each.rule === 'equal')
      expect(cell).toMatchObject({ observed: share, low: share, high: share, p: 1 })
      expect(cell?.mean).toBeCloseTo(share, 9)
    }
    expect(cells.find((each) => each.source === 'bilateral')).toMatchObject({ observed: 0, mean: 0, high: 0 })
  })

  it('is repeated by its seed', () => {
    const run = (seed: number) =>
      computedNull([lineage(25, { 0: 10, 1: 20, 2: 30 })], texts, { draws: 999, seed })
    const manyLayers = [text('bloc', 1990), ...texts.slice(1)]
    expect(run(1)).toEqual(run(1))
    const means = (seed: number) =>
      computedNull([lineage(25, { 0: 10, 1: 20, 2: 33 })], manyLayers, { draws: 999, seed }).cells.map(
        ({ mean }) => mean,
      )
    expect(means(1)).not.toEqual(means(2))
  })

  it('says nothing below twenty permutations', () => {
    const few = [text('bilateral', 1990), text('regional', 1990), text('regional', 1990), text('bloc', 2000)]
    expect(lineageNull([lineage(3, { 0: 50 })], few)).toEqual({
      status: 'unavailable',
      reason: 'too-few-permutations',
      permutations: 3,
    })
    expect(lineageNull([], [])).toMatchObject({ status: 'unavailable', permutations: 1 })
  })

  it('permutes no text that is no source', () => {
    const excluded = texts.map((each, i) => ({ ...each, isSource: i < 2 }))
    expect(lineageNull([lineage(25, { 0: 50 })], excluded)).toMatchObject({ permutations: 2 })
  })

  it('leaves sources without a layer as they are and gives them no cell', () => {
    const { cells } = computedNull([lineage(25, { 26: 40 })], [...texts, text(null, 1990)])
    expect(cells.every(({ source, observed }) => source !== null && observed === 0)).toBe(true)
  })
})
