import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LabourLedgerAnswer } from '../../../src/api/labour-ledger.ts'
import { type FixtureServer, fixtureServer } from '../fixture-server.ts'

let server: FixtureServer
beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

describe('GET /api/labour-ledger', () => {
  it('answers decades, provisions and agreements of the coded labour agreements', async () => {
    const answer = (await server.get('/api/labour-ledger')).json<LabourLedgerAnswer>()
    expect(answer).toMatchObject({ weights: 'split', least_share: 0.15, source: ['list'] })
    expect(answer.all).toMatchObject({ agreements: 1, with_provisions: 1, met: { count: 0 } })
    expect(answer.provisions).toMatchObject([
      { variable: 'equal_pay', benefits: 'migrants', yes: 1, coded: 1, as_published: true },
    ])
    expect(answer.agreements).toMatchObject([
      { id: 'bla-new', shares: { origin: 0, destination: 0, migrants: 1 }, met: false },
    ])
    expect(answer.by_weights.map(({ weights }) => weights)).toEqual(['split', 'full', 'apart', 'rate'])
  })

  it('sends the list that is asked for as a file, and refuses rules that there are not', async () => {
    const csv = async (rows: string) => (await server.get(`/api/labour-ledger?format=csv&rows=${rows}`)).body
    expect(await csv('decades')).toMatch(/\nall,1,1,0,,,0,,,1,,,0,0,0,0\.97/)
    expect(await csv('provisions')).toMatch(/\nequal_pay,Equal pay for equal work,migrants,1,1,1,1,1,/)
    expect(await csv('agreements')).toMatch(/\nbla-new,[^\n]*,0,0,1,0,0,0,1,no/)
    expect((await server.get('/api/labour-ledger?weights=mine')).statusCode).toBe(400)
  })
})
