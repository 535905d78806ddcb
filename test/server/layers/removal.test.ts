import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Removal, removalSchema } from '../../../src/api/layer-removal.ts'
import { type FixtureServer, fixtureServer } from '../fixture-server.ts'
import { reuseServer } from '../reuse-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})

afterAll(() => server.close())

async function read(query: string): Promise<Removal> {
  const { statusCode, body } = await server.get(`/api/layers/removal?${query}`)
  expect(statusCode, body).toBe(200)
  return removalSchema.parse(JSON.parse(body))
}

describe('the removal of a layer', () => {
  it('names its rules and gives both networks of each year', async () => {
    const answer = await read('from=2010&to=2012&blocs=expanded&inferred=without')
    expect(answer).toMatchObject({
      layer: 'bilateral',
      blocs: 'expanded',
      scope: 'coded',
      start: 'acted',
      inferred: 'without',
    })
    expect(answer.rows.map(({ year, network }) => `${year} ${network}`)).toEqual(
      [2010, 2011, 2012].flatMap((year) => [`${year} all`, `${year} without-multilateral`]),
    )
  })

  it('has no second network where the layer taken away is the multilateral one', async () => {
    const { rows } = await read('layer=multilateral&year=2012')
    expect(rows.map(({ network }) => network)).toEqual(['all'])
  })

  it('tells topics with how many instruments are uncoded, and why words cannot be told', async () => {
    const { topics, words } = await read('year=2012')
    expect(topics).toMatchObject({ status: 'computed', year: 2012, topics: 1, coded: 1, uncoded: 14 })
    expect(words).toEqual({ status: 'unavailable', reason: 'no-words-in-scope' })
  })

  it('asks the texts of the workspace for words of other layers, and counts none of its own layer', async () => {
    const texts = await reuseServer()
    try {
      const { body: regional } = await texts.get('/api/layers/removal?layer=regional&year=2012')
      const { words } = removalSchema.parse(regional)
      if (words.status !== 'computed') throw new Error(words.reason)
      expect(words.words).toBeGreaterThan(20)
      expect(words.without_source).toEqual({ earliest: 0, equal: 0, nearest: 0 })
      const { body: bilateral } = await texts.get('/api/layers/removal?layer=bilateral&year=2012')
      expect(removalSchema.parse(bilateral).words).toMatchObject({ reason: 'no-words-in-scope' })
    } finally {
      await texts.close()
    }
  })

  it('takes no years that run backwards or lie outside the series', async () => {
    const reversed = await server.get('/api/layers/removal?from=2012&to=2010')
    expect([reversed.statusCode, reversed.json().code]).toEqual([400, 'layers/years-reversed'])
    const outside = await server.get('/api/layers/removal?year=1900')
    expect(outside.json().code).toBe('layers/year-out-of-range')
  })

  it('is a table with its rules and its reading', async () => {
    const { body } = await server.get('/api/layers/removal?year=2012&format=csv')
    expect(body).toContain('untied_share')
    expect(body).toContain('not of what would have come in its place')
  })
})
