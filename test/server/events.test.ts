import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventsAnswer, YearCounts } from '../../src/api/events.ts'
import { type FixtureServer, fixtureServer } from './fixture-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

const events = async (query = ''): Promise<EventsAnswer> => (await server.get(`/api/events${query}`)).json()
const idsOf = async (query: string): Promise<string[]> => (await events(query)).items.map(({ id }) => id)
const counts = async (query: string): Promise<YearCounts> =>
  (await server.get(`/api/instruments-by-year${query}`)).json()

describe('events', () => {
  it('stand by their first possible day, with actors, instruments and sources by name', async () => {
    const { items, of } = await events()
    expect(of).toBe(3)
    expect(items.map(({ id }) => id)).toEqual(['ev-talk', 'ev-book', 'ev-summit'])
    expect(items.at(-1)).toMatchObject({
      date: '2008-06',
      first_year: 2008,
      last_year: 2008,
      actors: [
        { id: 'union', name: 'Northern Union', kind: 'bloc' },
        { id: 'XSA', name: 'Southland', kind: 'state' },
      ],
      instruments: [{ id: 'rcp-north', title: 'rcp-north', family: 'rcp', layer: 'regional' }],
      sources: [{ id: 'release' }, { id: 'list' }],
    })
  })

  it('are filtered by years, kinds and all actors asked for, by id or name', async () => {
    expect(await idsOf('?from=2006')).toEqual(['ev-summit'])
    expect(await idsOf('?to=2005')).toEqual(['ev-talk', 'ev-book'])
    expect(await idsOf('?kind=speech,publication')).toEqual(['ev-talk', 'ev-book'])
    expect(await idsOf('?actor=Southland,union')).toEqual(['ev-summit'])
    expect(await idsOf('?actor=XSA,office')).toEqual([])
    expect((await events('?kind=speech')).of).toBe(3)
  })

  it('refuse years that are reversed or none, a kind that there is not, and an unknown actor', async () => {
    for (const [query, code] of [
      ['?from=2010&to=2000', 'layers/years-reversed'],
      ['?from=soon', 'server/bad-query'],
      ['?to=1200', 'server/bad-query'],
      ['?kind=party', 'layers/event-kind-unknown'],
      ['?actor=Nowhere', 'layers/actor-unknown'],
    ]) {
      const answer = await server.get(`/api/events${query}`)
      expect(answer.json(), query).toMatchObject({ code })
      expect(answer.statusCode, query).toBeLessThan(500)
    }
    expect((await server.get('/api/events?kind=party')).json().mend).toContain(
      'conference, publication, speech',
    )
  })
})

describe('instruments by year', () => {
  it('are counted in the year that they are listed under, by layer and family', async () => {
    const found = await counts('?from=1990&to=2026')
    const { items } = (await server.get('/api/instruments')).json()
    for (const { year, layer, family, instruments } of found.years) {
      const listed = items.filter(
        (row: { year: number; layer: string; family: string }) =>
          row.year === year && row.layer === layer && row.family === family,
      )
      expect(listed, `${year} ${family}`).toHaveLength(instruments)
    }
    const counted = found.years.reduce((sum, row) => sum + row.instruments, 0)
    const { undated, before, after } = found.left_out
    expect(counted + undated + before + after).toBe(items.length)
    expect(found).toMatchObject({ of: 15, left_out: { undated: 1, before: 1, after: 0, uncoded_trade: 0 } })
  })

  it('are counted in every year of their lives when asked so', async () => {
    const found = await counts('?from=1963&to=2003&count=alive')
    const years = found.years
      .filter(({ family }) => family === 'labour-agreement')
      .map(({ year, instruments }) => [year, instruments])
    expect(years[0]).toEqual([1964, 1])
    expect(years.at(-1)).toEqual([2003, 1])
    expect(years).toContainEqual([2001, 2])
  })

  it('can leave out trade agreements that are not coded, and ask for those that bind an actor', async () => {
    expect(await counts('?scope=coded')).toMatchObject({ of: 13, left_out: { uncoded_trade: 2 } })
    expect(await counts('?actor=Westmark,XSA')).toMatchObject({ actor: ['XWA', 'XSA'], of: 4 })
    expect(await counts('?actor=guard')).toMatchObject({ of: 0, years: [] })
  })

  it('refuse years that are reversed, and take a last year before the series', async () => {
    const answer = await server.get('/api/instruments-by-year?from=2010&to=2000')
    expect(answer.json()).toMatchObject({ status: 400, code: 'layers/years-reversed' })
    expect(await counts('?to=1940')).toMatchObject({ from: 1940, to: 1940 })
  })
})
