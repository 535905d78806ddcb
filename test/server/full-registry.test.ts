import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PREFACE_LINES } from '../../src/api/export-preface.ts'
import type { InstrumentDetail, InstrumentSummary } from '../../src/api/instruments.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { apiRoutes } from '../../src/server/api-routes.ts'
import { buildServer } from '../../src/server/build-server.ts'
import { type RegistryService, registryService } from '../../src/server/registry-service.ts'

let app: FastifyInstance
let service: RegistryService

beforeAll(async () => {
  const { registry } = readRegistryFolder(resolve(import.meta.dirname, '../../registry'))
  service = registryService({
    registry,
    stockCells: null,
    lastYear: 2026,
    search: () => ({ total: 0, hits: [] }),
  })
  app = await buildServer({ service, webFolder: null, version: '0.1.0' })
})
afterAll(() => app.close())

async function read<T>(url: string): Promise<T> {
  const answer = await app.inject({ url, headers: { host: 'localhost' } })
  expect(answer.statusCode, `${url}: ${answer.body.slice(0, 300)}`).toBe(200)
  return answer.json()
}

describe('the bundled registry through the API', () => {
  it('lists every instrument once, on one page and page by page', async () => {
    const whole = await read<{ items: InstrumentSummary[]; total: number }>('/api/instruments?limit=5000')
    expect(whole.items).toHaveLength(service.lookup.registry.instruments.length)
    expect(new Set(whole.items.map(({ id }) => id)).size).toBe(whole.total)
    const paged: string[] = []
    let cursor: string | null = null
    do {
      const at = cursor === null ? '' : `&cursor=${cursor}`
      const page: { items: InstrumentSummary[]; next_cursor: string | null } = await read(
        `/api/instruments?limit=700${at}`,
      )
      paged.push(...page.items.map(({ id }) => id))
      cursor = page.next_cursor
    } while (cursor !== null)
    expect(paged).toEqual(whole.items.map(({ id }) => id))
  })

  it('exports a list whole, whatever a page holds, alike in every format', async () => {
    const count = service.lookup.registry.instruments.length
    const at = (format: string) => `/api/instruments?format=${format}`
    const json = await read<{ about: { rows: number; of: number }; rows: { id: string }[] }>(at('json'))
    expect(json.about).toMatchObject({ rows: count, of: count })
    const csv = await app.inject({ url: at('csv'), headers: { host: 'localhost' } })
    const rows: Record<string, string>[] = parse(csv.body, { columns: true, from_line: PREFACE_LINES + 1 })
    expect(rows.map(({ id }) => id)).toEqual(json.rows.map(({ id }) => id))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(count)
  })

  it('has nine EU mobility partnerships', async () => {
    const { total, items } = await read<{ total: number; items: InstrumentSummary[] }>(
      '/api/instruments?family=mobility-partnership',
    )
    expect(total).toBe(9)
    for (const { actors } of items) expect(actors[0]).toBe('eu')
  })

  it('knows who takes part in Moldova’s, at signature and later, and which members stayed out', async () => {
    const found = await read<InstrumentDetail>('/api/instruments/mp-eu-mda-2008')
    const states = found.participations.filter(({ role }) => role === 'participating-state')
    expect(states).toHaveLength(16)
    expect(found.codings).toContainEqual(
      expect.objectContaining({ variable: 'participating_states', value: '15' }),
    )
    expect(found.stayed_out).toEqual([
      {
        kind: 'bloc-members',
        bloc: 'eu',
        of: 27,
        on: '2008-06-05',
        actors: ['AUT', 'BEL', 'DNK', 'ESP', 'EST', 'FIN', 'GBR', 'IRL', 'LUX', 'MLT', 'NLD'],
      },
    ])
    expect(found.family).toHaveLength(9)
    expect(found.cite.plain).toMatch(
      /^Strata registry \(\d{4}\)\. Joint Declaration on a Mobility Partnership .*, 5 June 2008\. Record mp-eu-mda-2008, /,
    )
    const linked = found.linked.map(({ id }) => id)
    expect(linked).toEqual(expect.arrayContaining(['eura-eu-mda-2007', 'ra-ita-mda-2002', 'rcp-soderkoping']))
    for (const { layer } of found.linked) expect(layer).not.toBe('multilateral')
    expect(found.linked_about).toMatch(/bind .*Moldova.* Left out: \d+ undated, \d+ multilateral, /)
  })

  it('says for each mobility partnership out of how many members how many stayed out', async () => {
    for (const row of service.summaries.filter(({ family }) => family === 'mobility-partnership')) {
      const { participations, stayed_out } = await read<InstrumentDetail>(`/api/instruments/${row.id}`)
      const inside = participations.filter(({ role }) => role === 'participating-state').length
      expect(stayed_out, row.id).toHaveLength(1)
      expect(stayed_out[0]?.actors.length, row.id).toBe((stayed_out[0]?.of ?? 0) - inside)
    }
  })

  it('has 60 parties and 40 signatories of the ICRMW, no party of which is a member of the EU', async () => {
    const found = await read<InstrumentDetail>('/api/instruments/un-icrmw')
    const party = found.participations.filter(({ role }) => role === 'party').map(({ actor }) => actor)
    expect(party).toHaveLength(60)
    const [signedOnly, states] = found.stayed_out
    expect(signedOnly).toMatchObject({ kind: 'signed-only', of: 40 })
    expect(states).toMatchObject({ kind: 'states' })
    const members = service.lookup.registry.bloc_members.filter(
      ({ bloc, to }) => bloc === 'eu' && to === null,
    )
    expect(members).toHaveLength(27)
    for (const { actor } of members) expect(states?.actors).toContain(actor)
    for (const territory of ['HKG', 'MAC', 'TWN']) expect(states?.actors).not.toContain(territory)
    expect((states?.of ?? 0) - (states?.actors.length ?? 0)).toBe(60 + (signedOnly?.actors.length ?? 0))
  })

  it('has 52 states in the Budapest Process, and knows the processes that share them', async () => {
    const found = await read<InstrumentDetail>('/api/instruments/rcp-budapest')
    const members = new Set(
      found.participations.filter(({ role }) => role === 'member').map(({ actor }) => actor),
    )
    expect(members.size).toBe(52)
    expect(found.linked.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['rcp-prague', 'rcp-soderkoping']),
    )
  })

  it('answers for every instrument and every actor what the schema declares', () => {
    const routeAt = (url: string) => {
      const route = apiRoutes(service).find((found) => found.url === url)
      if (route === undefined) throw new Error(`no route ${url}`)
      return route
    }
    const { signal } = new AbortController()
    const instrument = routeAt('/api/instruments/:id')
    for (const { id } of service.lookup.registry.instruments) {
      const answer = instrument.handle({ params: { id }, query: {}, signal })
      expect(instrument.answer.safeParse(answer).error?.issues ?? [], id).toEqual([])
    }
    const actor = routeAt('/api/actors/:id')
    for (const { id } of service.lookup.registry.actors) {
      const answer = actor.handle({ params: { id }, query: actor.query.parse({ year: '2012' }), signal })
      expect(actor.answer.safeParse(answer).error?.issues ?? [], id).toEqual([])
    }
  })

  it('names as left out of a state’s stack just what the wider scope adds', async () => {
    for (const id of ['MAR', 'ESP', 'CHE', 'eu', 'MDA']) {
      for (const blocs of ['node', 'expanded']) {
        const at = `/api/actors/${id}?year=2012&blocs=${blocs}`
        const coded = await read<{ instruments: number; left_out: { uncoded_trade: string[] } }>(at)
        const all = await read<{ instruments: number }>(`${at}&scope=all`)
        expect(all.instruments - coded.instruments, at).toBe(coded.left_out.uncoded_trade.length)
      }
    }
  })
})
