import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  brushStart,
  movedYears,
  orderedYears,
  xOfYear,
  yearAtX,
  yearBrushSpec,
} from '../../../web/instruments/year-brush.ts'
import { yearsShown } from '../../../web/instruments/years-shown.ts'

const frame = { firstYear: 1920, lastYear: 2026, widthPx: 1070, heightPx: 60 }
const years = fc.integer({ min: frame.firstYear, max: frame.lastYear })

describe('the brush over years', () => {
  it('finds under each year’s place that year', () => {
    fc.assert(
      fc.property(years, (year) => {
        expect(yearAtX(xOfYear(year, frame) + 1, frame)).toBe(year)
      }),
    )
    expect(yearAtX(-50, frame)).toBe(1920)
    expect(yearAtX(5000, frame)).toBe(2026)
  })

  it('draws bars whose heights are the counts, stacked from the axis', () => {
    const spec = yearBrushSpec(
      [
        { year: 2008, byLayer: [1, 0, 0, 2, 3, 0] },
        { year: 2009, byLayer: [0, 0, 0, 0, 3, 0] },
      ],
      null,
      frame,
    )
    const of = (year: number) => spec.bars.filter((bar) => bar.year === year)
    expect(of(2008).map(({ layer, height }) => [layer, height])).toEqual([
      ['bilateral', 30],
      ['bloc', 20],
      ['multilateral', 10],
    ])
    expect(of(2009)[0]).toMatchObject({ height: 30, y: 30 })
    expect(spec.bars.every(({ y, height }) => y >= -1e-9 && y + height <= 60 + 1e-9)).toBe(true)
  })

  it('marks bars outside the years chosen, and spans the chosen ones whole', () => {
    const spec = yearBrushSpec([{ year: 2003, byLayer: [1, 0, 0, 0, 0, 0] }], [2004, 2014], frame)
    expect(spec.bars[0]?.isInside).toBe(false)
    expect(spec.range).toEqual([840, 950])
  })

  it('never leaves its frame when years are drawn or moved', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1800, max: 2100 }),
        years,
        fc.integer({ min: -300, max: 300 }),
        (a, b, by) => {
          const [from, to] = orderedYears(a, b, frame)
          expect(frame.firstYear <= from && from <= to && to <= frame.lastYear).toBe(true)
          const [movedFrom, movedTo] = movedYears([from, to], by, frame)
          expect(movedTo - movedFrom).toBe(to - from)
          expect(movedFrom >= frame.firstYear && movedTo <= frame.lastYear).toBe(true)
        },
      ),
    )
  })

  it('begins where all but a handful lie after', () => {
    const many = Array.from({ length: 400 }, (_, place) => 1950 + (place % 70))
    expect(brushStart([1860, ...many], 2026)).toBe(1950)
    expect(brushStart([1947], 2026)).toBe(1940)
    expect(brushStart([], 2026)).toBe(2020)
  })
})

describe('the years over the rows', () => {
  it('are at least twenty', () => {
    expect(yearsShown([], 2026)).toEqual({ first: 2006, last: 2026 })
  })
})
