import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { processReader } from '../../src/server/process-answer.ts'
import { registryService } from '../../src/server/registry-service.ts'
import { type FixtureServer, fixtureServer } from './fixture-server.ts'

const REGISTRY = resolve(import.meta.dirname, '../../registry')
const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(resolve(REGISTRY, file), 'utf8'), { columns: true })

describe('the processes of the fixture', () => {
  let server: FixtureServer
  beforeAll(async () => {
    server = await fixtureServer()
  })
  afterAll(() => server.close())
  const get = async (url: string) => (await server.get(url)).json()

  it('has members by year, those who serve apart, and what it shares', async () => {
    const process = await get('/api/processes/rcp-north?year=2012')
    expect(process.in_year).toMatchObject({ members: ['XEA', 'XNA', 'XSA', 'XWA'], undated: [] })
    expect((await get('/api/processes/rcp-north?year=2005')).in_year.members).not.toContain('XWA')
    expect(process.offices.map(({ role }: { role: string }) => role).toSorted()).toEqual([
      'observer',
      'secretariat',
    ])
    expect(process.starts).toEqual({ known: 1, inferred: 3, unknown: 0 })
    expect(process.mix).toBeNull()
  })

  it('says what is no process, and which are near', async () => {
    const unknown = await server.get('/api/processes/rcp-nort')
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'layers/process-unknown'])
    expect(unknown.json().detail).toContain('rcp-north')
    expect((await server.get('/api/processes/mp-union-xsa-2008')).json().detail).toContain('no process')
  })
})

describe('the processes of the bundled registry', () => {
  const { registry } = readRegistryFolder(REGISTRY)
  const service = registryService({
    registry,
    stockCells: null,
    lastYear: 2026,
    search: () => ({ hits: [], total: 0 }),
  })
  const reader = processReader(service)

  it('are the 48 of the three families, with every participation of theirs', () => {
    const ids = rowsOf('instruments.csv')
      .filter(({ family }) => ['rcp', 'irf', 'global-forum'].includes(family ?? ''))
      .map(({ id }) => id)
    const list = reader.list(2012)
    expect(list.map(({ process }) => process.id).toSorted()).toEqual(ids.toSorted())
    const all = rowsOf('participations.csv').filter(({ instrument }) => ids.includes(instrument ?? ''))
    const shown = list.reduce((sum, { process }) => {
      const answer = reader.answer(process.id, 2012)
      return sum + (answer?.members.length ?? 0) + (answer?.offices.length ?? 0)
    }, 0)
    expect(shown).toBe(all.length)
    expect(list.reduce((sum, { chairs }) => sum + chairs, 0)).toBe(
      all.filter(({ role }) => role === 'chair').length,
    )
  })

  it('know who chaired Budapest, and do not date what Colombo’s sources do not', () => {
    const budapest = reader.answer('rcp-budapest', 2012)
    const chairs = budapest?.offices.filter(({ role }) => role === 'chair')
    expect(chairs?.map(({ actor, from }) => [actor, from]).toSorted()).toEqual([
      ['HUN', '1993'],
      ['HUN', '2006-01'],
      ['TUR', '2006-01'],
    ])
    const colombo = reader.answer('rcp-colombo', 2012)
    expect([colombo?.in_year.members.length, colombo?.in_year.undated.length]).toEqual([0, 12])
    expect(colombo?.mix?.value).toBe('homogeneous-origin')
  })

  it('tell the years with a chair from those without, and a term without an end from one with', () => {
    const rabat = reader.answer('irf-rabat', 2015)
    const chairs = new Map(rabat?.chair_years.map((row) => [row.year, row]))
    expect(chairs.get(2015)).toEqual({ year: 2015, held: ['MAR'], open: [] })
    expect(chairs.get(2019)).toEqual({ year: 2019, held: [], open: ['BFA'] })
    expect(rabat?.chair_gaps).toEqual([
      [2006, 2014],
      [2016, 2017],
    ])
    expect(reader.answer('rcp-colombo', 2012)?.mix?.sides).toEqual({
      origin: 'yes',
      transit: 'no',
      destination: 'no',
    })
  })

  it('bound what undated members may share', () => {
    const colombo = reader.answer('rcp-colombo', 2012)
    expect(colombo?.in_year.possible).toHaveLength(12)
    expect(reader.answer('rcp-colombo', 1990)?.in_year.possible).toEqual([])
    for (const { process } of reader.list(2012)) {
      for (const overlap of reader.answer(process.id, 2012)?.overlaps ?? []) {
        const { jaccard, jaccard_least, jaccard_greatest, shared, possible, recorded } = overlap
        expect(shared.length + possible.length).toBeGreaterThan(0)
        expect(recorded).toBeLessThanOrEqual(shared.length)
        expect(jaccard_least).toBeLessThanOrEqual(jaccard ?? jaccard_least)
        expect(jaccard_greatest).toBeGreaterThanOrEqual(jaccard ?? 0)
        expect(possible.filter((actor) => shared.includes(actor))).toEqual([])
      }
    }
    const withAbuDhabi = colombo?.overlaps.find(({ id }) => id === 'irf-abu-dhabi')
    expect(withAbuDhabi?.shared).toEqual([])
    expect(withAbuDhabi?.possible.length).toBeGreaterThan(5)
  })

  it('are listed by layer', () => {
    const regional = reader.list(2012, 'regional')
    expect(new Set(regional.map(({ process }) => process.layer))).toEqual(new Set(['regional']))
    expect(regional.length).toBeLessThan(reader.total)
  })
})
