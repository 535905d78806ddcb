import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type {
  CodingAgreement,
  CodingClauses,
  Codings,
  CodingTexts,
  Disagreements,
} from '../../../src/api/clause-codings.ts'
import { type CodingServer, codingServer, codingsOf, TEXT, WHOLE } from './coding-server.ts'

let server: CodingServer
beforeEach(async () => {
  server = await codingServer()
})
afterEach(() => server.close())

const FIRST = 'art-1/par-1/s-1'
const clauses = (query: string) => server.get<CodingClauses>(`/api/coding/texts/${TEXT}/clauses?${query}`)
const clauseOf = async (coder: string) => (await clauses(`coder=${coder}&address=${FIRST}`)).items[0]
const code = (coder: string, values: object, how = {}) =>
  server.post({ coder, codings: codingsOf(FIRST, values as Record<string, string>, how) })

describe('clauses to be coded', () => {
  it('come with their words and address, and tell nothing of rules or others before they are coded', async () => {
    await code('ana', { ...WHOLE, bearer: 'person' })
    const answer = await clauses('coder=ben')
    expect(answer.items.map(({ address }) => address)).toEqual([
      'front/s-1',
      FIRST,
      'art-1/par-2/s-1',
      'art-2/s-1',
    ])
    for (const item of answer.items) expect(item).toMatchObject({ mine: {}, is_coded: false, seen: null })
    const keys = Object.keys(answer.items[0] ?? {})
    expect(keys).toEqual(['address', 'part', 'chapeau', 'words', 'words_hash', 'mine', 'is_coded', 'seen'])
    expect(JSON.stringify(answer.items)).not.toMatch(/ana|person|confidence|rules/)
    expect((await clauses('limit=100')).items.every(({ seen }) => seen === null)).toBe(true)
  })

  it('tell a coder what the rules and others say once every variable has a value, and nobody else', async () => {
    await code('ana', { ...WHOLE, bearer: 'person' })
    const { via: _, condition_type: __, ...part } = WHOLE
    await code('ben', part)
    expect(await clauseOf('ben')).toMatchObject({ is_coded: false, seen: null, mine: part })
    await code('ben', { condition_type: 'unconditional' })
    const clause = await clauseOf('ben')
    expect(clause).toMatchObject({
      is_coded: true,
      seen: {
        machine: { topics: 'readmit-own', bearer: 'each', modal: 'shall' },
        others: [{ coder: 'ana', values: { bearer: 'person' } }],
        disputed: ['bearer'],
      },
    })
    expect(await clauseOf('eve')).toMatchObject({ seen: null })
  })

  it('are those of articles on a topic, those not coded yet, or one', async () => {
    const addresses = async (query: string) => (await clauses(query)).items.map(({ address }) => address)
    expect(await addresses('only=topic&coder=ana')).toEqual([FIRST, 'art-1/par-2/s-1'])
    await code('ana', WHOLE)
    expect(await addresses('only=open&coder=ana')).toEqual(['art-1/par-2/s-1'])
    expect(await clauses('only=open&coder=ana')).toMatchObject({ coded: 1, of: 2 })
    const none = await server.get<{ code: string }>(`/api/coding/texts/${TEXT}/clauses?address=art-9`)
    expect(none.code).toBe('coding/clause-unknown')
  })
})

describe('codings', () => {
  it('are added all or none', async () => {
    const bad = [...codingsOf(FIRST, WHOLE), ...codingsOf('art-2/s-1', { bearer: 'everyone' })]
    expect((await server.post({ coder: 'ana', codings: bad })).json()).toMatchObject({
      status: 422,
      code: 'coding/value-unknown',
    })
    expect((await server.get<Codings>('/api/coding/codings')).total).toBe(0)
    const answer = await code('ana', WHOLE)
    expect(answer.json()).toMatchObject({ added: 8 })
    expect((await server.get<Codings>('/api/coding/codings?coder=ana')).total).toBe(8)
    expect((await server.get<Codings>('/api/coding/codings?coder=ben')).total).toBe(0)
  })

  it('are refused where the clause has other words than those that the coder read', async () => {
    const hash = (await clauseOf('ana'))?.words_hash
    const sent = (words: string | undefined) =>
      server.post({ coder: 'ana', codings: codingsOf(FIRST, WHOLE).map((each) => ({ ...each, words })) })
    expect((await sent('0000000000000000')).json()).toMatchObject({
      status: 409,
      code: 'coding/clause-changed',
    })
    expect((await server.get<Codings>('/api/coding/codings')).total).toBe(0)
    expect((await sent(hash)).json()).toMatchObject({ added: 8 })
  })

  it('are blind no more once the coder was told; then a correction with a reason is kept beside', async () => {
    await code('ana', WHOLE)
    expect((await code('ana', { bearer: 'both' })).json()).toMatchObject({
      status: 409,
      code: 'coding/seen-already',
    })
    const noReason = await code('ana', { bearer: 'both' }, { way: 'correct' })
    expect(noReason.json()).toMatchObject({ code: 'coding/reason-missing' })
    await code('ana', { bearer: 'both' }, { way: 'correct', why: 'they act together' })
    expect(await clauseOf('ana')).toMatchObject({
      mine: { bearer: 'each' },
      seen: {
        counts: { bearer: 'both' },
        machine: { bearer: 'each' },
        later: [{ why: 'they act together' }],
      },
    })
  })

  it('of a coder who writes to another site’s order, or to a server that only reads, are refused', async () => {
    const foreign = await server.post({ coder: 'ana', codings: [] }, { origin: 'http://elsewhere.example' })
    expect(foreign.json()).toMatchObject({ code: 'server/foreign-page' })
    const reading = await codingServer({ isEditable: false })
    const answer = await reading.post({ coder: 'ana', codings: codingsOf(FIRST, WHOLE) })
    expect(answer.json()).toMatchObject({ status: 403, code: 'server/no-changes' })
    expect(await reading.get('/api/coding/texts')).toMatchObject({ editable: false })
    await reading.close()
  })
})

describe('disagreements', () => {
  it('show two blind coders side by side with the rules, are withheld from who has yet to code, and settle', async () => {
    await code('ana', { ...WHOLE, bearer: 'person' })
    await code('ben', WHOLE)
    const of = (coder: string) => server.get<Disagreements>(`/api/coding/disagreements?coder=${coder}`)
    expect((await of('ana')).items).toMatchObject([
      {
        text: TEXT,
        address: FIRST,
        variable: 'bearer',
        machine: 'each',
        values: [
          { coder: 'ana', value: 'person' },
          { coder: 'ben', value: 'each' },
        ],
      },
    ])
    expect(await of('eve')).toMatchObject({ items: [], withheld: 1 })
    const texts = await server.get<CodingTexts>('/api/coding/texts')
    expect(texts.items[0]).toMatchObject({
      clauses: 4,
      on_topic: 2,
      disagreements: 1,
      coded: [
        { coder: 'ana', clauses: 1 },
        { coder: 'ben', clauses: 1 },
      ],
    })
    await code('ana', { bearer: 'each' }, { way: 'settle', why: 'its own nationals' })
    expect((await of('ana')).items).toEqual([])
    expect(await clauseOf('ana')).toMatchObject({
      mine: { bearer: 'person' },
      seen: { counts: { bearer: 'each' } },
    })
  })
})

describe('agreement', () => {
  it('is of blind codings alone, and refused under fifty clauses', async () => {
    const agreement = () => server.get<CodingAgreement>('/api/coding/agreement')
    const bearer = async () => (await agreement()).items.find(({ variable }) => variable === 'bearer')
    expect(await bearer()).toMatchObject({
      clauses: 0,
      alpha: null,
      verdict: 'refused',
      refusal: 'one-coder',
    })
    await code('ana', { ...WHOLE, bearer: 'person' })
    await code('ben', WHOLE)
    await code('ana', { modal: 'will' }, { way: 'correct', why: 'misread' })
    expect(await bearer()).toMatchObject({
      clauses: 1,
      differing: 1,
      verdict: 'refused',
      refusal: 'under-50-clauses',
    })
    expect((await agreement()).items.find(({ variable }) => variable === 'modal')).toMatchObject({
      differing: 0,
    })
    expect((await agreement()).coders).toEqual([
      { coder: 'ana', clauses: 1 },
      { coder: 'ben', clauses: 1 },
    ])
  })
})

describe('a table of codings', () => {
  const send = async (table: string) => {
    const form = new FormData()
    form.append('file', new Blob([table]), 'codings.csv')
    const request = new Request('http://localhost', { method: 'POST', body: form })
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/coding/import',
      payload: Buffer.from(await request.arrayBuffer()),
      headers: { host: 'localhost:4600', 'content-type': request.headers.get('content-type') ?? '' },
    })
    return answer.json()
  }
  const exported = async () =>
    (await server.app.inject({ url: '/api/coding/codings?format=csv', headers: { host: 'localhost:4600' } }))
      .body

  it('that is exported, beside the rules, is imported by another workspace, and adds nothing twice', async () => {
    await code('ana', WHOLE)
    await code('ana', { bearer: 'both' }, { way: 'correct', why: '=together, "as one"' })
    await code('ana', { bearer: null }, { way: 'correct', why: 'no, each' })
    const table = await exported()
    const { items } = await server.get<Codings>('/api/coding/codings')
    expect(items.find(({ variable }) => variable === 'bearer')).toMatchObject({ machine: 'each' })
    expect(await send(table)).toMatchObject({ rows: 10, added: 0, same: 10, findings: [] })
    await server.close()
    server = await codingServer()
    expect(await send(table)).toMatchObject({ rows: 10, added: 10, same: 0, findings: [] })
    const bare = ({ id: _, ...coding }: Codings['items'][number]) => coding
    expect((await server.get<Codings>('/api/coding/codings')).items.map(bare)).toEqual(items.map(bare))
  })

  it('with a fault is refused whole, with row, column and mend', async () => {
    await code('ana', WHOLE)
    const wrong = (await exported()).replace(/,shall,/g, ',perhaps,')
    const answer = await send(wrong)
    expect(answer).toMatchObject({ added: 0, findings: [{ column: 'value', value: 'perhaps' }] })
    expect(wrong.split('\n')[answer.findings[0].row - 1]).toContain('perhaps')
    expect(answer.findings[0].mend).toMatch(/Write one/)
    expect(await send('nothing,of,this\n1,2,3\n')).toMatchObject({ added: 0 })
  })
})
