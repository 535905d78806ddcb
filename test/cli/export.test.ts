import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PREFACE_LINES } from '../../src/api/export-preface.ts'
import { TABLES } from '../../src/model/table-schema.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { exactBuffer } from '../../src/registry/stocks.ts'
import { namesIn, scratchFolder } from '../store/scratch.ts'
import { type Ended, ended, runStrata, startStrata } from './run-strata.ts'

const REGISTRY = resolve(import.meta.dirname, '../../registry')
const folder = mkdtempSync(join(tmpdir(), 'strata-export-'))
const workspace = join(folder, 'my.strata')

beforeAll(async () => {
  expect((await runStrata(['init', workspace])).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]): Promise<Ended> => runStrata(['--workspace', workspace, 'export', ...args])

const rowsOf = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, from_line: PREFACE_LINES + 1 })

describe('strata export tables', () => {
  it('gives the bundled tables byte for byte where nothing was changed, and the check passes', async () => {
    const target = join(scratchFolder(), 'out')
    const { status, out } = await run('tables', target)
    expect(status).toBe(0)
    expect(out).toMatch(/: registry 2026\.11\.23, \d+ instruments, /)
    for (const path of [
      ...TABLES.map(({ file }) => file),
      ...readdirSync(join(REGISTRY, 'flows')).map((n) => `flows/${n}`),
    ]) {
      expect(readFileSync(join(target, path)).equals(readFileSync(join(REGISTRY, path))), path).toBe(true)
    }
    const checked = await runStrata(['check', target])
    expect(checked.out).toMatch(/^0 errors, /m)
    expect(checked.status).toBe(0)
  })

  it('holds the workspace’s own changes, says so in its version, and makes an equal workspace', async () => {
    const place = scratchFolder()
    const own = join(place, 'own.strata')
    expect((await runStrata(['init', own])).status).toBe(0)
    const tables = join(place, 'tables')
    mkdirSync(tables)
    writeFileSync(
      join(tables, 'sources.csv'),
      'id,citation,url,licence,as_of\nmy-source,"=HYPERLINK(""x""), ""quoted"",\nnext line الهجرة 👩‍👩‍👧",,,\n',
    )
    expect((await runStrata(['--workspace', own, 'import', 'tables', tables, '--write'])).err).toBe('')
    const out = join(place, 'out')
    expect((await runStrata(['--workspace', own, 'export', 'tables', out])).out).toContain(
      'registry 2026.11.23+1',
    )
    const copy = join(place, 'copy.strata')
    expect((await runStrata(['init', '--registry', out, copy])).out).toContain('registry 2026.11.23+1')
    const again = join(place, 'again')
    expect((await runStrata(['--workspace', copy, 'export', 'tables', again])).status).toBe(0)
    expect(readRegistryFolder(again).contentHash).toBe(readRegistryFolder(out).contentHash)
    const citation = readRegistryFolder(out).registry.sources.find(({ id }) => id === 'my-source')?.citation
    expect(citation).toBe('=HYPERLINK("x"), "quoted",\nnext line الهجرة 👩‍👩‍👧')
    const csv = (await runStrata(['--workspace', own, 'export', 'csv', 'sources'])).out
    expect(rowsOf(csv).find(({ id }) => id === 'my-source')?.['citation']).toBe(`'${citation}`)
    expect(csv).toContain('workspace’s own changes up to number 1')
  })

  it('takes a new or an empty folder only', async () => {
    const place = scratchFolder()
    writeFileSync(join(place, 'mine.txt'), 'mine')
    const full = await run('tables', place)
    expect(full.err).toContain('[export/folder-not-empty]')
    expect(full.status).toBe(2)
    expect(namesIn(place)).toEqual(['mine.txt'])
    const file = await run('tables', join(place, 'mine.txt'))
    expect(file.err).toContain('[export/cannot-write]')
    const small = scratchFolder()
    const empty = join(small, 'empty')
    mkdirSync(empty)
    expect((await run('tables', empty)).status).toBe(0)
    expect(namesIn(small)).toEqual(['empty'])
  })

  it('is there whole or not at all when it is killed, and the next one removes what was left', async () => {
    const place = scratchFolder()
    const target = join(place, 'out')
    for (const after of [900, 1100, 1300, 1500, 1700]) {
      const child = startStrata(['--workspace', workspace, 'export', 'tables', target])
      const end = ended(child)
      setTimeout(() => child.kill('SIGKILL'), after)
      await end
      if (namesIn(place).includes('out')) {
        expect(readRegistryFolder(target).findings).toEqual([])
        rmSync(target, { recursive: true })
      }
    }
    expect((await run('tables', target)).status).toBe(0)
    expect(namesIn(place)).toEqual(['out'])
  })
})

describe('strata export csv and parquet', () => {
  it('give the same rows of a table, by any of its names', async () => {
    const file = join(scratchFolder(), 'members.parquet')
    expect(await run('parquet', 'bloc_members', '-o', file)).toEqual({ status: 0, out: '', err: '' })
    const { out } = await run('csv', 'bloc-members.csv')
    const rows = await parquetReadObjects({ file: exactBuffer(readFileSync(file)) })
    expect(rowsOf(out)).toEqual(
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')])),
      ),
    )
    expect(rows.length).toBeGreaterThan(200)
  })

  it('overwrite a file with --force alone, and leave nothing beside it', async () => {
    const place = scratchFolder()
    const file = join(place, 'topics.csv')
    writeFileSync(file, 'mine')
    const refused = await run('csv', 'topics', '-o', file)
    expect(refused.err).toContain('[export/file-exists]')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect((await run('csv', 'topics', '-o', file, '--force')).status).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('Strata,The codebook of topics')
    expect(namesIn(place)).toEqual(['topics.csv'])
    expect((await run('csv', 'topics', '-o', join(place, 'no/such/x.csv'))).err).toContain(
      '[export/cannot-write]',
    )
  })

  it('know no other table', async () => {
    const { err, status } = await run('csv', 'nonsense')
    expect(err).toContain('No table "nonsense" in the registry. It has sources, actors, aliases')
    expect(status).toBe(2)
  })
})

describe('strata export page', () => {
  it('gives whole what an address of the API answers', async () => {
    const { out, status } = await run('page', '/api/instruments?family=rcp&limit=3')
    expect(status).toBe(0)
    expect(out).toContain('\nAddress,/api/instruments?family=rcp\n')
    const rows = rowsOf(out)
    expect(rows.length).toBeGreaterThan(20)
    expect(new Set(rows.map(({ family }) => family))).toEqual(new Set(['rcp']))
    expect((await run('csv', '/api/instruments?family=rcp')).out).toBe(out)
  })

  it('follows a name to its id, and prints JSON where asked to', async () => {
    const { out } = await run('page', '/api/actors/Morocco?year=2012', '--json')
    expect(JSON.parse(out).about).toMatchObject({ address: '/api/actors/MAR?year=2012' })
  })

  it('passes on what the API finds wrong', async () => {
    const { err, status } = await run('page', '/api/actors?colour=red')
    expect(err).toContain('server/unknown-parameter (This address takes no parameter "colour".')
    expect(err).toContain('[export/page-refused]')
    expect(status).toBe(2)
  })
})

describe('strata export geojson and jsonld', () => {
  it('put those tied to an actor on the map, by any of its names', async () => {
    const { out } = await run('geojson', '--actor', 'Morocco', '--year', '2012')
    const { features, strata } = JSON.parse(out)
    expect(strata.rules).toContain('year 2012')
    expect(strata.borders).toMatch(/^Borders of today/)
    const stack = JSON.parse(
      (await runStrata(['--workspace', workspace, 'actor', 'MAR', '--year', '2012', '--json'])).out,
    )
    expect(features).toHaveLength(stack.partners + 1)
    expect(features[0].geometry.type).toMatch(/Polygon$/)
    const points = JSON.parse((await run('geojson', '--actor', 'MAR', '--year', '2012', '--points')).out)
    expect(points.features[0].geometry.type).toBe('Point')
    expect((await run('geojson', '--actor', 'Morroco')).err).toContain('Did you mean')
  })

  it('write linked data whole', async () => {
    const file = join(scratchFolder(), 'registry.jsonld')
    expect(await run('jsonld', '-o', file)).toEqual({ status: 0, out: '', err: '' })
    const { instruments, participations } = readRegistryFolder(REGISTRY).registry
    const graph: { '@type': string | string[] }[] = JSON.parse(readFileSync(file, 'utf8'))['@graph']
    expect(graph.filter((node) => node['@type'] === 'schema:Role')).toHaveLength(participations.length)
    const kinds = ['strata:Instrument', 'strata:ConsultativeProcess']
    const found = graph.filter((node) => [node['@type']].flat().some((type) => kinds.includes(type)))
    expect(found).toHaveLength(instruments.length)
  })
})
