import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FixtureServer, fixtureServer } from './fixture-server.ts'

// A folder called "assets" on the way to the pages must not make the pages themselves cacheable for good.
const parent = join(mkdtempSync(join(tmpdir(), 'strata-pages-')), 'assets')
const webFolder = join(parent, 'web')
const INDEX = '<!doctype html><title>Strata</title><div id="root"></div>'
let server: FixtureServer

beforeAll(async () => {
  mkdirSync(join(webFolder, 'assets'), { recursive: true })
  writeFileSync(join(webFolder, 'index.html'), INDEX)
  writeFileSync(join(webFolder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(
    join(webFolder, 'assets', 'index-a1b2c3.js'),
    `console.log(${JSON.stringify('x'.repeat(4000))})`,
  )
  writeFileSync(join(webFolder, '.secret'), 'kept from readers')
  writeFileSync(join(parent, 'outside.txt'), 'kept from readers')
  server = await fixtureServer({ webFolder })
})
afterAll(async () => {
  await server.close()
  rmSync(join(parent, '..'), { recursive: true, force: true })
})

describe('the pages', () => {
  it.each([
    '/',
    '/atlas',
    '/atlas?year=2012&a=MAR',
    '/instruments',
    '/instruments?layer=bloc',
    '/instruments/ilo-c097.x',
  ])('answer %s', async (url) => {
    const answer = await server.get(url)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-cache')
    expect(answer.body).toBe(INDEX)
  })

  it.each(['/nowhere', '/atlas/', '/instruments/a/b', '/assets', '/apiary'])(
    'answer %s with the page that says so, and 404',
    async (url) => {
      const answer = await server.get(url)
      expect(answer.statusCode).toBe(404)
      expect(answer.body).toBe(INDEX)
    },
  )

  it('are 304 to whoever holds them', async () => {
    const etag = String((await server.get('/atlas')).headers['etag'])
    expect((await server.get('/atlas', { 'if-none-match': etag })).statusCode).toBe(304)
  })

  it('say how to build them where they are not built, and the API answers all the same', async () => {
    const bare = await fixtureServer({ webFolder: join(parent, 'never-built') })
    for (const url of ['/', '/atlas', '/nowhere']) {
      expect((await bare.get(url)).json()).toMatchObject({ code: 'server/pages-not-built', status: 503 })
    }
    expect((await bare.get('/api/health')).statusCode).toBe(200)
    await bare.close()
  })

  it('appear without a restart once they are built', async () => {
    const folder = join(parent, 'built-later')
    mkdirSync(folder)
    const early = await fixtureServer({ webFolder: folder })
    expect((await early.get('/atlas')).statusCode).toBe(503)
    writeFileSync(join(folder, 'index.html'), INDEX)
    expect((await early.get('/atlas')).statusCode).toBe(200)
    await early.close()
  })

  it('are none where the API is served alone', async () => {
    const alone = await fixtureServer()
    expect((await alone.get('/atlas')).json()).toMatchObject({ code: 'server/no-such-address' })
    expect((await alone.get('/')).statusCode).toBe(404)
    await alone.close()
  })
})

describe('the files of the pages', () => {
  it('are kept for good where their name holds a hash, and asked for again where it does not', async () => {
    const script = await server.get('/assets/index-a1b2c3.js')
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(script.headers['content-type']).toMatch(/javascript/)
    const icon = await server.get('/favicon.svg')
    expect(icon.statusCode).toBe(200)
    expect(icon.headers['cache-control']).toBe('no-cache')
  })

  it('are compressed', async () => {
    const script = await server.get('/assets/index-a1b2c3.js', { 'accept-encoding': 'br' })
    expect(script.headers['content-encoding']).toBe('br')
    expect(script.rawPayload.length).toBeLessThan(1000)
  })

  it.each(['/assets/gone-0000.js', '/none.css', '/robots.txt'])(
    'that are missing, as %s, are a problem',
    async (url) => {
      const answer = await server.get(url)
      expect(answer.json()).toMatchObject({ code: 'server/no-such-address', status: 404 })
    },
  )

  it.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/assets/../../outside.txt',
    '/..\\outside.txt',
    '/..%5coutside.txt',
    '//outside.txt',
    '/.secret',
    '/%2esecret',
    '/index.html%00.js',
  ])('do not reach what lies beside them: %s', async (url) => {
    const answer = await server.get(url)
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.body).not.toContain('kept from readers')
  })
})

describe('every answer', () => {
  it.each([
    '/',
    '/atlas',
    '/nowhere',
    '/favicon.svg',
    '/assets/index-a1b2c3.js',
    '/api/health',
    '/api/nothing',
    '/api/actors/xna',
  ])('%s forbids what does not come from here', async (url) => {
    const { headers } = await server.get(url)
    const policy = String(headers['content-security-policy']).split(';').toSorted()
    expect(policy).toEqual(
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].toSorted(),
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['server']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })
})
