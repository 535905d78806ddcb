import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayNumber,
  edtfDate,
  isoOfDay,
  parseEdtf,
  possiblyBefore,
  surelyBefore,
  yearOfDay,
} from '../../src/model/edtf-date.ts'
import { StrataError } from '../../src/model/error.ts'

const span = (text: string): string => {
  const date = edtfDate(text)
  return `${isoOfDay(date.earliestDay)}/${isoOfDay(date.latestDay)}`
}

describe('a date of the registry', () => {
  it('spans the days that its text leaves open', () => {
    expect(span('2008')).toBe('2008-01-01/2008-12-31')
    expect(span('2008-02')).toBe('2008-02-01/2008-02-29')
    expect(span('2008-06-05')).toBe('2008-06-05/2008-06-05')
    expect(span('0033-04')).toBe('0033-04-01/0033-04-30')
  })

  it('reads intervals, approximate and partly unspecified dates', () => {
    expect(span('1984/1989-05')).toBe('1984-01-01/1989-05-31')
    expect(span('198X')).toBe('1980-01-01/1989-12-31')
    expect(span('2008~')).toBe('2008-01-01/2008-12-31')
    expect(edtfDate('1984/..').latestDay).toBe(Number.POSITIVE_INFINITY)
  })

  it('is refused where it is none', () => {
    for (const text of ['', '2008-13', '2008-02-30', '2007-02-29', '5 June 2008', '08', '2008-6-5']) {
      expect(parseEdtf(text), text).toBeNull()
    }
    expect(() => edtfDate('spring')).toThrow(StrataError)
  })

  it('signed 2008 is neither surely before nor surely after 2008-06-05', () => {
    const [year, day] = [edtfDate('2008'), edtfDate('2008-06-05')]
    expect([surelyBefore(year, day), surelyBefore(day, year)]).toEqual([false, false])
    expect([possiblyBefore(year, day), possiblyBefore(day, year)]).toEqual([true, true])
    expect(surelyBefore(edtfDate('2007'), day)).toBe(true)
  })

  it('is surely before another only if possibly so, and never both ways', () => {
    const anyDate = fc
      .tuple(
        fc.integer({ min: 1900, max: 2030 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([y, m, d, parts]) =>
        [y, m, d]
          .slice(0, parts)
          .map((n) => String(n).padStart(2, '0'))
          .join('-'),
      )
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const [one, other] = [edtfDate(a), edtfDate(b)]
        if (surelyBefore(one, other)) expect(possiblyBefore(one, other)).toBe(true)
        expect(surelyBefore(one, other) && surelyBefore(other, one)).toBe(false)
        expect(surelyBefore(one, other)).toBe(
          !possiblyBefore(other, one) && a !== b && one.latestDay !== other.earliestDay,
        )
      }),
    )
  })

  it('counts days so that text, number and year agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (day) => {
        const iso = isoOfDay(day)
        const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
        expect(dayNumber(y, m, d)).toBe(day)
        expect(yearOfDay(day)).toBe(y)
        expect(edtfDate(iso)).toEqual({ text: iso, earliestDay: day, latestDay: day })
      }),
    )
  })
})
