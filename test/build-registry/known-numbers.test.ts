import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Participation } from '../../src/model/participation.ts'
import { type Registry, splitIds } from '../../src/model/registry.ts'
import { TABLES } from '../../src/model/table-schema.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { readStocks, type Stocks } from '../../src/registry/stocks.ts'

const FOLDER = resolve(import.meta.dirname, '../../registry')

let registry: Registry
let stocks: Stocks
let rowsOf: (instrument: string, role: string) => Participation[]

beforeAll(async () => {
  const read = readRegistryFolder(FOLDER)
  registry = read.registry
  stocks = await readStocks(read.stocks ?? new Uint8Array())
  rowsOf = (instrument, role) =>
    registry.participations.filter((row) => row.instrument === instrument && row.role === role)
})

describe('the bundled registry', () => {
  it('has no row twice by its key', () => {
    for (const { name, key } of TABLES) {
      const rows = registry[name] as unknown as readonly Record<string, unknown>[]
      const seen = new Set<string>()
      const twice = rows
        .map((row) => key.map((column) => row[column] ?? '').join(' | '))
        .filter((value) => seen.size === seen.add(value).size)
      expect([name, twice]).toEqual([name, []])
    }
  })

  it('is in the order of its keys, so that a change shows as one line', () => {
    for (const { name, file, key } of TABLES) {
      const rows = registry[name] as unknown as readonly Record<string, unknown>[]
      const keys = rows.map((row) => key.map((column) => row[column] ?? '').join('\u0000'))
      const wrong = keys.findIndex((value, k) => k > 0 && value < (keys[k - 1] ?? ''))
      expect(wrong, `${file}, row ${wrong + 2}`).toBe(-1)
    }
  })

  it('names only actors, instruments and sources that are rows', () => {
    const actors = new Set(registry.actors.map(({ id }) => id))
    const instruments = new Set(registry.instruments.map(({ id }) => id))
    const sources = new Set(registry.sources.map(({ id }) => id))
    const named = [
      ...registry.participations.flatMap((row) => [actors.has(row.actor), instruments.has(row.instrument)]),
      ...registry.codings.map((row) => instruments.has(row.instrument)),
      ...registry.relations.flatMap((row) => [instruments.has(row.instrument), instruments.has(row.other)]),
      ...registry.bloc_members.flatMap((row) => [actors.has(row.bloc), actors.has(row.actor)]),
      ...registry.regions.map((row) => actors.has(row.actor)),
      ...stocks.actors.map((id) => actors.has(id)),
      ...stocks.sources.map((id) => sources.has(id)),
    ]
    expect(named.filter((known) => !known)).toEqual([])
    const cited = [
      registry.actors,
      registry.aliases,
      registry.instruments,
      registry.participations,
      registry.codings,
      registry.events,
      registry.relations,
      registry.field_sources,
      registry.regions,
    ].flatMap((rows) => rows.flatMap(({ source }) => splitIds(source)))
    expect([...new Set(cited)].filter((id) => !sources.has(id))).toEqual([])
  })

  it('backs nothing by general knowledge alone but the members of blocs, which say so', () => {
    const unsourced = [...registry.instruments, ...registry.participations, ...registry.codings].filter(
      ({ source }) => splitIds(source).includes('unsourced-general-knowledge'),
    )
    expect(unsourced).toEqual([])
    expect(
      registry.bloc_members.filter(({ source, grade }) => source === null && !/general/.test(grade)),
    ).toEqual([])
  })

  it('holds as many rows as its data package says', () => {
    const described = JSON.parse(readFileSync(join(FOLDER, 'datapackage.json'), 'utf8')) as {
      resources: { path: string; row_count: number }[]
    }
    const counts = new Map(described.resources.map(({ path, row_count }) => [path, row_count]))
    for (const { name, file } of TABLES)
      expect([file, counts.get(file)]).toEqual([file, registry[name].length])
    expect(counts.get('flows/stocks.parquet')).toBe(stocks.value.length)
  })

  it('says of every participation how its start is known', () => {
    const wrong = registry.participations.filter((row) => (row.start === 'known') !== (row.from !== null))
    expect(wrong).toEqual([])
    const layers = new Map(registry.instruments.map(({ id, layer }) => [id, layer]))
    const fallen = registry.participations.filter(
      (row) => row.start === 'inferred' && layers.get(row.instrument) === 'multilateral',
    )
    expect(fallen).toEqual([])
  })

  it('puts a state on the side of the bloc whose member it was at signature', () => {
    const signed = new Map(registry.instruments.map(({ id, layer, signed: day }) => [id, { layer, day }]))
    const sides = new Map<string, Set<string>>()
    for (const { instrument, actor } of registry.participations)
      sides.set(instrument, (sides.get(instrument) ?? new Set()).add(actor))
    const beside = registry.participations.filter(({ instrument, actor, role }) => {
      const { layer, day } = signed.get(instrument) ?? {}
      if (layer !== 'bloc' || role !== 'party' || !day) return false
      return registry.bloc_members.some(
        (row) =>
          row.actor === actor &&
          sides.get(instrument)?.has(row.bloc) &&
          (row.from ?? '') <= day &&
          (row.to ?? '9999') >= day,
      )
    })
    expect(beside).toEqual([])
  })
})

describe('known numbers', () => {
  it('has 60 parties and 40 signatories of the migrant workers convention, no party a member of the EU', () => {
    const parties = rowsOf('un-icrmw', 'party').map(({ actor }) => actor)
    expect(new Set(parties).size).toBe(60)
    expect(new Set(rowsOf('un-icrmw', 'signatory').map(({ actor }) => actor)).size).toBe(40)
    const members = registry.bloc_members.filter(({ bloc }) => bloc === 'eu').map(({ actor }) => actor)
    expect(members).toHaveLength(28)
    expect(parties.filter((actor) => members.includes(actor))).toEqual([])
  })

  it('has nine mobility partnerships, with as many participating states as was said at signature', () => {
    const partnerships = registry.instruments.filter(({ family }) => family === 'mobility-partnership')
    expect(partnerships).toHaveLength(9)
    for (const { id } of partnerships) {
      const said = registry.codings.find(
        (row) => row.instrument === id && row.variable === 'participating_states',
      )
      const atSignature = rowsOf(id, 'participating-state').filter(({ start }) => start !== 'unknown')
      expect([id, String(atSignature.length)]).toEqual([id, said?.value])
    }
  })

  it('has fifteen states in Moldova’s at signature and a sixteenth that joined on an unknown day', () => {
    const states = rowsOf('mp-eu-mda-2008', 'participating-state')
    expect(states.filter(({ from }) => from === '2008-06-05')).toHaveLength(15)
    expect(states.filter(({ start }) => start === 'unknown').map(({ actor }) => actor)).toEqual(['LVA'])
  })

  it('has 52 participating states of the Budapest Process, as its source of 2013 says', () => {
    expect(new Set(rowsOf('rcp-budapest', 'member').map(({ actor }) => actor)).size).toBe(52)
    expect(registry.codings).toContainEqual(
      expect.objectContaining({ instrument: 'rcp-budapest', variable: 'stated_member_total', value: '52' }),
    )
  })

  it('has 1,222 labour agreements before merging, 570 of them coded', () => {
    const isListed = (id: string): boolean => /^bla-\d/.test(id)
    const standing = registry.instruments.filter(
      ({ id, source }) => isListed(id) && splitIds(source).includes('chilton-bla-2022'),
    )
    const merged = registry.aliases.filter(
      ({ kind, alias, source }) => kind === 'former-id' && isListed(alias) && source === 'chilton-bla-2022',
    )
    expect(standing.length + merged.length).toBe(1222)
    const kept = new Set([...standing.map(({ id }) => id), ...merged.map(({ id }) => id)])
    const coded = new Set(
      registry.codings.filter(({ variable }) => variable === 'coded_orig_lang').map((row) => row.instrument),
    )
    expect(coded.size).toBe(570)
    expect([...coded].filter((id) => !kept.has(id))).toEqual([])
  })

  it('leads every id that went away to one that stands', () => {
    const standing = new Set(registry.instruments.map(({ id }) => id))
    const former = registry.aliases.filter(({ kind }) => kind === 'former-id')
    expect(former.length).toBeGreaterThan(20)
    expect(former.filter(({ id, alias }) => !standing.has(id) || standing.has(alias))).toEqual([])
  })

  it('has 118 events and 490,647 cells of stocks, none of them zero', () => {
    expect(registry.events).toHaveLength(118)
    expect(stocks.value).toHaveLength(490_647)
    expect(stocks.value.every((persons) => Number.isInteger(persons) && persons > 0)).toBe(true)
  })
})
