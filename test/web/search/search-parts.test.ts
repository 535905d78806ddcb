import { describe, expect, it } from 'vitest'
import { textSearchQuerySchema } from '../../../src/api/text-search.ts'
import { textSearchAddress } from '../../../web/api/text-queries.ts'
import { textSearch } from '../../../web/routes/text-search.ts'
import { textTabSearch } from '../../../web/routes/text-tab-search.ts'
import { asksWordsAlone } from '../../../web/search/asks-words-alone.ts'
import { hitPlace } from '../../../web/search/hit-place.ts'
import { setParts, toggled, withoutFilter, withYears } from '../../../web/search/search-parts.ts'
import { parseSearch, stringifySearch } from '../../../web/search-params.ts'

const WHOLE = {
  q: '"human rights" OR migra*',
  field: 'heading' as const,
  layer: ['bloc', 'none'],
  family: ['rcp'],
  language: ['en', 'none'],
  party: ['MAR', 'eu'],
  year_from: 1990,
  year_to: 2009,
  sort: 'oldest' as const,
}

describe('the address of the page Search', () => {
  it('holds the whole state, and the server reads it as the page does', () => {
    const read = textSearch(parseSearch(stringifySearch({ ...WHOLE })))
    expect(read).toEqual(WHOLE)
    const query = parseSearch(textSearchAddress(read).replace(/^[^?]*/, ''))
    expect(textSearchQuerySchema.parse(query)).toMatchObject({
      q: WHOLE.q,
      field: 'heading',
      layer: 'bloc,none',
      party: 'MAR,eu',
      year_from: 1990,
      sort: 'oldest',
    })
  })

  it('leaves out what means nothing', () => {
    const search = 'q=&layer=sixth&language=English&party=<b>&year_from=90&sort=worst&field=footnote'
    expect(textSearch(parseSearch(search))).toEqual({})
  })
})

describe('the parts of a search', () => {
  it('are set and lifted one by one, question and order stay', () => {
    expect(setParts(WHOLE)).toEqual(['field', 'layer', 'family', 'language', 'party', 'year'])
    expect(withoutFilter(WHOLE)).toEqual({ q: WHOLE.q, sort: 'oldest' })
    expect(toggled({ q: 'a', layer: ['bloc'] }, 'layer', 'bloc')).toEqual({ q: 'a' })
    expect(toggled({ q: 'a' }, 'layer', 'bloc')).toEqual({ q: 'a', layer: ['bloc'] })
    expect(withYears({ year_from: 1990, year_to: 1999 }, undefined, 2000)).toEqual({ year_to: 2000 })
  })
})

describe('a question of plain words', () => {
  it('is asked of the registry too, one with syntax is not', () => {
    expect(['visa', 'human rights', 'well-being'].every(asksWordsAlone)).toBe(true)
    const syntax = ['', '"a b"', 'migra*', 'a OR b', 'a -b', '-b', 'title:a', 'NEAR(a b, 3)', '(a b)']
    expect(syntax.filter(asksWordsAlone)).toEqual([])
  })
})

describe('where a hit leads', () => {
  const hit = {
    text: 'pta-9~2',
    instrument: {
      id: 'pta-9',
      title: 't',
      layer: null,
      binding: null,
      family: 'rcp',
      signed: null,
      year: null,
    },
    address: 'pta-9~2/art-4/par-1',
    kind: 'article',
    label: null,
    heading: null,
    language: 'en',
    score: 1,
    snippet: 'the visa lamps',
    marks: [[4, 8]],
  } as const

  it('is its part in the text, with the first words found looked for there', () => {
    const place = hitPlace({ ...hit, marks: [[4, 8]] })
    expect(place).toMatchObject({
      params: { id: 'pta-9' },
      search: { text: 'pta-9~2', find: 'visa' },
      hash: 'art-4/par-1',
    })
    expect(textTabSearch(parseSearch(stringifySearch({ ...place?.search })))).toEqual(place?.search)
  })

  it('is nowhere while the text waits for its instrument', () => {
    expect(hitPlace({ ...hit, instrument: null, marks: [] })).toBeNull()
  })
})
