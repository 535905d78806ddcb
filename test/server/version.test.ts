import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FIXTURE } from './fixture-registry.ts'
import { ADDRESSES, type FixtureServer, fixtureServer } from './fixture-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

const HELD = FIXTURE.version
const OF_REGISTRY = ADDRESSES.filter((url) => url !== '/api/openapi.json')
const withV = (url: string, version: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}v=${encodeURIComponent(version)}`

describe('the version in an address of the API', () => {
  it.each(OF_REGISTRY)('%s says which it answers from, and answers the one that it holds', async (url) => {
    const [plain, asked] = [await server.get(url), await server.get(withV(url, HELD))]
    expect(plain.headers['strata-registry-version']).toBe(HELD)
    expect([asked.statusCode, asked.body]).toEqual([200, plain.body])
  })

  it.each(OF_REGISTRY)('%s is refused for another one, which both are named', async (url) => {
    const answer = await server.get(withV(url, `${HELD}+7`))
    expect(answer.statusCode).toBe(409)
    expect(answer.headers['strata-registry-version']).toBe(HELD)
    const problem = answer.json()
    expect(problem.code).toBe('server/other-version')
    expect(problem.detail).toContain(`${HELD}+7`)
    expect(problem.mend).toContain(HELD)
  })

  it('is no filter of a file, nor of a page of a list', async () => {
    const file = await server.get(withV('/api/actors?format=csv&kind=state', HELD))
    expect(file.body).toMatch(/^Filter,kind=state$/m)
    const first = await server.get(withV('/api/actors?limit=1', HELD))
    const next = await server.get(`/api/actors?limit=1&cursor=${first.json().next_cursor}`)
    expect(next.statusCode).toBe(200)
  })
})

describe('rows chosen by their ids', () => {
  it('are those of the list, in its order, and ids of nobody choose nothing', async () => {
    const { items } = (await server.get('/api/instruments?sort=title&order=asc')).json()
    const ids = items.map(({ id }: { id: string }) => id)
    const chosen = [ids[2], ids[0]].join(',')
    const read = (await server.get(`/api/instruments?sort=title&order=asc&id=${chosen},nobody`)).json()
    expect(read.items.map(({ id }: { id: string }) => id)).toEqual([ids[0], ids[2]])
    const file = (await server.get(`/api/instruments?id=${chosen}&format=csv`)).body
    expect(file).toContain(`2 of ${items.length}`)
  })
})
