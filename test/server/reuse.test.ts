import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Compare } from '../../src/api/reuse-compare.ts'
import { DRAFT_CHARACTERS, type DraftAnswer } from '../../src/api/reuse-draft.ts'
import type { Lineage, TextLineage } from '../../src/api/reuse-lineage.ts'
import type { Curve, Matrix } from '../../src/api/reuse-matrix.ts'
import type { Passages } from '../../src/api/reuse-passages.ts'
import type { ReuseState } from '../../src/api/reuse-state.ts'
import { HARBOUR, type ReuseServer, reuseServer, SAILORS, TEXTS } from './reuse-server.ts'

const AUTHOR = { who: 'ana', when: '2026-02-01T00:00:00.000Z', why: 'anachronistic', source: null }

let server: ReuseServer
beforeAll(async () => {
  server = await reuseServer()
})
afterAll(() => server.close())

const get = async <T>(url: string): Promise<T> => {
  const { status, body } = await server.get(url)
  expect(status, `${url}: ${JSON.stringify(body).slice(0, 300)}`).toBe(200)
  return body
}

const whyOf = async (url: string): Promise<string | undefined> =>
  (await get<{ why: { why: string } | null }>(url)).why?.why

describe('the state of text reuse', () => {
  it('counts what can be compared, what waits and what has no date, by language', async () => {
    const state = await get<ReuseState>('/api/reuse')
    expect(state).toMatchObject({ texts: 9, compared: 9, excluded: 0, waiting: 1, undated: 1, why: null })
    expect(state.languages.map(({ language, texts }) => [language, texts])).toEqual([
      ['en', 8],
      ['es', 1],
    ])
  })
})

describe('whose words', () => {
  it('credits words to the earlier text that holds them, by all three rules', async () => {
    const lineage = await get<Lineage>('/api/reuse/lineage?scope=all')
    const row = lineage.rows.find(({ text }) => text === 'bla-new')
    expect(row?.main).toMatchObject({ source: 'bla-old', words: SAILORS.split(' ').length })
    expect(lineage.flows).toContainEqual(
      expect.objectContaining({ target: 'bilateral', source: 'bilateral' }),
    )
    const { words, common, novel, credits } = lineage.origins
    for (const rule of ['earliest', 'equal', 'nearest'] as const) {
      const credited = credits.reduce((sum, credit) => sum + credit.words[rule], 0)
      expect(credited + common + novel).toBeCloseTo(words)
    }
  })

  it('asks of migration clauses alone unless told otherwise, and narrows to layers', async () => {
    const lineage = await get<Lineage>('/api/reuse/lineage')
    expect(lineage.rows.filter(({ words }) => words > 0).map(({ text }) => text)).toEqual(['bla-new'])
    const bloc = await get<Lineage>('/api/reuse/lineage?scope=all&layer=bloc')
    expect(bloc.rows.map(({ text }) => text)).toEqual(['aa-union-xwa-1999', 'pta-union-xsa'])
    expect(bloc.left_out.filtered).toBe(7)
  })

  it('says of each article where it comes from, with the place of the longest run', async () => {
    const { articles, texts } = await get<TextLineage>('/api/texts/bla-new/lineage')
    expect(articles.map(({ address, migration, sources }) => [address, migration, sources.length])).toEqual([
      ['bla-new/art-1', false, 0],
      ['bla-new/art-2', true, 1],
    ])
    expect(articles[1]?.sources[0]).toMatchObject({ text: 'bla-old', address: 'bla-old/art-2', start: 0 })
    expect(texts.map(({ id }) => id)).toEqual(['bla-old'])
  })
})

describe('passages of a text', () => {
  it('names the carriers with addresses and offsets on both sides', async () => {
    const { items, total, covered } = await get<Passages>('/api/texts/bla-old/passages?sort=longest')
    expect(items[0]).toMatchObject({
      address: 'bla-old/art-2',
      excerpt: SAILORS.slice(0, -1),
      frequency: 1,
      carriers: [{ text: 'bla-new', address: 'bla-new/art-2', start: 0, when: 'later' }],
    })
    expect(total).toBeGreaterThan(1)
    expect(covered).toBeGreaterThan(SAILORS.split(' ').length)
  })

  it('gives nearly verbatim ones apart, with the words that differ', async () => {
    const { items } = await get<Passages>('/api/texts/aa-union-xwa-1999/passages?kind=near')
    const other = items[0]?.diff?.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text])
    expect(other).toEqual([
      ['own', 'night'],
      ['source', 'evening'],
      ['own', 'noon'],
      ['source', 'dawn'],
    ])
    expect(items[0]?.similarity).toBeGreaterThan(0.8)
  })

  it('pages through all of them once', async () => {
    const all = await get<Passages>('/api/texts/bla-old/passages')
    const first = await get<Passages>('/api/texts/bla-old/passages?limit=1')
    const second = await get<Passages>(`/api/texts/bla-old/passages?limit=1&cursor=${first.next_cursor}`)
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2))
    const other = await server.get(`/api/texts/bla-new/passages?cursor=${first.next_cursor}`)
    expect(other).toMatchObject({ status: 400, body: { code: 'server/bad-cursor' } })
  })
})

describe('texts side by side', () => {
  it('aligns articles by their words and counts what they share', async () => {
    const compared = await get<Compare>('/api/reuse/compare?texts=bla-old,bla-new')
    const words = SAILORS.split(' ').length
    expect(compared.pairs).toMatchObject([{ a: 'bla-old', b: 'bla-new', a_in_b: words, b_in_a: words }])
    expect(compared.rows.find(({ base }) => base === 1)?.cells[0]).toMatchObject({
      article: 1,
      similarity: 1,
    })
    expect(compared.texts[0]?.articles[0]?.text.trim()).toBe(HARBOUR)
  })

  it('is symmetric in likeness, directed in coverage, and null where nothing is compared', async () => {
    for (const measure of ['words', 'characters', 'coverage']) {
      const { texts, values } = await get<Matrix>(`/api/reuse/matrix?measure=${measure}`)
      const at = (id: string): number => texts.findIndex((text) => text.id === id)
      const [old, young, spanish] = [at('bla-old'), at('bla-new'), at('vw-xsa-xwa-1998')]
      expect(values[old]?.[young], measure).toBeGreaterThan(0)
      if (measure !== 'coverage') expect(values[old]?.[young]).toBe(values[young]?.[old])
      expect(values[old]?.[spanish]).toBeNull()
      expect(values[old]?.[old]).toBeNull()
    }
  })
})

describe('the curve', () => {
  it('counts texts that are mostly from one earlier text, at each length of runs', async () => {
    const near = await get<Curve>('/api/reuse/curve')
    expect(near.points.map(({ min }) => min)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    expect(near.points.every(({ at_least_80: most, texts }) => most === 0 && texts === 5)).toBe(true)
    expect((await get<Curve>('/api/reuse/curve?language=es')).points[0]).toMatchObject({ texts: 0 })
  })
})

describe('an answer with nothing in it', () => {
  it.each([
    ['/api/texts/bla-old/lineage', 'no-earlier-text'],
    ['/api/texts/vw-xsa-xwa-1998/lineage', 'other-language'],
    ['/api/texts/vw-xsa-xwa-1998/passages', 'other-language'],
    ['/api/texts/ra-undated/lineage', 'undated'],
    ['/api/texts/bla-new/lineage?min=50', 'nothing-shared'],
    ['/api/texts/bla-old/passages?address=art-9', 'filtered'],
    ['/api/texts/bla-old/passages?source=vw-xsa-xwa-1998', 'filtered'],
    ['/api/texts/aa-union-xwa-1999/lineage?scope=migration', 'no-clauses'],
    ['/api/reuse/compare?texts=bla-old,vw-xsa-xwa-1998', 'other-language'],
    ['/api/reuse/lineage?family=rcp', 'filtered'],
    ['/api/reuse/matrix?layer=regional', 'filtered'],
  ])('says why: %s is %s', async (url, why) => {
    expect(await whyOf(url)).toBe(why)
  })

  it('says of a text that waits for its instrument that its date is unknown', async () => {
    const { items } = await get<{ items: { id: string; waiting_why: string | null }[] }>('/api/texts')
    const waiting = items.find(({ waiting_why }) => waiting_why !== null)?.id
    expect(await whyOf(`/api/texts/${waiting}/lineage`)).toBe('waiting')
  })

  it('follows the exclusion list at once, both ways', async () => {
    const earlier = ['bla-old', 'aa-union-xwa-1999', 'un-rights', 'wto', 'pta-union-xsa']
    const decide = async (kind: 'exclude' | 'include', texts: readonly string[]): Promise<void> => {
      for (const text of texts) await server.store.decideExclusion({ text }, kind, AUTHOR)
    }
    expect(await whyOf('/api/texts/bla-new/lineage')).toBeUndefined()
    await decide('exclude', earlier.slice(0, 1))
    const { why } = await get<TextLineage>('/api/texts/bla-new/lineage')
    expect(why).toMatchObject({
      why: 'nothing-shared',
      sentence: expect.stringContaining('1 text on the exclusion list'),
    })
    expect(await whyOf('/api/texts/bla-old/lineage')).toBe('excluded')
    await decide('exclude', earlier)
    expect(await whyOf('/api/texts/bla-new/lineage')).toBe('sources-excluded')
    const lineage = await get<Lineage>('/api/reuse/lineage?scope=all')
    expect(lineage.left_out.excluded).toBe(5)
    expect(lineage.origins.credits).toEqual([])
    await decide('include', earlier)
    expect(await whyOf('/api/texts/bla-new/lineage')).toBeUndefined()
  })
})

describe('a draft', () => {
  const check = async (draft: object): Promise<DraftAnswer> => {
    const { status, body } = await server.post('/api/reuse/draft', draft)
    expect(status, JSON.stringify(body).slice(0, 300)).toBe(200)
    return body
  }

  it('is answered with every passage and its sources, and nothing of it is kept', async () => {
    const text = `We propose: ${SAILORS} And that is all that we have to propose to the harbour master today.`
    const answer = await check({ text, near: 'yes' })
    const [passage] = answer.passages
    expect(text.slice(passage?.start, passage?.end)).toBe(SAILORS.slice(0, -1))
    expect(passage?.carriers.map((carrier) => carrier.text)).toEqual(['bla-old', 'bla-new'])
    expect(answer).toMatchObject({ language: 'en', language_told: 'words', why: null })
    expect(answer.sources[0]).toMatchObject({ text: 'bla-old', words: SAILORS.split(' ').length })
    expect((await get<ReuseState>('/api/reuse')).texts).toBe(TEXTS.length)
  })

  it.each([
    [{ text: '' }, 'too-short'],
    [{ text: 'x' }, 'too-short'],
    [{ text: 'one two three four five six seven' }, 'language-unknown'],
    [{ text: 'one two three four five six seven', language: 'en' }, 'nothing-shared'],
    [{ text: 'eins zwei drei vier fünf sechs sieben', language: 'de' }, 'other-language'],
  ])('that shares nothing says why: %j', async (draft, why) => {
    expect((await check(draft)).why?.why).toBe(why)
  })

  it('is refused where it is too long, of no text, or of another type', async () => {
    const long = await server.post('/api/reuse/draft', { text: 'x'.repeat(DRAFT_CHARACTERS + 1) })
    expect(long).toMatchObject({ status: 400, body: { code: 'server/bad-query' } })
    const longer = await server.post('/api/reuse/draft', { text: 'x'.repeat(13_000_000) })
    expect(longer).toMatchObject({ status: 400, body: { code: 'server/bad-request' } })
    for (const wrong of [{}, { text: 7 }, [], { text: 'x', min: 0 }, { text: 'x', language: '../x' }])
      expect((await server.post('/api/reuse/draft', wrong)).status).toBe(400)
  })

  it('is read from a file', async () => {
    const form = new FormData()
    form.set('language', 'en')
    form.set('file', new File([SAILORS], 'draft.txt'))
    const request = new Request('http://localhost', { method: 'POST', body: form })
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/reuse/draft',
      headers: { host: 'localhost', 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    })
    expect(answer.json<DraftAnswer>()).toMatchObject({ language_told: 'given', covered: 26 })
  })

  it('is not taken from a page of another site', async () => {
    const headers = { host: 'localhost', origin: 'http://elsewhere.example' }
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/reuse/draft',
      headers,
      payload: { text: 'x' },
    })
    expect(answer.json()).toMatchObject({ code: 'server/foreign-page' })
  })
})

describe('questions that cannot be asked', () => {
  it.each([
    ['/api/texts/none/lineage', 'collection/text-unknown'],
    ['/api/texts/..%2F..%2Fetc/passages', 'collection/text-unknown'],
    ['/api/reuse/compare', 'server/bad-query'],
    ['/api/reuse/compare?texts=bla-old', 'server/bad-query'],
    ['/api/reuse/compare?texts=bla-old,bla-old', 'server/bad-query'],
    ['/api/reuse/compare?texts=a,b,c,d,e', 'server/bad-query'],
    ['/api/reuse/compare?texts=bla-old,__proto__', 'collection/text-unknown'],
    ['/api/reuse/matrix?texts=__proto__', 'collection/text-unknown'],
    ['/api/reuse/matrix?limit=501', 'server/bad-query'],
    ['/api/reuse/lineage?layer=up', 'server/bad-query'],
    ['/api/reuse/lineage?min=1e9', 'server/bad-query'],
    ['/api/texts/bla-old/passages?min=5', 'server/bad-query'],
  ])('%s: %s', async (url, code) => {
    expect((await server.get(url)).body).toMatchObject({ code })
  })
})

describe('a workspace with few texts', () => {
  it('says of none that there are none, and of one that it is alone', async () => {
    const empty = await reuseServer([])
    for (const url of ['/api/reuse', '/api/reuse/lineage', '/api/reuse/matrix', '/api/reuse/curve'])
      expect((await empty.get(url)).body, url).toMatchObject({ why: { why: 'no-texts' } })
    expect((await empty.post('/api/reuse/draft', { text: SAILORS })).body).toMatchObject({
      why: { why: 'no-texts' },
    })
    await empty.close()
    const one = await reuseServer(TEXTS.slice(0, 1))
    expect((await one.get('/api/texts/bla-old/lineage')).body).toMatchObject({
      why: { why: 'no-earlier-text' },
    })
    expect((await one.get('/api/texts/bla-old/passages')).body).toMatchObject({ items: [] })
    await one.close()
  })
})

describe('the index', () => {
  it('is built when told to, and told to stop it starts anew', async () => {
    const other = await reuseServer()
    expect((await other.post('/api/reuse/index', { action: 'build' })).status).toBe(200)
    expect((await other.post('/api/reuse/index', { action: 'cancel' })).status).toBe(200)
    expect((await other.get('/api/texts/bla-new/lineage')).status).toBe(200)
    expect((await other.get('/api/reuse')).body).toMatchObject({
      index: { status: 'ready', all: TEXTS.length },
    })
    await other.close()
  })
})
