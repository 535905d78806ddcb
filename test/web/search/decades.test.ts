import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decadesOf, yearsAfter } from '../../../web/search/decades.ts'

describe('decades of hits', () => {
  it('count every hit once, the latest first', () => {
    const years = fc.uniqueArray(
      fc.record({ year: fc.integer({ min: 1850, max: 2030 }), count: fc.nat(50) }),
      {
        selector: ({ year }) => year,
      },
    )
    fc.assert(
      fc.property(years, (counts) => {
        const decades = decadesOf(counts, { from: undefined, to: undefined })
        expect(decades.reduce((sum, { count }) => sum + count, 0)).toBe(
          counts.reduce((sum, { count }) => sum + count, 0),
        )
        expect(decades.map(({ first }) => first)).toEqual(
          decades.map(({ first }) => first).toSorted((a, b) => b - a),
        )
      }),
    )
  })

  it('are chosen by presses as one span, and given up by a second press', () => {
    const none = { from: undefined, to: undefined }
    const nineties = yearsAfter(1990, none)
    expect(nineties).toEqual({ from: 1990, to: 1999 })
    expect(yearsAfter(1990, nineties)).toEqual(none)
    const two = yearsAfter(2000, nineties)
    expect(two).toEqual({ from: 1990, to: 2009 })
    expect(yearsAfter(1980, two)).toEqual({ from: 1980, to: 2009 })
    expect(yearsAfter(1990, two)).toEqual({ from: 2000, to: 2009 })
    expect(yearsAfter(2000, two)).toEqual({ from: 1990, to: 1999 })
    expect(yearsAfter(1950, two)).toEqual({ from: 1950, to: 1959 })
  })

  it('stand as chosen where the years hold them whole', () => {
    const years = [1985, 1995, 2005].map((year) => ({ year, count: 1 }))
    expect(
      decadesOf(years, { from: 1990, to: undefined }).map(({ first, isChosen }) => [first, isChosen]),
    ).toEqual([
      [2000, true],
      [1990, true],
      [1980, false],
    ])
    expect(decadesOf(years, { from: 1991, to: 1999 }).some(({ isChosen }) => isChosen)).toBe(false)
  })
})
