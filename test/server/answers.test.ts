import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiRoutes } from '../../src/server/api-routes.ts'
import { ADDRESSES, type FixtureServer, fixtureServer, templateOf } from './fixture-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

const read = async (url: string) => {
  const answer = await server.get(url)
  expect(answer.statusCode, `${url}: ${answer.body.slice(0, 300)}`).toBe(200)
  return answer.json()
}

describe('every route', () => {
  it('is asked by these tests', () => {
    const routes = apiRoutes(server.service).map(({ url }) => url.replace(/:(\w+)/g, '{$1}'))
    expect([...routes, '/api/openapi.json'].toSorted()).toEqual(ADDRESSES.map(templateOf).toSorted())
  })

  it.each(ADDRESSES.filter((url) => url !== '/api/openapi.json'))(
    '%s answers what its schema declares and nothing else',
    async (url) => {
      const route = apiRoutes(server.service).find(
        (found) => found.url.replace(/:(\w+)/g, '{$1}') === templateOf(url),
      )
      const answer = await read(url)
      expect(route?.answer.safeParse(answer).data).toEqual(answer)
      expect(answer).toHaveProperty(url === '/api/registry' ? 'version' : 'registry_version', '2026.11.23')
    },
  )
})

describe('the actors', () => {
  it('are filtered by words and kind, and exported so', async () => {
    const all = await read('/api/actors')
    const blocs = await read('/api/actors?kind=bloc')
    expect(blocs.total).toBeGreaterThan(0)
    expect(blocs.total).toBeLessThan(all.total)
    for (const { kind } of blocs.items) expect(kind).toBe('bloc')
    const { about } = await read('/api/actors?kind=bloc&format=json')
    expect([about.rows, about.of, about.filter]).toEqual([blocs.total, all.total, { kind: 'bloc' }])
    expect((await read(`/api/actors?q=${all.items[0].id.toLowerCase()}`)).items[0].id).toBe(all.items[0].id)
  })
})

describe('the registry', () => {
  it('counts its rows, and those that lack what figures need', async () => {
    expect(await read('/api/registry')).toMatchObject({
      date: '2026-11-23',
      first_year: 1945,
      last_year: 2026,
      counts: { actors: 9, instruments: 15, relations: 1, stock_cells: null },
      missing: { instruments_undated: 1, participations_unknown: 1, trade_not_coded: 2 },
    })
  })

  it('is searched by name, alias and title', async () => {
    expect((await read('/api/search?q=kingdom')).hits[0]).toMatchObject({ table: 'actors', id: 'XNA' })
    expect((await read('/api/search?q=cote&kind=actors')).hits[0]).toMatchObject({ id: 'office' })
    const found = await read('/api/search?q=mobility+south&kind=instruments')
    expect(found.hits.map(({ id }: { id: string }) => id)).toEqual(['mp-union-xsa-2008'])
  })

  it('finds nothing for words that are only punctuation', async () => {
    expect(await read('/api/search?q=%22*%27-')).toMatchObject({ total: 0, hits: [] })
  })
})

describe('the list of instruments', () => {
  const idsOf = (page: { items: { id: string }[] }): string[] => page.items.map(({ id }) => id)

  it('is filtered by all that is asked at once', async () => {
    expect(idsOf(await read('/api/instruments?family=mobility-partnership'))).toEqual(['mp-union-xsa-2008'])
    expect(
      idsOf(await read('/api/instruments?layer=bilateral&actor=XNA,XSA&year_from=2000&sort=id&order=asc')),
    ).toEqual(['bla-new', 'pta-xna-xsa'])
    expect(idsOf(await read('/api/instruments?undated=only'))).toEqual(['ra-undated'])
    expect(idsOf(await read('/api/instruments?q=rights+eastmark'))).toEqual(['un-rights'])
  })

  it('names a total that does not depend on the page', async () => {
    const page = await read('/api/instruments?limit=2')
    expect(page).toMatchObject({ total: 15 })
    expect(page.items).toHaveLength(2)
    const next = await read(`/api/instruments?limit=2&cursor=${page.next_cursor}`)
    expect(idsOf(next)).not.toEqual(idsOf(page))
  })

  it('lists those bound once each, blocs first, and says in which years they are', async () => {
    const { items } = await read('/api/instruments?q=mp-union')
    expect(items[0]).toMatchObject({
      actors: ['union', 'XNA', 'XSA'],
      codings: 2,
      year: 2008,
      last_year: null,
    })
    const [old] = (await read('/api/instruments?q=bla-old')).items
    expect(old).toMatchObject({ year: 1964, last_year: 2001, ended: null })
  })
})

describe('one instrument', () => {
  it('holds its facts with every source that they name, the principal one first', async () => {
    const found = await read('/api/instruments/mp-union-xsa-2008')
    expect(found.sources.map(({ id }: { id: string }) => id)).toEqual(['release', 'list', 'second'])
    expect(found.field_sources).toEqual([
      {
        table: 'instruments',
        row: 'mp-union-xsa-2008',
        column: 'signed',
        value: '2008-06-06',
        source: 'second',
        used: 'no',
      },
    ])
    expect(found.instrument).toMatchObject({ note: 'A pilot.', binding: 'no' })
    expect(found.participations).toContainEqual(
      expect.objectContaining({
        actor: 'guard',
        name: 'Border Guard of the Union',
        kind: 'agency',
        role: 'agency',
      }),
    )
  })

  it('says where two sources differ, and speaks the codebook’s words', async () => {
    const { codings } = await read('/api/instruments/mp-union-xsa-2008')
    expect(codings.map((row: { sources_differ: boolean }) => row.sources_differ)).toEqual([true, true])
    expect((await read('/api/instruments/bla-new')).codings).toEqual([
      {
        variable: 'equal_pay',
        label: 'Equal pay for equal work',
        value: 'yes',
        benefits: 'migrants',
        source: 'list',
        sources_differ: false,
      },
    ])
  })

  it('stands in its relations on the side that it is on', async () => {
    const newer = await read('/api/instruments/bla-new')
    expect(newer.relations).toMatchObject([{ kind: 'supersedes', direction: 'to', other: { id: 'bla-old' } }])
    const older = await read('/api/instruments/bla-old')
    expect(older.relations).toMatchObject([
      { kind: 'supersedes', direction: 'from', other: { id: 'bla-new' } },
    ])
  })

  it('moves from a former id to the id of today, with its query', async () => {
    const answer = await server.get('/api/instruments/bmp-xna-xsa-2001')
    expect(answer.statusCode).toBe(308)
    expect(answer.headers['location']).toBe('/api/instruments/bla-new')
    expect(answer.headers['cache-control']).toBe('no-cache')
  })
})

describe('an actor', () => {
  it.each([
    ['Northland', 'XNA'],
    ['xna', 'XNA'],
    ['XN', 'XNA'],
    ['kingdom%20of%20northland', 'XNA'],
    ['Office%20for%20cote%20migration', 'office'],
  ])('asked as %s moves to %s', async (name, id) => {
    const answer = await server.get(`/api/actors/${name}?year=2012`)
    expect(answer.statusCode).toBe(308)
    expect(answer.headers['location']).toBe(`/api/actors/${id}?year=2012`)
  })

  it('is asked for the last year of the series when none is named', async () => {
    expect(await read('/api/actors/XSA')).toMatchObject({ year: 2026, blocs: 'expanded' })
  })

  it('that is a bloc is asked as one node when no rule is named, since as its members it stands in nothing', async () => {
    expect(await read('/api/actors/union?year=2012')).toMatchObject({ blocs: 'node', instruments: 3 })
    expect(await read('/api/actors/union?year=2012&blocs=expanded')).toMatchObject({ instruments: 0 })
    expect((await read('/api/pairs/union/XSA')).spans).toHaveLength(2)
  })
})

describe('a pair', () => {
  it('has a row for each instrument and span of years, the oldest first', async () => {
    const { spans } = await read('/api/pairs/XNA/XSA?blocs=node')
    expect(spans).toContainEqual({
      instrument: 'bla-old',
      title: 'bla-old',
      layer: 'bilateral',
      first_year: 1964,
      last_year: 2001,
      inferred: true,
    })
    const years = spans.map((span: { first_year: number }) => span.first_year)
    expect(years).toEqual(years.toSorted((a: number, b: number) => a - b))
  })

  it('is the same whichever actor is named first', async () => {
    const [one, other] = [await read('/api/pairs/XNA/XSA'), await read('/api/pairs/XSA/XNA')]
    expect(other.spans).toEqual(one.spans)
  })

  it('of a year has what binds them then, and the file says so', async () => {
    const all = await read('/api/pairs/XNA/XSA?blocs=node')
    const { year, spans } = await read('/api/pairs/XNA/XSA?blocs=node&year=1964')
    expect([all.year, year]).toEqual([null, 1964])
    const alive = (span: { first_year: number; last_year: number | null }): boolean =>
      span.first_year <= 1964 && 1964 <= (span.last_year ?? 9999)
    expect(spans).toEqual(all.spans.filter(alive))
    expect(spans.length).toBeLessThan(all.spans.length)
    const file = (await server.get('/api/pairs/XNA/XSA?blocs=node&year=1964&format=csv')).body
    expect(file).toContain('year 1964; blocs as one node')
  })

  it('of names moves to their ids, and of one actor twice is an error', async () => {
    const moved = await server.get('/api/pairs/Northland/xsa?scope=all')
    expect(moved.headers['location']).toBe('/api/pairs/XNA/XSA?scope=all')
    const same = await server.get('/api/pairs/XNA/northland')
    expect(same.json()).toMatchObject({ status: 400, code: 'server/same-actor' })
  })
})

describe('the layers', () => {
  it('name the rules that they were counted by, and what the scope leaves out', async () => {
    const coded = await read('/api/layers?year=2012')
    expect(coded).toMatchObject({ year: 2012, blocs: 'node', scope: 'coded', start: 'acted' })
    expect(coded.left_out).toMatchObject({ uncoded_trade_instruments: 2, undated_instruments: 1 })
    const all = await read('/api/layers?year=2012&scope=all')
    const total = (answer: { layers: { layer: string; instruments: number }[] }): number | undefined =>
      answer.layers.find(({ layer }) => layer === 'all')?.instruments
    expect(total(all)).toBe((total(coded) ?? 0) + 2)
  })

  it('say how many instruments bind each actor, most first, as the tables have it', async () => {
    const { items, year, left_out } = await read('/api/layers/actors?year=2012&blocs=expanded')
    expect([year, left_out.uncoded_trade_instruments]).toEqual([2012, 2])
    const counts = items.map(({ instruments }: { instruments: number }) => instruments)
    expect(counts).toEqual(counts.toSorted((a: number, b: number) => b - a))
    expect(counts.at(-1)).toBeGreaterThan(0)
    for (const { actor, instruments } of items) {
      const own = await read(`/api/actors/${actor}?year=2012&blocs=expanded`)
      expect(own.instruments, actor).toBe(instruments)
    }
  })

  it('have no density, not zero, where fewer than two actors are present', async () => {
    const { layers } = await read('/api/layers?year=1945')
    expect(layers.map(({ density }: { density: number | null }) => density)).toEqual(Array(6).fill(null))
  })

  it('come as the index that they are computed from, one for each start of ties', async () => {
    const [acted, inForce] = [await read('/api/memberships'), await read('/api/memberships?start=in-force')]
    const k = acted.instrumentIds.indexOf('eura-union-xsa-2007')
    expect(acted.firstYearByInstrument[k]).toBe(2007)
    expect(inForce.firstYearByInstrument[k]).toBe(2008)
  })
})
