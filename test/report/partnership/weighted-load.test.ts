import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOfDuties } from '../../../src/assess/measures/asymmetry.ts'
import {
  monotoneWeightings,
  spreadOver,
  strengthUnder,
} from '../../../src/assess/measures/monotone-weightings.ts'
import { loadCounts, spreadOfD, whoOwesMost } from '../../../src/report/partnership/weighted-load.ts'
import { anyClauses, clauseOf } from './some-clauses.ts'

const weightings = monotoneWeightings(50, 1)

describe('the load under other weightings', () => {
  it('is that of weighing clause by clause', () => {
    fc.assert(
      fc.property(anyClauses, (clauses) => {
        const records = clauses.map(({ record }) => record)
        const { d } = balanceOfDuties(records)
        const slow = spreadOver(
          weightings,
          (weighting) => balanceOfDuties(records, (record) => strengthUnder(weighting, record)).d,
          d,
        )
        const fast = spreadOfD(loadCounts(clauses), weightings, d)
        expect(fast?.low ?? null).toEqual(slow === null ? null : expect.closeTo(slow.low, 9))
        expect(fast?.high ?? null).toEqual(slow === null ? null : expect.closeTo(slow.high, 9))
      }),
    )
  })

  it('says in how many weightings which side owes most', () => {
    const clauses = [
      clauseOf('1', 'art-1', { topics: ['visa'], bearer: 'a', modal: 'should' }),
      clauseOf('2', 'art-1', { topics: ['visa'], bearer: 'a', modal: 'should' }),
      clauseOf('3', 'art-1', { topics: ['visa'], bearer: 'b', modal: 'shall' }),
    ]
    const { d } = balanceOfDuties(clauses.map(({ record }) => record))
    const found = whoOwesMost(loadCounts(clauses), weightings, d)
    expect(found).toMatchObject({ asWeighed: 'equal', draws: 50 })
    expect((found?.a ?? 0) + (found?.b ?? 0) + (found?.equal ?? 0)).toBe(50)
    expect(found?.a).toBeGreaterThan(0)
    expect(found?.b).toBeGreaterThan(0)
    expect(whoOwesMost(loadCounts([]), weightings, null)).toBeNull()
    const both = [clauseOf('1', 'art-1', { topics: ['visa'], bearer: 'each' })]
    expect(whoOwesMost(loadCounts(both), weightings, 0)).toEqual({
      asWeighed: 'equal',
      a: 0,
      b: 0,
      equal: 50,
      draws: 50,
    })
  })
})
