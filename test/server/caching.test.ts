import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Curve } from '../../src/api/reuse-matrix.ts'
import { ADDRESSES, type FixtureServer, fixtureServer } from './fixture-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

describe('every answer', () => {
  it.each(ADDRESSES)('%s has a strong ETag and is 304 to whoever holds it', async (url) => {
    const first = await server.get(url)
    const etag = String(first.headers['etag'])
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    expect(first.headers['cache-control']).toBe('no-cache')
    expect(first.headers['vary']).toBe('accept-encoding')
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await server.get(url, { 'if-none-match': held })
      expect(again.statusCode).toBe(304)
      expect(again.body).toBe('')
      expect(again.headers['etag']).toBe(etag)
    }
    const changed = await server.get(url, { 'if-none-match': '"other"' })
    expect(changed.statusCode).toBe(200)
    expect(changed.body).toBe(first.body)
  })

  it.each(ADDRESSES)('%s is the same to HEAD, without the content', async (url) => {
    const get = await server.get(url)
    const head = await server.app.inject({ method: 'HEAD', url, headers: { host: 'localhost' } })
    expect(head.statusCode).toBe(200)
    expect(head.body).toBe('')
    for (const name of ['etag', 'content-type', 'content-length', 'cache-control']) {
      expect(head.headers[name], name).toBe(get.headers[name])
    }
  })

  it.each(ADDRESSES)('%s is the same content in every coding, under an ETag of its own', async (url) => {
    const plain = await server.get(url)
    if (plain.rawPayload.length < 1024) return expect(plain.headers['content-encoding']).toBeUndefined()
    const gzip = await server.get(url, { 'accept-encoding': 'gzip' })
    const br = await server.get(url, { 'accept-encoding': 'gzip, br' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(br.headers['content-encoding']).toBe('br')
    expect(gunzipSync(gzip.rawPayload)).toEqual(plain.rawPayload)
    expect(brotliDecompressSync(br.rawPayload)).toEqual(plain.rawPayload)
    expect(Number(br.headers['content-length'])).toBe(br.rawPayload.length)
    const etags = [plain, gzip, br].map((answer) => answer.headers['etag'])
    expect(new Set(etags).size).toBe(3)
    const again = await server.get(url, { 'accept-encoding': 'gzip, br', 'if-none-match': String(etags[2]) })
    expect(again.statusCode).toBe(304)
  })
})

describe('an answer that is kept', () => {
  it('is not computed again', async () => {
    const counted = await fixtureServer()
    let asked = 0
    const { search } = counted.service
    Object.assign(counted.service, {
      search: (...how: Parameters<typeof search>) => {
        asked += 1
        return search(...how)
      },
    })
    const first = await counted.get('/api/search?q=north')
    const second = await counted.get('/api/search?q=north')
    expect(second.body).toBe(first.body)
    expect(asked).toBe(1)
    await counted.get('/api/search?q=south')
    expect(asked).toBe(2)
    await counted.close()
  })

  it('is computed anew once the texts that it rests on are others', async () => {
    const counted = await fixtureServer()
    let state = 'as brought'
    let asked = 0
    Object.assign(counted.service, {
      texts: { state: () => state },
      reuse: {
        curve: async () => {
          asked += 1
          return { method: '1', why: null, texts: asked, points: [] }
        },
      },
    })
    const texts = async (url: string): Promise<number> => (await counted.get(url)).json<Curve>().texts
    expect(await texts('/api/reuse/curve')).toBe(1)
    expect(await texts('/api/reuse/curve')).toBe(1)
    expect(await texts('/api/reuse/curve?layer=bloc')).toBe(2)
    state = 'one excluded'
    expect(await texts('/api/reuse/curve')).toBe(3)
    expect(await texts('/api/reuse/curve')).toBe(3)
    await counted.close()
  })

  it('is never an error: what failed once may succeed', async () => {
    const healing = await fixtureServer()
    const { search } = healing.service
    let fail = true
    Object.assign(healing.service, {
      search: (...how: Parameters<typeof search>) => {
        if (fail) throw new Error('busy')
        return search(...how)
      },
    })
    expect((await healing.get('/api/search?q=north')).statusCode).toBe(500)
    fail = false
    expect((await healing.get('/api/search?q=north')).statusCode).toBe(200)
    await healing.close()
  })
})
