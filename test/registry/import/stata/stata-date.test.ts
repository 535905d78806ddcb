import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stataDate, stataTimestamp } from '../../../../src/registry/import/stata/stata-date.ts'

describe('a Stata date', () => {
  it('is ISO text by its format, counted from 1960', () => {
    expect(stataDate(0, '%td')).toBe('1960-01-01')
    expect(stataDate(-1, '%td')).toBe('1959-12-31')
    expect(stataDate(17_246, '%tdD_m_Y')).toBe('2007-03-21')
    expect(stataDate(17_246, '%d')).toBe('2007-03-21')
    expect(stataDate(17_246, '%-td')).toBe('2007-03-21')
    expect(stataDate(0, '%tc')).toBe('1960-01-01T00:00:00')
    expect(stataDate(1_490_054_400_000, '%tc')).toBe('2007-03-21T00:00:00')
    expect(stataDate(1.5, '%tc')).toBe('1960-01-01T00:00:00.001')
    expect(stataDate(-1, '%tm')).toBe('1959-12')
    expect(stataDate(566, '%tm')).toBe('2007-03')
    expect(stataDate(2007, '%ty')).toBe('2007')
  })

  it('is null where the format is none of days, milliseconds, months and years, or the value is no date', () => {
    for (const format of ['%9.0g', '%tw', '%tq', '%th', '%tC', '%tb', '%s', 'td', ''])
      expect(stataDate(1, format)).toBeNull()
    expect(stataDate(null, '%td')).toBeNull()
    expect(stataDate(1e12, '%td')).toBeNull()
    expect(stataDate(2007.5, '%ty')).toBeNull()
    expect(stataDate(0, '%ty')).toBeNull()
  })

  it('of days is the day that the calendar gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        const date = new Date(Date.UTC(1960, 0, 1))
        date.setUTCDate(date.getUTCDate() + days)
        expect(stataDate(days, '%td')).toBe(date.toISOString().slice(0, 10))
      }),
    )
  })
})

describe('the time of writing', () => {
  it('is ISO text, null where there is none', () => {
    expect(stataTimestamp('05 Mar 2024 09:30')).toBe('2024-03-05T09:30')
    expect(stataTimestamp(' 5 dec 1999  9:30'.replace('  ', ' '))).toBe('1999-12-05T09:30')
    expect(stataTimestamp('')).toBeNull()
    expect(stataTimestamp('05 Foo 2024 09:30')).toBeNull()
  })
})
