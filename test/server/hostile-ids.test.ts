import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FixtureServer, fixtureServer } from './fixture-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

const HOSTILE = [
  '..',
  '../../etc/passwd',
  '..\\..\\windows',
  '/etc/passwd',
  '%',
  '%2e%2e%2f',
  '\0',
  'x'.repeat(199),
  'x'.repeat(201),
  'x'.repeat(5000),
  '<script>alert(1)</script>',
  "'; DROP TABLE actors; --",
  '"} UNION SELECT',
  '{{constructor}}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'İstanbul ﬀ ẞ',
  '👩‍👩‍👧‍👦'.repeat(10),
  '\u202eevil',
  '\ufeff',
  ' ',
  '\r\nSet-Cookie: a=b',
]

describe('an id that nobody gave', () => {
  it.each(HOSTILE)('%j is not found in any route, and breaks nothing', async (id) => {
    const encoded = encodeURIComponent(id)
    for (const url of [
      `/api/instruments/${encoded}`,
      `/api/actors/${encoded}`,
      `/api/pairs/${encoded}/XNA`,
      `/api/pairs/XNA/${encoded}`,
    ]) {
      const answer = await server.get(url)
      expect([400, 404], `${url} ${answer.body.slice(0, 200)}`).toContain(answer.statusCode)
      expect(answer.json()).toHaveProperty('mend')
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(answer.body.length).toBeLessThan(3000)
    }
    expect(server.reported).toEqual([])
  })

  it('in a query finds nothing or is refused, and breaks nothing', async () => {
    for (const text of HOSTILE) {
      for (const name of ['q', 'actor', 'cursor', 'layer', 'year_from', text]) {
        const answer = await server.get(
          `/api/instruments?${encodeURIComponent(name)}=${encodeURIComponent(text)}`,
        )
        expect([200, 400, 404], `${name}=${text}`).toContain(answer.statusCode)
        if (answer.statusCode === 200) expect(answer.json().total, `${name}=${text}`).toBeLessThan(16)
      }
      const search = await server.get(`/api/search?q=${encodeURIComponent(text)}`)
      expect([200, 400], text).toContain(search.statusCode)
    }
    expect(server.reported).toEqual([])
  })

  it('of any sort is never an error inside the server', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 120 }), async (text) => {
        const encoded = encodeURIComponent(text)
        for (const url of [
          `/api/actors/${encoded}`,
          `/api/instruments/${encoded}`,
          `/api/search?q=${encoded}`,
        ]) {
          const answer = await server.get(url)
          expect([200, 308, 400, 404], url).toContain(answer.statusCode)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('does not make the answer of one address stand for another', async () => {
    const one = await server.get('/api/actors/XNA?year=2012')
    const other = await server.get('/api/actors/XSA?year=2012')
    const again = await server.get('/api/actors/XNA?year=2012')
    expect(other.json().actor.id).toBe('XSA')
    expect(again.body).toBe(one.body)
  })
})
