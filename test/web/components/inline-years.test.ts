import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisTicks, instrumentLife, lifeMarks, yearFraction } from '../../../web/components/inline-years.ts'

const row = {
  signed: null,
  in_force: null,
  ended: null,
  status: null,
  year: null,
  last_year: null,
} as const
const place = (year: number): number => (year - 2000) * 10

describe('the years of an instrument', () => {
  it('put a year in its middle and a day where it lies', () => {
    expect(yearFraction('2008')).toBeCloseTo(2008.5, 1)
    expect(yearFraction('2008-01-01')).toBeCloseTo(2008, 1)
    expect(yearFraction(null)).toBeNull()
    expect(yearFraction('2008/..')).toBeNull()
  })

  it('are not drawn where nothing dates them', () => {
    expect(lifeMarks(instrumentLife(row), place, 2027)).toBeNull()
  })

  it('are dotted, not solid, where no end is recorded', () => {
    const marks = lifeMarks(instrumentLife({ ...row, signed: '2008-06-05', year: 2008 }), place, 2027)
    expect(marks?.bar).toBeNull()
    expect(marks?.dots?.[1]).toBe(270)
    expect(marks?.stroke).toBeNull()
  })

  it('are thin between signature and entry into force, then solid where they are recorded to go on', () => {
    const life = instrumentLife({
      ...row,
      signed: '2002-07-03',
      in_force: '2004-05-01',
      status: 'in-force',
      year: 2002,
    })
    const marks = lifeMarks(life, place, 2027)
    expect(marks?.thin?.[1]).toBeCloseTo(43.3, 0)
    expect(marks?.bar?.[0]).toBe(marks?.thin?.[1])
    expect(marks?.dots).toBeNull()
  })

  it('end with a stroke at their own end or their successor’s start', () => {
    expect(
      lifeMarks(instrumentLife({ ...row, signed: '2001', ended: '2012-12-31', year: 2001 }), place, 2027)
        ?.stroke,
    ).toBeCloseTo(130, 0)
    const superseded = instrumentLife({ ...row, signed: '2001', year: 2001, last_year: 2012 })
    expect(lifeMarks(superseded, place, 2027)?.stroke).toBe(130)
  })

  it('take entry into force for the start where no signature is recorded', () => {
    const life = instrumentLife({ ...row, in_force: '1993', year: 1993 })
    expect(life.isSigned).toBe(false)
    expect(life.start).toBeCloseTo(1993.5, 1)
  })
})

describe('ticks of an axis', () => {
  it('never touch each other nor leave the axis', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1850, max: 2000 }),
        fc.integer({ min: 5, max: 170 }),
        fc.integer({ min: 60, max: 1200 }),
        (first, span, widthPx) => {
          const last = first + span
          const on = (year: number): number => ((year - first) / (last + 1 - first)) * widthPx
          const ticks = axisTicks({ first, last, widthPx }, on)
          for (const { x } of ticks) expect(x).toBeGreaterThanOrEqual(18)
          for (const { x } of ticks) expect(x).toBeLessThanOrEqual(widthPx - 18)
          const gaps = ticks.slice(1).map(({ x }, before) => x - (ticks[before]?.x ?? 0))
          expect(gaps.every((gap) => gap >= 36)).toBe(true)
        },
      ),
    )
  })
})
