import { describe, expect, it } from 'vitest'
import { monotoneWeightings } from '../../../src/assess/measures/monotone-weightings.ts'
import { topicFigures } from '../../../src/report/partnership/topic-figures.ts'
import { clauseOf, SOME_GROUPS } from './some-clauses.ts'

const weightings = monotoneWeightings(20, 1)
const noStock = { nationalsOfAInB: null, nationalsOfBInA: null }

const clauses = [
  ...[1, 2, 3, 4, 5].map((n) =>
    clauseOf(`${n}`, `art-${n}`, { topics: ['readmit-own'], bearer: n < 5 ? 'b' : 'a' }),
  ),
  clauseOf('6', 'art-6', { topics: ['visa', 'readmit-own'], bearer: 'a' }),
]

describe('the figures of topics', () => {
  it('come with the most clauses first; under five clauses a topic has too few to be drawn', () => {
    const found = topicFigures({ text: 't', clauses, hasSides: true }, SOME_GROUPS, noStock, weightings)
    expect(found).toMatchObject([
      {
        topic: 'readmit-own',
        group: 'control',
        clauses: 6,
        tooFew: false,
        dStar: { value: null, gap: 'no-stock' },
      },
      {
        topic: 'visa',
        group: 'mobility',
        clauses: 1,
        tooFew: true,
        interval: null,
        dStar: null,
        duties: { d: -1 },
      },
    ])
    const [readmission] = found
    expect(readmission?.duties.d).toBeCloseTo(1 / 3, 12)
    expect(readmission?.interval?.low).toBeLessThan(1 / 3)
    expect(readmission?.interval?.high).toBeGreaterThan(1 / 3)
    expect(readmission?.evidence).toHaveLength(6)
  })

  it('have no balance where there are no sides', () => {
    const [readmission] = topicFigures(
      { text: 't', clauses, hasSides: false },
      SOME_GROUPS,
      noStock,
      weightings,
    )
    expect(readmission).toMatchObject({
      clauses: 6,
      duties: { d: null, rho: null },
      benefits: { d: null },
      interval: null,
      spread: null,
      dStar: { value: null, gap: 'no-sides' },
    })
  })
})
