import { parse } from 'csv-parse/sync'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jsonExportSchema, NETWORK_FORMATS } from '../../src/api/export-format.ts'
import { PREFACE_LINES } from '../../src/api/export-preface.ts'
import { exactBuffer } from '../../src/registry/stocks.ts'
import { apiRoutes } from '../../src/server/api-routes.ts'
import { ADDRESSES, type FixtureServer, fixtureServer, templateOf } from './fixture-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

const routeAt = (url: string) =>
  apiRoutes(server.service).find((found) => found.url.replace(/:(\w+)/g, '{$1}') === templateOf(url))

const WITHOUT_TABLE = ['/api/flows', '/api/reuse', '/api/health', '/api/registry', '/api/openapi.json']
const EXPORTED = ADDRESSES.filter((url) => !WITHOUT_TABLE.includes(url))

const NOTHING_SHARED = [
  '/api/reuse/matrix',
  '/api/reuse/curve',
  '/api/reuse/compare',
  '/api/texts/{id}/lineage',
  '/api/texts/{id}/passages',
  '/api/texts/{id}/similar',
]

const asked = (url: string, format: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}format=${format}`

async function exported(url: string, format: string) {
  const answer = await server.get(asked(url, format))
  expect(answer.statusCode, `${url}: ${answer.body.slice(0, 300)}`).toBe(200)
  return answer
}

const rowsOf = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, from_line: PREFACE_LINES + 1 })

describe('every route with a table', () => {
  it.each(EXPORTED)('%s gives the same rows as CSV, Parquet and JSON, with what they are', async (url) => {
    const json = jsonExportSchema.parse((await exported(url, 'json')).json())
    const { about, rows } = json
    expect(about).toMatchObject({ address: url, registry_version: '2026.11.23', rows: rows.length })
    expect(about.what).toBe(routeAt(url)?.summary.replace(', page by page.', '.'))
    // Two texts of which one has no language share nothing; test/server/reuse.test.ts has texts that do.
    if (!NOTHING_SHARED.includes(templateOf(url))) expect(rows.length).toBeGreaterThan(0)

    const csv = (await exported(url, 'csv')).body
    const read = rowsOf(csv)
    if (read.length > 0) expect(Object.keys(read[0] ?? {})).toEqual(about.columns.map(({ name }) => name))
    expect(read).toEqual(
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')])),
      ),
    )
    const preface = csv.split('\n').slice(0, PREFACE_LINES).join('\n')
    for (const said of [about.what, url, 'version 2026.11.23 of 2026-11-23', about.licence]) {
      expect(preface.replaceAll('""', '"')).toContain(said)
    }

    const file = exactBuffer((await exported(url, 'parquet')).rawPayload)
    expect(await parquetReadObjects({ file })).toEqual(rows)
    const said = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'strata')?.value
    expect(JSON.parse(said ?? '')).toEqual(about)
  })

  it.each(EXPORTED)('%s describes the format in the OpenAPI document', async (url) => {
    const { paths } = (await server.get('/api/openapi.json')).json()
    const operation = paths[templateOf(url)].get
    expect(operation.parameters).toContainEqual(
      expect.objectContaining({
        name: 'format',
        schema: {
          type: 'string',
          enum: [
            'csv',
            'parquet',
            'json',
            ...(templateOf(url) === '/api/layers/edges' ? NETWORK_FORMATS : []),
          ],
        },
      }),
    )
  })

  it.each(WITHOUT_TABLE)('%s has none and takes no format', async (url) => {
    expect((await server.get(asked(url, 'csv'))).json()).toMatchObject({ code: 'server/unknown-parameter' })
  })
})

describe('an export', () => {
  it('has a name with the version, its media type, and an ETag that is honoured', async () => {
    for (const [format, type] of [
      ['csv', 'text/csv; charset=utf-8'],
      ['parquet', 'application/vnd.apache.parquet'],
      ['json', 'application/json; charset=utf-8'],
    ] as const) {
      const { headers } = await exported('/api/actors', format)
      expect(headers['content-type']).toBe(type)
      expect(headers['content-disposition']).toBe(
        `attachment; filename="strata-listActors-2026.11.23.${format}"`,
      )
      const again = await server.get(asked('/api/actors', format), {
        'if-none-match': headers.etag as string,
      })
      expect(again.statusCode).toBe(304)
    }
    const bare = await server.get('/api/actors')
    expect(bare.headers).not.toHaveProperty('content-disposition')
  })

  it('holds the whole list, however long a page is', async () => {
    const actors = server.service.lookup.registry.actors.length
    const csv = (await exported('/api/actors', 'csv')).body
    expect(rowsOf(csv)).toHaveLength(actors)
    expect(csv).toContain(`\nRows,${actors} of ${actors}\n`)
  })

  it('refuses to hold a page, and formats that it does not know', async () => {
    for (const part of ['limit=5', 'cursor=abc']) {
      const answer = await server.get(`/api/actors?format=csv&${part}`)
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toMatchObject({ code: 'server/export-is-whole' })
    }
    expect((await server.get('/api/actors?format=xls')).json()).toMatchObject({ code: 'server/bad-query' })
  })

  it('says filter, how many of how many, and what the years leave out', async () => {
    const url = '/api/instruments?layer=bilateral&year_from=2000&sort=id&order=asc'
    const { about, rows } = (await exported(url, 'json')).json()
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(['bla-new', 'pta-xna-xsa'])
    expect(about).toMatchObject({
      address: url,
      filter: { layer: 'bilateral', year_from: '2000' },
      rows: 2,
      of: 15,
      rules: '',
    })
    expect(about.partial[0]).toMatch(/^Left out: 1 undated instruments/)
    const csv = (await exported(url, 'csv')).body.split('\n')
    expect(csv.slice(3, 6)).toEqual([
      'Filter,layer=bilateral; year_from=2000',
      'Rules,none applies',
      'Rows,2 of 15',
    ])
  })

  it('says year, bloc rule, scope and start of the tie where figures depend on them', async () => {
    const csv = (await exported('/api/layers?year=2012&blocs=expanded', 'csv')).body
    expect(csv).toContain(
      '\nRules,year 2012; blocs as their members; trade agreements only where coded for migration; ties from the day both acted\n',
    )
    expect(csv).toContain('\nFilter,none\n')
  })

  it('follows a name to its id, with the format', async () => {
    const answer = await server.get('/api/actors/Northland?year=2012&format=csv')
    expect(answer.headers['location']).toBe('/api/actors/XNA?year=2012&format=csv')
  })
})
