import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChairTerm, chairGaps, chairYears } from '../../src/layers/chair-years.ts'

const terms = fc.array(
  fc
    .tuple(fc.constantFrom('MAR', 'ESP', 'FRA'), fc.integer({ min: 1998, max: 2012 }), fc.option(fc.nat(6)))
    .map(([actor, firstYear, years]): ChairTerm => {
      return { actor, firstYear, lastYear: years === null ? null : firstYear + years }
    }),
)

describe('chairYears', () => {
  it('keeps the years without a chair, and tells terms without a recorded end apart', () => {
    const years = chairYears(
      [
        { actor: 'ESP', firstYear: 2003, lastYear: null },
        { actor: 'MAR', firstYear: 2000, lastYear: 2001 },
        { actor: 'FRA', firstYear: 2001, lastYear: 2001 },
      ],
      [1999, 2004],
    )
    expect(years).toEqual([
      { year: 1999, held: [], open: [] },
      { year: 2000, held: ['MAR'], open: [] },
      { year: 2001, held: ['MAR', 'FRA'], open: [] },
      { year: 2002, held: [], open: [] },
      { year: 2003, held: ['ESP'], open: [] },
      { year: 2004, held: [], open: ['ESP'] },
    ])
    expect(chairGaps(years)).toEqual([
      [1999, 1999],
      [2002, 2002],
    ])
  })

  it('has every year once, and nobody twice in one', () => {
    fc.assert(
      fc.property(terms, (some) => {
        const years = chairYears(some, [1995, 2015])
        expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 21 }, (_, k) => 1995 + k))
        for (const { year, held, open } of years) {
          const named = [...held, ...open]
          expect(new Set(named).size).toBe(named.length)
          const covering = some.filter((term) => term.firstYear <= year && (term.lastYear ?? year) >= year)
          expect(new Set(named)).toEqual(new Set(covering.map(({ actor }) => actor)))
        }
      }),
    )
  })

  it('is in a gap where no term covers the year, and nowhere else', () => {
    fc.assert(
      fc.property(terms, (some) => {
        const years = chairYears(some, [1995, 2015])
        const inGap = (year: number) => chairGaps(years).some(([from, to]) => from <= year && year <= to)
        for (const { year, held, open } of years) expect(inGap(year)).toBe(held.length + open.length === 0)
      }),
    )
  })
})
