import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ForumActor, ForumActors } from '../../src/api/forum-actors.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { processReader } from '../../src/server/process-answer.ts'
import { registryService } from '../../src/server/registry-service.ts'
import { type FixtureServer, fixtureServer } from './fixture-server.ts'

const REGISTRY = resolve(import.meta.dirname, '../../registry')
const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(resolve(REGISTRY, file), 'utf8'), { columns: true })

describe('power in the forums of the fixture', () => {
  let server: FixtureServer
  beforeAll(async () => {
    server = await fixtureServer()
  })
  afterAll(() => server.close())
  const get = async (url: string) => (await server.get(url)).json()

  it('is answered for one process, within it and as a table', async () => {
    const power = await get('/api/processes/rcp-north/power')
    expect(power).toMatchObject({ id: 'rcp-north', mix: null })
    expect(power.secretariat.holders[0]).toMatchObject({ side: null, side_reason: 'neither-side' })
    const { registry_version: _, id: __, title: ___, mix: ____, ...inside } = power
    expect((await get('/api/processes/rcp-north?year=2012')).power).toEqual(inside)
    const csv = await server.get('/api/processes/rcp-north/power?format=csv')
    expect(csv.body).toContain('office,actor,name,kind,side,')
    const unknown = await server.get('/api/processes/rcp-nort/power')
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'layers/process-unknown'])
  })

  it('says who is in many forums at once, and with whom', async () => {
    const { items } = (await get('/api/forums/actors?year=2012')) as ForumActors
    expect(items.find(({ actor }) => actor === 'XWA')?.forums).toContain('rcp-north')
    const one = (await get('/api/forums/actors/XWA?year=2012')) as ForumActor
    expect(one.co_members.map(({ actor }) => actor)).toContain('XNA')
    expect((await get('/api/forums/actors/XWA?year=2005')).actor.forums).not.toContain('rcp-north')
    expect((await server.get('/api/forums/actors?year=2012&format=csv')).body).toContain('forum_ids')
    expect((await server.get('/api/forums/actors/nobody-at-all')).statusCode).toBe(404)
  })
})

describe('power in the forums of the bundled registry', () => {
  const { registry } = readRegistryFolder(REGISTRY)
  const service = registryService({
    registry,
    stockCells: null,
    lastYear: 2026,
    search: () => ({ hits: [], total: 0 }),
  })
  const reader = processReader(service)
  const codings = rowsOf('codings.csv')
  const ids = reader.list(2012).map(({ process }) => process.id)

  it('knows a side only where a coding gives one', () => {
    for (const id of ids) {
      const own = codings.filter(({ instrument }) => instrument === id)
      const mix = own.find(({ variable }) => variable === 'membership_mix')?.['value'] ?? ''
      const named = own
        .filter(({ variable }) => variable === 'lead_destination_funder')
        .map(({ value }) => value)
      const power = reader.power(id)
      const all = [
        ...(power?.chairs.actors ?? []),
        ...(power?.secretariat.holders ?? []),
        ...(power?.funders.holders ?? []),
      ]
      for (const { actor, side, side_reason } of all) {
        if (side !== null)
          expect(named.includes(actor) || mix.startsWith('homogeneous-'), `${id} ${actor}`).toBe(true)
        expect(side === null).toBe(side_reason !== null)
      }
    }
    expect(reader.power('rcp-colombo')?.funders).toMatchObject({
      actors: { a: 1, b: 0, unknown: 0 },
      all_a: true,
    })
    expect(reader.power('rcp-igc')?.chairs.sides.b).toBe(0)
    expect(reader.power('rcp-igc')?.chairs.side_concentration_reason).toBe('one-side-alone')
  })

  it('counts recorded, open and empty years to the years of the process, and the list says the same', () => {
    for (const { process, chair_years, funders, overlaps } of reader.list(2015)) {
      const power = reader.power(process.id)
      const by = (known: string): number =>
        power?.chairs.by_year.filter((row) => row.known === known).length ?? 0
      expect(power?.chairs.years).toBe(by('recorded') + by('open') + by('none'))
      expect(chair_years).toMatchObject({
        years: power?.chairs.years,
        recorded: by('recorded'),
        open: by('open'),
      })
      expect(chair_years.a + chair_years.b + chair_years.unknown).toBeCloseTo(by('recorded'), 9)
      const paying = rowsOf('participations.csv').filter(
        ({ instrument, role }) => instrument === process.id && role === 'funder',
      )
      expect(funders.map(({ actor }) => actor).toSorted()).toEqual(
        [...new Set(paying.map(({ actor }) => actor))].toSorted(),
      )
      const answer = reader.answer(process.id, 2015)
      expect(overlaps).toEqual({
        shared: answer?.overlaps.filter(({ shared }) => shared.length > 0).length,
        at_most: answer?.overlaps.length,
      })
    }
  })

  it('has each actor in the forums whose members it is, by each forum’s own answer', () => {
    const { items } = reader.actors.list(2015)
    for (const id of ids) {
      const { in_year } = reader.answer(id, 2015) ?? {}
      expect(
        items
          .filter(({ forums }) => forums.includes(id))
          .map(({ actor }) => actor)
          .toSorted(),
      ).toEqual(in_year?.members)
      expect(
        items
          .filter(({ possible }) => possible.includes(id))
          .map(({ actor }) => actor)
          .toSorted(),
      ).toEqual(in_year?.possible)
    }
    expect(items[0]?.forums.length).toBeGreaterThan(5)
    const spain = reader.actors.of('ESP', 2015)
    expect(spain.actor).toEqual(items.find(({ actor }) => actor === 'ESP'))
    expect(reader.actors.list(2015, 'transregional').forums.length).toBeLessThan(
      reader.actors.list(2015).forums.length,
    )
  })
})
