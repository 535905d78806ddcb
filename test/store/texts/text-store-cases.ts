import { describe, expect, it } from 'vitest'
import type { FilteredInstrument } from '../../../src/model/text-filter.ts'
import type { TextQuery } from '../../../src/model/text-query.ts'
import type { TextStore } from '../../../src/store/texts/text-store.ts'
import { topicCounts } from '../../../src/store/texts/topic-counts.ts'
import { expectFailure } from '../scratch.ts'
import { preparedByHand, stemByHand } from './prepared.ts'

export const AUTHOR = { who: 'ana', when: '2026-01-01T00:00:00Z', why: 'a test', source: null }

const INSTRUMENTS: Readonly<Record<string, FilteredInstrument>> = {
  'mp-eu-mar-2013': { layer: 'bloc', family: 'mobility-partnership', year: 2013, actors: ['eu', 'MAR'] },
  'un-icrmw': { layer: null, family: 'un-convention', year: null, actors: ['MAR', 'CIV'] },
}
const instrumentOf = (id: string): FilteredInstrument | undefined => INSTRUMENTS[id]
const word = (typed: string): TextQuery => ({ kind: 'word', word: typed, stems: [stemByHand(typed)] })
const matched = (instrument: string) => ({ status: 'matched', instrument, by: 'stated-id' }) as const

const PARTNERSHIP = preparedByHand({
  fileName: 'partnership.txt',
  stated: {
    instrument: 'mp-eu-mar-2013',
    title: 'Partnership of Mobility',
    signed: null,
    parties: [],
    language: 'en',
  },
  articles: [
    {
      heading: 'Readmission',
      text: 'Each side readmits its own nationals, without délai, since the summit of 2015.',
      topics: { 'readmit-own': 'readmi' },
      cited: { '2015': '2015' },
    },
    { text: 'Visas are issued within ten days. Visas of students are free.', topics: { visa: 'Visas' } },
    { text: 'Les visas sont gratuits.', language: 'fr', topics: { visa: 'visas' } },
  ],
})
const CONVENTION = preparedByHand({
  fileName: 'convention.txt',
  articles: [{ heading: 'Return', text: 'A voluntary return follows the visa.' }, { text: 'Nothing else.' }],
})
const WAITING = preparedByHand({
  fileName: 'unknown.pdf',
  format: 'pdf',
  pages: 3,
  language: null,
  articles: [{ text: 'Visas and labels.', language: null }],
  remarks: ['running heads removed'],
})
const CANDIDATE = {
  instrument: 'un-icrmw',
  score: 0.5,
  parts: { parties: 0.5, date: null, title: 0.5 },
} as const

async function filled(store: TextStore): Promise<TextStore> {
  await store.add(PARTNERSHIP, matched('mp-eu-mar-2013'), AUTHOR)
  await store.add(CONVENTION, matched('un-icrmw'), AUTHOR, 'Convention on Migrant Workers')
  await store.add(WAITING, { status: 'waiting', why: 'unsure', candidates: [CANDIDATE] }, AUTHOR)
  return store
}

/** What every store of texts does, whichever database holds them. `open` gives the store of a new workspace with the small registry. */
export function textStoreCases(open: () => Promise<TextStore>): void {
  const full = async (): Promise<TextStore> => filled(await open())

  describe('the words of parts', () => {
    it('are those of each part asked for, in the order asked, of several texts', async () => {
      const store = await full()
      const [first, second] = PARTNERSHIP.units
      const [other] = CONVENTION.units
      const places = [
        { text: 'un-icrmw', ordinal: other?.ordinal ?? -1 },
        { text: 'mp-eu-mar-2013', ordinal: second?.ordinal ?? -1 },
        { text: 'mp-eu-mar-2013', ordinal: first?.ordinal ?? -1 },
        { text: 'mp-eu-mar-2013', ordinal: 0 },
        { text: 'nowhere', ordinal: 1 },
      ]
      const found = await store.unitWords(places)
      expect(found.map(({ text, ordinal }) => ({ text, ordinal }))).toEqual(places.slice(0, 3))
      for (const { text, segment, words } of found) {
        const whole = text === 'un-icrmw' ? CONVENTION.text : PARTNERSHIP.text
        expect(words).toBe(whole.slice(segment.bodyStart, segment.end))
      }
      expect(await store.unitWords([])).toEqual([])
    })
  })

  describe('hits by party', () => {
    it('are counted for each actor bound, as the filter stands', async () => {
      const store = await full()
      const { facets } = await store.search(word('visas'), { instrumentOf })
      expect(Object.fromEntries(facets.parties)).toEqual({ eu: 2, MAR: 3, CIV: 1 })
      const { total } = await store.search(word('visas'), { instrumentOf, filter: { parties: ['CIV'] } })
      expect(total).toBe(1)
    })
  })

  describe('adding texts', () => {
    it('gives back what was put in, to the letter', async () => {
      const store = await full()
      const body = await store.body('mp-eu-mar-2013')
      expect(body).toMatchObject({
        text: PARTNERSHIP.text,
        segments: PARTNERSHIP.segments,
        topics: PARTNERSHIP.topics,
        citedDates: PARTNERSHIP.citedDates,
        stated: PARTNERSHIP.stated,
        articles: 3,
        words: PARTNERSHIP.words,
        characters: PARTNERSHIP.text.length,
        matchedBy: 'stated-id',
        waitingWhy: null,
        addedBy: 'ana',
        isExcluded: false,
      })
      expect(body?.units.map(({ language }) => language)).toEqual(['en', 'en', 'fr'])
      expect(await store.body('nowhere')).toBeNull()
    })

    it('holds the same file once', async () => {
      const store = await full()
      const again = await store.add(PARTNERSHIP, matched('un-icrmw'), AUTHOR)
      expect(again).toMatchObject({
        isNew: false,
        text: { id: 'mp-eu-mar-2013', instrument: 'mp-eu-mar-2013' },
      })
      expect(await store.held()).toHaveLength(3)
      expect(await store.bySha256(PARTNERSHIP.sha256)).toMatchObject({ id: 'mp-eu-mar-2013' })
      expect(await store.bySha256('other')).toBeNull()
    })

    it('numbers the texts of one instrument', async () => {
      const store = await full()
      const french = preparedByHand({ fileName: 'fr.txt', language: 'fr', articles: [{ text: 'Bonjour.' }] })
      expect((await store.add(french, matched('un-icrmw'), AUTHOR)).text.id).toBe('un-icrmw~2')
      expect((await store.held({ instrument: 'un-icrmw' })).map(({ id }) => id)).toEqual([
        'un-icrmw',
        'un-icrmw~2',
      ])
    })

    it('keeps texts of thousands of parts', async () => {
      const store = await open()
      const long = preparedByHand({
        fileName: 'long.txt',
        articles: Array.from({ length: 1234 }, (_, k) => ({
          text: `Clause ${k}.`,
          topics: { visa: 'Clause' },
        })),
      })
      await store.add(long, matched('un-icrmw'), AUTHOR)
      expect((await store.body('un-icrmw'))?.segments).toEqual(long.segments)
      const found = await store.search(word('777'), { instrumentOf })
      expect(found.hits).toMatchObject([{ text: 'un-icrmw', ordinal: 778 }])
    })
  })

  describe('searching texts', () => {
    const hitsOf = async (store: TextStore, query: TextQuery): Promise<string[]> =>
      (await store.search(query, { instrumentOf })).hits
        .map(({ text, ordinal }) => `${text}#${ordinal}`)
        .toSorted()

    it('finds words by their stems, phrases as written, case and accents apart', async () => {
      const store = await full()
      expect(await hitsOf(store, word('readmission'))).toEqual(['mp-eu-mar-2013#1'])
      expect(await hitsOf(store, { kind: 'phrase', words: ['OWN', 'nationals'] })).toEqual([
        'mp-eu-mar-2013#1',
      ])
      expect(await hitsOf(store, { kind: 'phrase', words: ['own', 'national'] })).toEqual([])
      expect(await hitsOf(store, { kind: 'phrase', words: ['delai'] })).toEqual(['mp-eu-mar-2013#1'])
      expect(await hitsOf(store, { kind: 'prefix', prefix: 'volunt' })).toEqual(['un-icrmw#1'])
    })

    it('understands and, or, not and NEAR', async () => {
      const store = await full()
      const parts = [word('visas'), word('students')]
      expect(await hitsOf(store, { kind: 'and', parts })).toEqual(['mp-eu-mar-2013#2'])
      expect(await hitsOf(store, { kind: 'or', parts: [word('students'), word('voluntary')] })).toEqual([
        'mp-eu-mar-2013#2',
        'un-icrmw#1',
      ])
      const unwanted = word('days')
      expect(await hitsOf(store, { kind: 'not', wanted: word('visas'), unwanted })).toHaveLength(3)
      const near = (distance: number): TextQuery => ({
        kind: 'near',
        parts: [word('issued'), word('days')],
        distance,
      })
      expect(await hitsOf(store, near(2))).toEqual(['mp-eu-mar-2013#2'])
      expect(await hitsOf(store, near(1))).toEqual([])
    })

    it('seeks in one field where that is asked, and in titles only then', async () => {
      const store = await full()
      const inField = (field: 'title' | 'heading' | 'text', typed: string) =>
        hitsOf(store, { kind: 'field', field, query: word(typed) })
      expect(await inField('heading', 'return')).toEqual(['un-icrmw#1'])
      expect(await inField('text', 'readmission')).toEqual(['mp-eu-mar-2013#1'])
      expect(await inField('heading', 'visa')).toEqual([])
      expect(await inField('title', 'mobility')).toHaveLength(3)
      expect(await inField('title', 'workers')).toHaveLength(2)
      expect(await hitsOf(store, word('mobility'))).toEqual([])
    })

    it('ranks a word in a heading before one in a text', async () => {
      const store = await open()
      const text = 'Visa, and then many other words that have no bearing on it at all.'
      const prepared = preparedByHand({
        articles: [{ text }, { heading: 'Visa', text: `${text} ` }, { text: 'Else.' }],
      })
      await store.add(prepared, matched('un-icrmw'), AUTHOR)
      const { hits } = await store.search(word('visa'), { instrumentOf })
      expect(hits.map(({ ordinal }) => ordinal)).toEqual([2, 1])
      expect((hits[0]?.score ?? 0) > (hits[1]?.score ?? 0)).toBe(true)
    })

    it('gives a page of the hits and counts them all', async () => {
      const store = await full()
      const all = await store.search(word('visas'), { instrumentOf })
      expect(all).toMatchObject({ total: 4, texts: 3, ofWaiting: 1 })
      const second = await store.search(word('visas'), { instrumentOf, limit: 2, offset: 2 })
      expect(second.total).toBe(4)
      expect(second.hits).toEqual(all.hits.slice(2))
    })

    it('counts what each facet would give, and out of how many texts', async () => {
      const store = await full()
      const { facets, coverage } = await store.search(word('visas'), { instrumentOf })
      expect([...facets.languages]).toEqual(
        expect.arrayContaining([
          ['en', 2],
          ['fr', 1],
          ['none', 1],
        ]),
      )
      expect([...facets.layers]).toEqual(
        expect.arrayContaining([
          ['bloc', 2],
          ['none', 1],
        ]),
      )
      expect([...facets.families]).toEqual(
        expect.arrayContaining([
          ['mobility-partnership', 2],
          ['un-convention', 1],
        ]),
      )
      expect(facets.years).toEqual([{ year: 2013, articles: 2 }])
      expect(facets.undated).toBe(1)
      expect(coverage).toEqual({ texts: 3, waiting: 1, instruments: 2 })
    })

    it.each([
      { languages: ['fr'] },
      { languages: ['none'] },
      { layers: ['bloc'] },
      { layers: ['none'] },
      { families: ['un-convention', 'mobility-partnership'] },
      { parties: ['MAR', 'eu'] },
      { yearFrom: 2013, yearTo: 2013 },
      { yearTo: 2012 },
      { instruments: ['un-icrmw'] },
      { texts: ['mp-eu-mar-2013'], languages: ['en'] },
      { layers: ['bloc'], languages: ['fr'] },
    ])('finds under %j what it counts, and each facet says what it would give', async (filter) => {
      const store = await full()
      const found = await store.search(word('visas'), { instrumentOf, filter })
      expect(found.hits).toHaveLength(found.total)
      expect(new Set(found.hits.map(({ text }) => text)).size).toBe(found.texts)
      for (const [language, count] of found.facets.languages) {
        const narrower = { ...filter, languages: [language] }
        expect((await store.search(word('visas'), { instrumentOf, filter: narrower })).total).toBe(count)
      }
      for (const [layer, count] of found.facets.layers) {
        const narrower = { ...filter, layers: [layer] }
        expect((await store.search(word('visas'), { instrumentOf, filter: narrower })).total).toBe(count)
      }
      for (const [family, count] of found.facets.families) {
        const narrower = { ...filter, families: [family] }
        expect((await store.search(word('visas'), { instrumentOf, filter: narrower })).total).toBe(count)
      }
      for (const { year, articles } of found.facets.years) {
        const narrower = { ...filter, yearFrom: year, yearTo: year }
        expect((await store.search(word('visas'), { instrumentOf, filter: narrower })).total).toBe(articles)
      }
    })
  })

  describe('deciding about texts', () => {
    it('lists what waits with its candidates, and takes it off once a person says whose text it is', async () => {
      const store = await full()
      const [waiting] = await store.waiting()
      expect(waiting).toMatchObject({ waitingWhy: 'unsure', instrument: null, candidates: [CANDIDATE] })
      expect(waiting?.id).toMatch(/^text-[\da-f]{12}$/)
      const id = waiting?.id ?? ''
      await expectFailure(store.decideMatch('nowhere', 'un-icrmw', AUTHOR), 'collection/text-unknown')
      const text = await store.decideMatch(id, 'un-icrmw', AUTHOR)
      expect(text).toMatchObject({
        id: 'un-icrmw~2',
        instrument: 'un-icrmw',
        matchedBy: 'person',
        waitingWhy: null,
      })
      expect(await store.waiting()).toEqual([])
      expect(await store.decisions()).toMatchObject([
        { kind: 'match', text: id, sha256: WAITING.sha256, instrument: 'un-icrmw', author: AUTHOR },
      ])
      expect((await store.decideMatch('un-icrmw~2', 'un-icrmw', AUTHOR)).id).toBe('un-icrmw~2')
      const found = await store.search(word('labels'), { instrumentOf, filter: { parties: ['CIV'] } })
      expect(found.hits).toMatchObject([{ text: 'un-icrmw~2' }])
    })

    it('excludes a text, or all of an instrument, until a later decision', async () => {
      const store = await full()
      const isExcluded = async (): Promise<boolean[]> => (await store.held()).map((text) => text.isExcluded)
      const because = (why: string) => ({ ...AUTHOR, why })
      const [excluded] = await store.decideExclusion(
        { text: 'mp-eu-mar-2013' },
        'exclude',
        because('later text'),
      )
      expect(excluded).toMatchObject({ isExcluded: true, exclusion: { author: { why: 'later text' } } })
      expect(await isExcluded()).toEqual([true, false, false])
      await store.decideExclusion({ instrument: 'un-icrmw' }, 'exclude', AUTHOR)
      expect(await isExcluded()).toEqual([true, false, true])
      await store.decideExclusion({ instrument: 'mp-eu-mar-2013' }, 'include', because('checked'))
      expect((await store.body('mp-eu-mar-2013'))?.exclusion).toMatchObject({
        kind: 'include',
        author: { why: 'checked' },
      })
      await expectFailure(store.decideExclusion({ text: 'x' }, 'exclude', AUTHOR), 'collection/text-unknown')
      expect((await store.decisions()).map(({ kind }) => kind)).toEqual(['exclude', 'exclude', 'include'])
    })

    it('keeps what a person says of topics, and counts it', async () => {
      const store = await full()
      const counts = async () =>
        topicCounts(await store.topicUnits({ instruments: ['mp-eu-mar-2013'] }), [
          'visa',
          'readmit-own',
          'return',
        ])
      const count = (topic: string, articles: number, accepted: number, rejected: number) => ({
        topic,
        articles,
        accepted,
        rejected,
      })
      expect(await counts()).toMatchObject([
        {
          ...count('visa', 2, 0, 0),
          seeds: [
            { seed: 'Visas', articles: 1 },
            { seed: 'visas', articles: 1 },
          ],
        },
        { ...count('readmit-own', 1, 0, 0), instruments: 1, texts: 1 },
        { ...count('return', 0, 0, 0), instruments: 0, texts: 0, seeds: [] },
      ])
      const unit = (address: string, topic: string) => ({ text: 'mp-eu-mar-2013', address, topic })
      await store.decideTopic(unit('art-2', 'return'), 'accepted', AUTHOR)
      expect((await counts())[2]).toMatchObject(count('return', 1, 1, 0))
      await store.decideTopic(unit('art-2', 'return'), 'rejected', AUTHOR)
      expect((await counts())[2]).toMatchObject(count('return', 0, 0, 0))
      await store.decideTopic(unit('art-2', 'return'), 'open', AUTHOR)
      expect((await counts())[2]).toMatchObject(count('return', 0, 0, 0))
      await expectFailure(
        store.decideTopic(unit('art-9', 'return'), 'accepted', AUTHOR),
        'collection/address-unknown',
      )
      await expectFailure(
        store.decideTopic(unit('art-1', 'x'), 'accepted', AUTHOR),
        'collection/topic-unknown',
      )
    })

    it('gives the cited dates of texts that have an instrument', async () => {
      const store = await full()
      expect(await store.withDates()).toMatchObject([
        { text: { id: 'mp-eu-mar-2013' }, dates: PARTNERSHIP.citedDates },
      ])
    })
  })

  describe('removing texts', () => {
    it('takes all of a text out, and keeps what was decided about it', async () => {
      const store = await full()
      await store.decideExclusion({ text: 'mp-eu-mar-2013' }, 'exclude', AUTHOR)
      await store.remove('mp-eu-mar-2013', AUTHOR)
      expect(await store.body('mp-eu-mar-2013')).toBeNull()
      expect((await store.search(word('visas'), { instrumentOf })).total).toBe(2)
      expect((await store.decisions()).map(({ kind }) => kind)).toEqual(['exclude', 'remove'])
      await expectFailure(store.remove('mp-eu-mar-2013', AUTHOR), 'collection/text-unknown')
      const again = await store.add(PARTNERSHIP, matched('mp-eu-mar-2013'), AUTHOR)
      expect(again).toMatchObject({ isNew: true, text: { id: 'mp-eu-mar-2013', isExcluded: true } })
      expect((await store.search(word('visas'), { instrumentOf })).total).toBe(4)
    })

    it('leaves an empty index behind the last one', async () => {
      const store = await full()
      for (const { id } of await store.held()) await store.remove(id, AUTHOR)
      expect((await store.search(word('visas'), { instrumentOf })).total).toBe(0)
      await store.add(CONVENTION, matched('un-icrmw'), AUTHOR)
      expect((await store.search(word('visas'), { instrumentOf })).hits).toMatchObject([{ text: 'un-icrmw' }])
    })
  })
}
