import { createConnection } from 'node:net'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '../../src/api/common.ts'
import { ERROR_CATALOGUE, type ErrorCode } from '../../src/model/error-catalogue.ts'
import { startServer } from '../../src/server/start-server.ts'
import { WRITE_ADDRESSES } from '../../src/server/write-routes.ts'
import { ADDRESSES, type FixtureServer, fixtureServer } from './fixture-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

async function problemFor(options: InjectOptions, code: ErrorCode) {
  const answer = await server.app.inject({ ...options, headers: { host: 'localhost', ...options.headers } })
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json(; charset=utf-8)?$/)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  const problem = answer.json()
  expect(problemSchema.strict().parse(problem)).toEqual(problem)
  expect(problem).toMatchObject({ code, status: answer.statusCode })
  expect(answer.statusCode).toBe(ERROR_CATALOGUE[code].http)
  expect(problem.type).toBe(`/docs/errors/${code.split('/')[0]}.md#${code.replace('/', '')}`)
  expect(problem.mend).not.toMatch(/\{\w+\}/)
  expect(problem.detail).not.toMatch(/\{\w+\}/)
  return problem
}

describe('every route answers one shape of error', () => {
  it.each(ADDRESSES)('%s to a parameter that it does not know, and names those it takes', async (url) => {
    const problem = await problemFor(
      { url: `${url}${url.includes('?') ? '&' : '?'}yeer=2012` },
      'server/unknown-parameter',
    )
    expect(problem.detail).toContain('"yeer"')
    if (url === '/api/layers') expect(problem.mend).toContain('year, blocs, scope, start')
    if (url === '/api/health') expect(problem.mend).toContain('It takes v;')
  })

  const readOnly = ADDRESSES.filter((url) => !(WRITE_ADDRESSES as readonly string[]).includes(url))

  it.each(readOnly)('%s to any method but GET and HEAD, whatever is sent with it', async (url) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      const answer = await server.app.inject({ method, url, headers: { host: 'localhost' } })
      expect(answer.headers['allow']).toBe('GET, HEAD')
      await problemFor({ method, url }, 'server/read-only')
    }
    const payload = 'x'.repeat(200_000)
    await problemFor(
      { method: 'POST', url, payload, headers: { 'content-type': 'image/png' } },
      'server/read-only',
    )
    await problemFor(
      { method: 'POST', url, payload, headers: { 'content-type': 'application/json' } },
      'server/read-only',
    )
  })

  it.each(ADDRESSES)('%s to a Host that is not this server', async (url) => {
    await problemFor({ url, headers: { host: 'evil.example' } }, 'server/unknown-host')
  })
})

describe('an error', () => {
  it.each([
    ['/api', 'server/no-such-address'],
    ['/api/', 'server/no-such-address'],
    ['/api/nothing', 'server/no-such-address'],
    ['/api/layers/', 'server/no-such-address'],
    ['/api/instruments/no-such-id', 'layers/instrument-unknown'],
    ['/api/actors/Nowhere', 'layers/actor-unknown'],
    ['/api/pairs/XNA/Nowhere', 'layers/actor-unknown'],
    ['/api/layers?year=1944', 'layers/year-out-of-range'],
    ['/api/actors/XNA?year=2027', 'layers/year-out-of-range'],
    ['/api/layers?year=', 'server/bad-query'],
    ['/api/layers?year=2012.5', 'server/bad-query'],
    ['/api/layers?year=2012&year=2013', 'server/bad-query'],
    ['/api/layers?blocs=both', 'server/bad-query'],
    ['/api/search', 'server/bad-query'],
    ['/api/search?q=', 'server/bad-query'],
    ['/api/instruments?limit=0', 'server/bad-query'],
    ['/api/instruments?limit=5001', 'server/bad-query'],
    ['/api/instruments?layer=worldwide', 'server/bad-query'],
    ['/api/instruments?cursor=zzz', 'server/bad-cursor'],
    ['/api/%zz', 'server/bad-request'],
  ] as const)('for %s is %s', async (url, code) => {
    await problemFor({ url }, code)
  })

  it('says what was found, what was expected, and how to mend it', async () => {
    const detail = async (url: string, code: ErrorCode): Promise<string> =>
      (await problemFor({ url }, code)).detail
    expect(await detail('/api/layers?year=soon', 'server/bad-query')).toBe(
      'The query is not understood: year: found "soon", expected a number.',
    )
    expect(await detail('/api/layers?blocs=both', 'server/bad-query')).toContain('expected node or expanded')
    expect(await detail('/api/instruments?limit=0', 'server/bad-query')).toContain('expected at least 1')
    expect(await detail('/api/instruments?layer=worldwide', 'server/bad-query')).toContain(
      'regional, transregional',
    )
    expect(await detail('/api/layers?year=2012&year=2013', 'server/bad-query')).toContain('more than once')
    expect(await detail('/api/search', 'server/bad-query')).toContain('q: it is missing')
    expect(await detail('/api/actors/Northlnd', 'layers/actor-unknown')).toContain('XNA (Northland)')
  })

  it('has the same title for every occurrence of its kind', async () => {
    const [one, other] = [
      await problemFor({ url: '/api/actors/Nowhere' }, 'layers/actor-unknown'),
      await problemFor({ url: '/api/actors/Elsewhere' }, 'layers/actor-unknown'),
    ]
    expect(other.title).toBe(one.title)
    expect(other.detail).not.toBe(one.detail)
  })
})

describe('an error inside the server', () => {
  it('is reported to whoever runs it, and tells the reader nothing of the inside', async () => {
    const broken = await fixtureServer()
    const secret = 'no such column: password at /srv/strata/secret.ts'
    Object.assign(broken.service, {
      search: () => {
        throw new Error(secret)
      },
    })
    const answer = await broken.get('/api/search?q=north')
    expect(answer.statusCode).toBe(500)
    expect(answer.json()).toMatchObject({ code: 'server/unexpected', status: 500 })
    expect(answer.body).not.toMatch(/secret|password|\.ts/)
    expect(broken.reported).toHaveLength(1)
    expect(broken.reported[0]).toContain(secret)
    await broken.close()
  })

  it('stands in the place of an answer that does not fit its schema', async () => {
    const broken = await fixtureServer()
    Object.assign(broken.service, { search: () => ({ total: 'many', hits: [] }) })
    expect((await broken.get('/api/search?q=north')).json()).toMatchObject({ code: 'server/unexpected' })
    await broken.close()
  })

  it('is not what undeclared fields make: they are dropped', async () => {
    const leaky = await fixtureServer()
    const hit = {
      table: 'actors',
      id: 'XNA',
      title: 'Northland',
      field: 'title',
      snippet: '',
      secret: 'mole',
    }
    Object.assign(leaky.service, { search: () => ({ total: 1, hits: [hit], secret: 'mole' }) })
    const answer = await leaky.get('/api/search?q=north')
    expect(answer.json().hits).toHaveLength(1)
    expect(answer.body).not.toContain('mole')
    await leaky.close()
  })
})

describe('what is not HTTP', () => {
  it('is answered with a problem, and the server goes on', async () => {
    const other = await fixtureServer()
    const running = await startServer(other.app, { host: '127.0.0.1', port: 0 })
    const { port } = new URL(running.url)
    const raw = await new Promise<string>((done, failed) => {
      let received = ''
      const socket = createConnection(Number(port), '127.0.0.1', () => socket.write('nonsense\r\n\r\n'))
      socket.on('data', (chunk) => {
        received += chunk.toString()
      })
      socket.on('end', () => done(received))
      socket.on('error', failed)
    })
    const [head = '', body = ''] = raw.split('\r\n\r\n')
    expect(head).toMatch(/^HTTP\/1\.1 400 /)
    expect(head).toContain('content-type: application/problem+json')
    expect(JSON.parse(body)).toMatchObject({ code: 'server/bad-request', status: 400 })
    expect((await fetch(`${running.url}/api/health`)).status).toBe(200)
    await running.close()
    await other.close()
  })
})
