import { describe, expect, it } from 'vitest'
import {
  setParts,
  toggled,
  withoutFilter,
  withoutPart,
  withYears,
  wordsFacets,
} from '../../../web/words/words-parts.ts'
import { text } from './small-lineage.ts'

const texts = [
  text('a', 'multilateral', '1970', { parties: ['MAR', 'ESP'], family: 'un-convention' }),
  text('b', 'bilateral', '1991-05-01', { parties: ['MAR', 'ESP'] }),
  text('c', 'bilateral', '2001', { parties: ['MAR', 'FRA'] }),
  text('d', 'bilateral', null, { parties: ['TUN', 'FRA'] }),
]

describe('the filter of whose words', () => {
  it('counts of each value what choosing it would give under the rest', () => {
    const facets = wordsFacets(texts, { layer: ['bilateral'], party: ['MAR'] })
    expect(facets.count).toBe(2)
    expect(Object.fromEntries(facets.layer)).toEqual({ multilateral: 1, bilateral: 2 })
    expect(Object.fromEntries(facets.family)).toEqual({ 'labour-agreement': 2 })
    expect(Object.fromEntries(facets.party)).toEqual({ MAR: 2, ESP: 1, FRA: 1 })
  })

  it('drops undated texts where years are asked for', () => {
    expect(wordsFacets(texts, { year_from: 1990 }).count).toBe(2)
    expect(wordsFacets(texts, { year_to: 1970 }).count).toBe(1)
    expect(wordsFacets(texts, {}).count).toBe(4)
  })

  it('sets and lifts parts, and leaves how words are counted', () => {
    const search = withYears(toggled({ scope: 'all', run: 6 }, 'layer', 'bloc'), 1990)
    expect(search).toEqual({ scope: 'all', run: 6, layer: ['bloc'], year_from: 1990 })
    expect(setParts(search)).toEqual(['layer', 'year'])
    expect(withoutPart(search, 'year')).toEqual({ scope: 'all', run: 6, layer: ['bloc'] })
    expect(toggled(search, 'layer', 'bloc')).toEqual({ scope: 'all', run: 6, year_from: 1990 })
    expect(withoutFilter(search)).toEqual({ scope: 'all', run: 6 })
  })
})
