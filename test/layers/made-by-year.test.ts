import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COUNT_RULES, madeByYear } from '../../src/layers/made-by-year.ts'
import { aliveIn, NEVER_YEAR, OPEN_YEAR } from '../../src/layers/year-span.ts'

interface Row {
  readonly first: number
  readonly last: number
  readonly group: number
  readonly isAsked: boolean
}

const GROUPS = 4

const row: fc.Arbitrary<Row> = fc
  .record({
    span: fc.oneof(
      { weight: 8, arbitrary: fc.tuple(fc.integer({ min: 1930, max: 2030 }), fc.nat(60)) },
      { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 1930, max: 2030 }), fc.constant(null)) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    group: fc.nat(GROUPS - 1),
    isAsked: fc.boolean(),
  })
  .map(({ span, ...rest }) => {
    if (span === null) return { ...rest, first: NEVER_YEAR, last: NEVER_YEAR }
    const [first, length] = span
    return { ...rest, first, last: length === null ? OPEN_YEAR : first + length }
  })

const question = fc.record({
  rows: fc.array(row, { maxLength: 40 }),
  firstYear: fc.integer({ min: 1940, max: 2000 }),
  years: fc.integer({ min: 1, max: 40 }),
  rule: fc.constantFrom(...COUNT_RULES),
})

const ask = (rows: readonly Row[], firstYear: number, lastYear: number, rule: 'made' | 'alive') =>
  madeByYear(
    {
      firstYearByInstrument: Int16Array.from(rows, ({ first }) => first),
      lastYearByInstrument: Int16Array.from(rows, ({ last }) => last),
    },
    {
      firstYear,
      lastYear,
      rule,
      groups: GROUPS,
      groupByInstrument: Uint8Array.from(rows, ({ group }) => group),
      isAsked: Uint8Array.from(rows, ({ isAsked }) => (isAsked ? 1 : 0)),
    },
  )

describe('instruments made by year', () => {
  it('counts what a look at every instrument in every year counts', () => {
    fc.assert(
      fc.property(question, ({ rows, firstYear, years, rule }) => {
        const lastYear = firstYear + years - 1
        const { counts } = ask(rows, firstYear, lastYear, rule)
        for (let year = firstYear; year <= lastYear; year++) {
          for (let group = 0; group < GROUPS; group++) {
            const slow = rows.filter(
              (r) =>
                r.isAsked &&
                r.group === group &&
                (rule === 'made' ? r.first === year : aliveIn(year, r.first, r.last)),
            )
            expect(counts[(year - firstYear) * GROUPS + group]).toBe(slow.length)
          }
        }
      }),
    )
  })

  it('has every instrument asked for once in its years or among those left out, under made', () => {
    fc.assert(
      fc.property(question, ({ rows, firstYear, years }) => {
        const found = ask(rows, firstYear, firstYear + years - 1, 'made')
        const inYears = found.counts.reduce((sum, count) => sum + count, 0)
        expect(inYears + found.undated + found.before + found.after).toBe(found.asked)
        expect(found.asked).toBe(rows.filter(({ isAsked }) => isAsked).length)
      }),
    )
  })

  it('counts a life of three years in one year as made, and in three as alive', () => {
    const rows = [{ first: 2000, last: 2002, group: 1, isAsked: true }]
    const inGroup = (rule: 'made' | 'alive') =>
      [...ask(rows, 1999, 2003, rule).counts].filter((_, at) => at % GROUPS === 1)
    expect(inGroup('made')).toEqual([0, 1, 0, 0, 0])
    expect(inGroup('alive')).toEqual([0, 1, 1, 1, 0])
    expect(ask(rows, 2001, 2001, 'made')).toMatchObject({ before: 1, after: 0 })
    expect(ask(rows, 1990, 1999, 'alive')).toMatchObject({ before: 0, after: 1 })
  })
})
