import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  AboutAnswer,
  FlowCoverage,
  Gaps,
  Licences,
  Merges,
  Problems,
  SourcesCoverage,
} from '../../src/api/about.ts'
import type { RegistrySummary } from '../../src/api/registry.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { aboutReader } from '../../src/server/about-reader.ts'
import { registryService } from '../../src/server/registry-service.ts'
import { type FixtureServer, fixtureServer } from './fixture-server.ts'

const REGISTRY = resolve(import.meta.dirname, '../../registry')

describe('about the data of the fixture', () => {
  let server: FixtureServer
  beforeAll(async () => {
    server = await fixtureServer()
  })
  afterAll(() => server.close())
  const get = async <T>(url: string): Promise<T> => (await server.get(url)).json() as T

  it('says what the instruments lack, as a whole and by layer and family', async () => {
    const { all, families } = await get<AboutAnswer>('/api/about')
    expect(all).toMatchObject({
      instruments: 15,
      undated: 1,
      without_binding: 13,
      source_undated: 14,
      source_year: 2008,
    })
    expect(families).toContainEqual({
      layer: 'bloc',
      family: 'mobility-partnership',
      instruments: 1,
      undated: 0,
      without_binding: 0,
      without_end: 1,
      without_licence: 1,
      source_undated: 0,
      source_year: 2008,
    })
    const sum = (name: 'instruments' | 'undated' | 'without_binding' | 'without_licence'): number =>
      families.reduce((total, row) => total + row[name], 0)
    for (const name of ['instruments', 'undated', 'without_binding', 'without_licence'] as const) {
      expect(sum(name), name).toBe(all[name])
    }
  })

  it('says of when the sources are, once for all charts', async () => {
    const { coverage } = await get<RegistrySummary>('/api/registry')
    expect(coverage).toContainEqual({
      layer: 'bloc',
      family: 'mobility-partnership',
      of: 1,
      dated: [{ year: 2008, instruments: 1 }],
    })
    expect(coverage).toContainEqual({ layer: 'bilateral', family: 'visa-waiver', of: 1, dated: [] })
  })

  it('counts an instrument for its principal source, in the year in which it was made', async () => {
    const { items } = await get<SourcesCoverage>('/api/about/sources')
    expect(items.map(({ id, instruments, named }) => [id, instruments, named])).toEqual([
      ['list', 14, 15],
      ['release', 1, 1],
      ['second', 0, 0],
    ])
    expect(items[1]).toMatchObject({ last_year: 2008, years: [{ year: 2008, instruments: 1 }], undated: 0 })
    expect(items[0]).toMatchObject({ last_year: null, undated: 1 })
    const { items: licences } = await get<Licences>('/api/about/licences')
    expect(licences).toEqual([
      { licence: null, sources: 2, instruments: 15 },
      { licence: 'CC0-1.0', sources: 1, instruments: 0 },
    ])
  })

  it('lists gaps of the table and of the facts, with the instrument concerned where it is one', async () => {
    const { items, of } = await get<Gaps>('/api/about/gaps')
    expect(of).toBe(items.length)
    expect(items.slice(0, 4).map(({ kind, instrument }) => [kind, instrument])).toEqual([
      ['not-covered', null],
      ['row-left-out', null],
      ['field-blanked', 'bla-old'],
      ['instrument-undated', 'ra-undated'],
    ])
    expect((await get<Gaps>('/api/about/gaps?kind=not-covered')).items).toHaveLength(1)
    expect(await get<Gaps>('/api/about/gaps?q=CITIES')).toMatchObject({ items: [{ row: null }], of })
  })

  it('lists merges by state, and finds words with accents aside', async () => {
    expect((await get<Merges>('/api/about/merges?state=unsure')).items).toHaveLength(1)
    expect((await get<Merges>('/api/about/merges?q=cote')).items.map(({ other }) => other)).toEqual([
      'irf-broad',
    ])
    expect((await get<Merges>('/api/about/merges?state=merged&q=cote')).items).toEqual([])
  })

  it('lists problems, the open ones first, and leads from a former id to the instrument of today', async () => {
    const { items } = await get<Problems>('/api/about/problems')
    expect(items.map(({ state, instrument }) => [state, instrument])).toEqual([
      ['open', null],
      ['mended', 'bla-new'],
      ['noted', 'un-rights'],
    ])
    const refused = await server.get('/api/about/problems?state=lost')
    expect([refused.statusCode, refused.json().code]).toEqual([400, 'server/bad-query'])
  })

  it('says which actors the sources of stocks list, and exports each of them', async () => {
    const { items } = await get<FlowCoverage>('/api/about/flows')
    expect(items).toMatchObject([
      { source: 'second', side: 'origin', years: [2000, 2010], actors: ['XNA', 'XSA'], corridors: 1 },
      { side: 'destination', actors: ['XNA'] },
    ])
    const csv = (await server.get('/api/about/flows?format=csv')).body
    expect(csv.trim().split(/\r?\n/).slice(8)).toEqual([
      'source,side,actor,years,zeros',
      'second,origin,XNA,2000;2010,stated',
      'second,origin,XSA,2000;2010,stated',
      'second,destination,XNA,2000;2010,stated',
    ])
    expect((await get<{ total: number }>('/api/about/corridors')).total).toBe(1)
  })

  it('exports a list with its filter inside', async () => {
    const answer = (await server.get('/api/about/gaps?kind=field-blanked&format=json')).json()
    expect(answer.about).toMatchObject({ filter: { kind: 'field-blanked' }, rows: 1 })
    expect(answer.rows[0]).toMatchObject({ row: 'bla-old', instrument: 'bla-old' })
  })
})

describe('about the data of the bundled registry', () => {
  const { registry, texts } = readRegistryFolder(REGISTRY)
  const service = registryService({
    registry,
    stockCells: null,
    sideTexts: texts,
    lastYear: 2026,
    search: () => ({ total: 0, hits: [] }),
  })
  const reader = aboutReader(service)
  const rowsOf = (file: string): Record<string, string>[] =>
    parse(readFileSync(resolve(REGISTRY, file), 'utf8'), { columns: true })

  it('counts what the tables hold', () => {
    const instruments = rowsOf('instruments.csv')
    const sources = new Map(rowsOf('sources.csv').map((row) => [row['id'], row]))
    const principal = (row: Record<string, string>) => sources.get(row['source']?.split(';')[0])
    const { all, participations } = reader.about()
    expect(all.instruments).toBe(instruments.length)
    expect(all.without_binding).toBe(instruments.filter((row) => row['binding'] === '').length)
    expect(all.undated).toBe(instruments.filter((row) => !row['signed'] && !row['in_force']).length)
    expect(all.without_licence).toBe(instruments.filter((row) => principal(row)?.['licence'] === '').length)
    expect(all.source_undated).toBe(instruments.filter((row) => principal(row)?.['as_of'] === '').length)
    const starts = rowsOf('participations.csv').map((row) => row['start'])
    expect(participations.unknown).toBe(starts.filter((start) => start === 'unknown').length)
  })

  it('has every instrument in one source and in one year, or undated', () => {
    const total = reader
      .sources()
      .reduce((sum, row) => sum + row.undated + row.years.reduce((n, year) => n + year.instruments, 0), 0)
    expect(total).toBe(registry.instruments.length)
    expect(reader.licences().reduce((sum, row) => sum + row.sources, 0)).toBe(registry.sources.length)
  })

  it('lists the side tables whole', () => {
    expect(reader.problems()).toHaveLength(rowsOf('problems.csv').length)
    expect(reader.merges()).toHaveLength(rowsOf('merges.csv').length)
    expect(reader.corridors()).toHaveLength(rowsOf('flows/coverage-pairs.csv').length)
    const listed = reader.flows().reduce((sum, { actors }) => sum + actors.length, 0)
    expect(listed).toBe(rowsOf('flows/coverage.csv').length)
  })
})
