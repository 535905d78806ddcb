import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOfDuties } from '../../../src/assess/measures/asymmetry.ts'
import { seededRandom } from '../../../src/numeric/seeded-random.ts'
import { DUTIES_D } from '../../../src/report/partnership/balance-figures.ts'
import { bootstrapFigures } from '../../../src/report/partnership/bootstrap-figures.ts'
import type { WeighedClause } from '../../../src/report/partnership/clause-amounts.ts'
import { anyClauses, clauseOf } from './some-clauses.ts'

const partOf = ({ part }: WeighedClause): string => part

/** Draws whole articles and reckons d from their clauses each time. */
function slowInterval(clauses: readonly WeighedClause[], draws: number, seed: number) {
  const random = seededRandom(seed)
  const parts = [...new Set(clauses.map(partOf))]
  const found: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const drawn = parts.flatMap(() => {
      const part = parts[Math.floor(random() * parts.length)]
      return clauses.filter((clause) => clause.part === part)
    })
    const { d } = balanceOfDuties(drawn.map(({ record }) => record))
    if (d !== null) found.push(d)
  }
  found.sort((one, other) => one - other)
  return {
    low: found[Math.round(0.025 * (found.length - 1))],
    high: found[Math.round(0.975 * (found.length - 1))],
  }
}

describe('figures with intervals by bootstrap over articles', () => {
  it('are those of a twin that draws the clauses themselves', () => {
    fc.assert(
      fc.property(anyClauses, fc.integer({ min: 0, max: 1000 }), (clauses, seed) => {
        const [figure] = bootstrapFigures(clauses, partOf, [DUTIES_D], { draws: 60, seed })
        expect(figure?.value ?? null).toEqual(nearly(balanceOfDuties(clauses.map(({ record }) => record)).d))
        if (figure?.interval == null) return
        const slow = slowInterval(clauses, 60, seed)
        expect(figure.interval.low).toBeCloseTo(slow.low ?? Number.NaN, 9)
        expect(figure.interval.high).toBeCloseTo(slow.high ?? Number.NaN, 9)
      }),
      { numRuns: 60 },
    )
  })

  it('hold the figure between their bounds wherever one article is not all, and are the same for the same seed', () => {
    const clauses = [
      clauseOf('1', 'art-1', { topics: ['visa'], bearer: 'a' }),
      clauseOf('2', 'art-1', { topics: ['visa'], bearer: 'b' }),
      clauseOf('3', 'art-2', { topics: ['visa'], bearer: 'b' }),
      clauseOf('4', 'art-3', { topics: ['visa'], bearer: 'each' }),
    ]
    const once = bootstrapFigures(clauses, partOf, [DUTIES_D], { seed: 7 })
    expect(bootstrapFigures(clauses, partOf, [DUTIES_D], { seed: 7 })).toEqual(once)
    const [{ value, interval } = { value: null, interval: null }] = once
    expect(value).toBeCloseTo(1 / 5, 12)
    expect(interval).toMatchObject({ low: 0, high: 1 })
    expect(bootstrapFigures(clauses, partOf, [DUTIES_D], { seed: 8, draws: 3 })).not.toEqual(once)
  })

  it('have none where all clauses of a figure stand in one article, however many articles there are', () => {
    const clauses = [
      clauseOf('1', 'art-1', { topics: ['visa'], bearer: 'a' }),
      clauseOf('2', 'art-1', { topics: ['visa'], bearer: 'b' }),
      clauseOf('3', 'art-2', { topics: ['visa'], bearer: 'none' }),
    ]
    expect(bootstrapFigures(clauses, partOf, [DUTIES_D])).toMatchObject([{ value: 0, interval: null }])
    expect(bootstrapFigures([], partOf, [DUTIES_D])).toEqual([{ value: null, interval: null, clauses: [] }])
  })
})

function nearly(value: number | null): unknown {
  return value === null ? null : expect.closeTo(value, 9)
}
