import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { knownTopics } from '../../src/collection/known-topics.ts'
import { localFlows } from '../../src/server/flows/local-flows.ts'
import { fixtureStocks } from './fixture-flows.ts'
import { FIXTURE } from './fixture-registry.ts'
import { type FixtureServer, fixtureServer } from './fixture-server.ts'

let server: FixtureServer

beforeAll(async () => {
  server = await fixtureServer()
})
afterAll(() => server.close())

const ASKED = { model: 'ppml', direction: 'either', effects: 'od,t', sample: 'all' } as const
const WATCH = { progress: () => undefined, isStopped: () => false }

describe('treatments by topic', () => {
  it('take what is known to have the topic, by codings or texts, and say of how many it is not known', async () => {
    const text = { clauses: 3, migrationClauses: 1, topics: ['readmit-own'] }
    const texts = new Map([
      ['bla-new', text],
      ['bla-old', { ...text, topics: [] }],
    ])
    const topicsOf = knownTopics(FIXTURE, texts)
    const flows = localFlows({ registry: FIXTURE, topicsOf, ...fixtureStocks() })
    const treatment = 'group=control,family=labour-agreement'
    const { built_from, ...model } = await flows.estimate({ ...ASKED, treatment }, WATCH)
    expect(built_from).toMatchObject({
      instruments: 1,
      topics: { instruments: 2, unknown: 0, uncoded: 0 },
    })
    const alone = localFlows({
      registry: FIXTURE,
      topicsOf: knownTopics(FIXTURE, new Map()),
      ...fixtureStocks(),
    })
    const same = await alone.estimate({ ...ASKED, treatment: 'equal_pay=yes' }, WATCH)
    expect(same.built_from.topics).toBeNull()
    expect(model.coefficients).toEqual(same.coefficients)
    const all = await flows.estimate({ ...ASKED, treatment: 'topic=readmit-own' }, WATCH)
    const { length } = FIXTURE.instruments
    expect(all.built_from.topics).toEqual({ instruments: length, unknown: length - 2, uncoded: length - 2 })
  })

  it.each([
    ['topic=nonsense', 'flows/treatment-unread', '"nonsense" is no topic of the codebook: '],
    ['group=nonsense', 'flows/treatment-unread', '"nonsense" is no group of the codebook: '],
    ['family=labour-agreement,topic=readmit-own', 'flows/nobody-treated', 'topics not known 2'],
  ])('%s is refused as a problem', async (treatment, code, why) => {
    for (const route of ['estimate', 'event-study', 'panel.csv.gz']) {
      const answer = await server.get(`/api/flows/${route}?treatment=${encodeURIComponent(treatment)}`)
      expect(answer.json().code).toBe(code)
      expect(answer.json().detail).toContain(why)
    }
  })
})
