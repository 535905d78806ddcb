import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textSearchAnswerSchema } from '../../src/api/text-search.ts'
import { textDetailSchema } from '../../src/api/texts.ts'
import { questionParts } from '../../src/server/texts/question-parts.ts'
import { type FixtureServer, fixtureServer, LAMPS } from './fixture-server.ts'

let server: FixtureServer
beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

const get = async (url: string) => (await server.get(url)).json()

describe('the search in texts', () => {
  it('answers parts with snippets, marks, addresses and counts by facet', async () => {
    const answer = textSearchAnswerSchema.parse(await get('/api/text-search?q=lamp'))
    expect(answer.items.map(({ address }) => address).toSorted()).toEqual([
      'mp-union-xsa-2008/art-1',
      'mp-union-xsa-2008/art-2',
    ])
    const [first] = answer.items
    expect(first?.marks.map(([start, end]) => first.snippet.slice(start, end).toLowerCase())).toContain(
      'lamps',
    )
    expect(answer.facets.layer).toEqual([{ value: 'bloc', count: 2 }])
    expect(answer.facets.years).toEqual([{ year: 2008, count: 2 }])
    expect(answer.facets.party).toEqual(expect.arrayContaining([{ value: 'XSA', count: 2 }]))
    expect(answer.held).toEqual({
      texts: 2,
      instruments: 1,
      registered: 15,
      waiting: 1,
      flagged: 1,
      excluded: 0,
    })
  })

  it('is narrowed by every part of a filter, and says what it would find without', async () => {
    for (const part of [
      'layer=regional',
      'family=rcp',
      'language=fr',
      'party=XEA',
      'year_to=2007',
      'instrument=wto',
    ]) {
      const { total, without_filter } = await get(`/api/text-search?q=lamps&${part}`)
      expect([total, without_filter], part).toEqual([0, 2])
    }
    const both =
      'layer=bloc&family=mobility-partnership&language=en&party=Southland&year_from=2008&year_to=2008'
    expect((await get(`/api/text-search?q=lamps&${both}`)).total).toBe(2)
    expect((await get('/api/text-search?q=lamps&field=heading')).total).toBe(1)
    expect((await get('/api/text-search?q=heading:lamps')).total).toBe(1)
  })

  it('comes page by page; a cursor of another question is refused', async () => {
    const first = await get('/api/text-search?q=lamps&limit=1')
    const second = await get(`/api/text-search?q=lamps&limit=1&cursor=${first.next_cursor}`)
    expect(second.next_cursor).toBeNull()
    expect(new Set([...first.items, ...second.items].map(({ address }) => address)).size).toBe(2)
    const refused = await server.get(`/api/text-search?q=bridge&limit=1&cursor=${first.next_cursor}`)
    expect(refused.json()).toMatchObject({ status: 400, code: 'server/bad-cursor' })
  })

  it('sorts by year as well, the undated last', async () => {
    const { items } = await get('/api/text-search?q=bridge&sort=oldest')
    expect(items.at(-1).instrument).toBeNull()
    expect(items[0].instrument.id).toBe('mp-union-xsa-2008')
  })

  it('says which part of a question stands in no text', async () => {
    const { words } = await get('/api/text-search?q=lamps+giraffe')
    expect(words).toEqual([
      { part: 'lamps', total: 2 },
      { part: 'giraffe', total: 0 },
    ])
    expect(questionParts('(a OR "b c") NOT d -e heading:f NEAR(g h, 3) i*')).toEqual([
      'a',
      '"b c"',
      'heading:f',
      'NEAR(g h, 3)',
      'i*',
    ])
  })

  it('says where a question cannot be read', async () => {
    expect((await server.get('/api/text-search?q=%22lamps')).json()).toMatchObject({
      status: 400,
      code: 'text/bad-query',
    })
  })

  it('is exported whole as a file', async () => {
    const csv = (await server.get('/api/text-search?q=lamps&format=csv')).body
    expect(csv).toContain('mp-union-xsa-2008/art-2')
    expect(csv).toContain('of 1 of 15 instruments registered')
  })
})

describe('a text', () => {
  it('is answered with its parts, whose pieces are the text', async () => {
    const detail = textDetailSchema.parse(await get('/api/texts/mp-union-xsa-2008'))
    expect(detail.segments.map(({ address }) => address)).toContain('mp-union-xsa-2008/art-1/par-2/item-b')
    const { items } = await get('/api/texts/mp-union-xsa-2008/words?limit=5000')
    expect(items.map(({ text }: { text: string }) => text).join('')).toBe(LAMPS.trimEnd())
    const hyphen = items.find(({ text }: { text: string }) => text.includes('\u00AD'))
    expect(hyphen.normalised.text).toContain('cooperate')
  })

  it('tells its topics as proposals, and that they propose a migration clause', async () => {
    const { topics, clause } = await get('/api/texts/mp-union-xsa-2008')
    expect(topics.find(({ topic }: { topic: string }) => topic === 'readmit-own')).toMatchObject({
      parts: 1,
      matches: 1,
    })
    expect(clause).toMatchObject({ proposed: true, topics: ['readmit-own'], coded: null })
    const { items } = await get('/api/texts/mp-union-xsa-2008/topics')
    const [{ matches, decision }] = items
    expect(LAMPS.slice(matches[0].start, matches[0].end).toLowerCase()).toContain('readmi')
    expect(decision).toBeNull()
  })

  it('is flagged with the sentence that cites a date later than its signature', async () => {
    const { flags } = await get('/api/texts/mp-union-xsa-2008')
    expect(flags).toHaveLength(1)
    const [{ date, sentence, mark, start }] = flags
    expect(date).toBe('2015-05-05')
    expect(sentence.slice(...mark)).toBe('5 May 2015')
    expect(LAMPS.slice(start, start + sentence.length)).toBe(sentence)
  })

  it('is unknown under another id', async () => {
    expect((await server.get('/api/texts/nothing')).json()).toMatchObject({
      status: 404,
      code: 'collection/text-unknown',
    })
  })
})

describe('the lists of texts', () => {
  it('are those held, waiting, flagged, excluded, or of an instrument', async () => {
    const ids = async (query: string): Promise<string[]> =>
      (await get(`/api/texts?${query}`)).items.map(({ id }: { id: string }) => id)
    expect(await ids('list=held')).toEqual(['mp-union-xsa-2008'])
    expect(await ids('list=waiting')).toEqual([expect.stringMatching(/^text-/)])
    expect(await ids('list=flagged')).toEqual(['mp-union-xsa-2008'])
    expect(await ids('list=excluded')).toEqual([])
    expect(await ids('instrument=mp-union-xsa-2008')).toEqual(['mp-union-xsa-2008'])
    expect(await ids('instrument=wto')).toEqual([])
  })

  it('say of how many instruments texts are held, by layer and family', async () => {
    const { items } = await get('/api/text-coverage')
    expect(items[0]).toEqual({
      layer: 'bloc',
      family: 'mobility-partnership',
      instruments: 1,
      with_text: 1,
      texts: 1,
    })
    expect(items.reduce((sum: number, row: { instruments: number }) => sum + row.instruments, 0)).toBe(15)
  })

  it('count topics, of all texts or of a family', async () => {
    const all = await get('/api/topics')
    expect(all.items.find(({ topic }: { topic: string }) => topic === 'readmit-own')).toMatchObject({
      texts: 1,
    })
    const none = await get('/api/topics?family=rcp')
    expect([none.texts, none.items.every(({ parts }: { parts: number }) => parts === 0)]).toEqual([0, true])
  })
})
