import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { YearCounts } from '../../../src/api/events.ts'
import { LAYERS } from '../../../src/model/layer.ts'
import { timeAxis } from '../../../web/components/time-axis.ts'
import { countsByLayer, madeLayout } from '../../../web/timeline/made-layout.ts'

const axis = timeAxis({ first: 2000, last: 2015, widthPx: 900, startPx: 100, endPadPx: 80 })

const years: fc.Arbitrary<YearCounts['years']> = fc.uniqueArray(
  fc.record({
    year: fc.integer({ min: 1995, max: 2020 }),
    layer: fc.constantFrom(...LAYERS, null),
    family: fc.constantFrom('rcp' as const, 'visa-waiver' as const),
    instruments: fc.integer({ min: 1, max: 90 }),
  }),
  { selector: ({ year, layer, family }) => `${year} ${layer} ${family}`, maxLength: 60 },
)
const coverage = LAYERS.map((layer) => ({ layer, lastYear: null, dated: 0, of: 1 }))

describe('small multiples of instruments by year', () => {
  it('have the same height for the same count in every row, from zero', () => {
    fc.assert(
      fc.property(years, (rows) => {
        const bars = madeLayout({ years: rows }, coverage, axis, 190).rows.flatMap((row) =>
          row.bars.map((bar) => ({ ...bar, base: row.top + row.heightPx })),
        )
        const most = bars.toSorted((a, b) => b.count - a.count)[0]
        for (const bar of bars) {
          expect(bar.y + bar.height).toBeCloseTo(bar.base)
          const asShare = ((most?.height ?? 0) * bar.count) / (most?.count ?? 1)
          expect(bar.height).toBeCloseTo(Math.max(1, asShare))
        }
      }),
    )
  })

  it('add up the families of a year and layer, and nothing beside the years shown', () => {
    fc.assert(
      fc.property(years, (rows) => {
        const series = countsByLayer(rows, 2000, 2015)
        const shown = rows.filter(({ year, layer }) => layer !== null && year >= 2000 && year <= 2015)
        const sum = series.flatMap(({ counts }) => counts).reduce((all, count) => all + count, 0)
        expect(sum).toBe(shown.reduce((all, { instruments }) => all + instruments, 0))
        expect(series.map(({ layer }) => layer)).toEqual([...LAYERS])
      }),
    )
  })

  it('grey the years after the date of the sources, and none where they state no date or reach the last year', () => {
    const greyFrom = (lastYear: number | null) =>
      madeLayout({ years: [] }, [{ layer: 'bloc', lastYear, dated: 1, of: 1 }], axis, 190).rows[3]?.uncoveredX
    expect(greyFrom(2010)).toBe(axis.x(2011))
    expect(greyFrom(1990)).toBe(axis.x(2000))
    expect(greyFrom(2015)).toBeNull()
    expect(greyFrom(null)).toBeNull()
  })
})

describe('the time axis', () => {
  it('finds the year under the place of each of its days, and none beside it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2015 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (year, part) => {
          expect(axis.yearAt(axis.x(year + part))).toBe(year)
        },
      ),
    )
    expect(axis.yearAt(99)).toBeNull()
    expect(axis.yearAt(axis.endPx)).toBeNull()
  })

  it('of a single year has a width and no tick beside it', () => {
    const one = timeAxis({ first: 2008, last: 2008, widthPx: 900, startPx: 100, endPadPx: 80 })
    expect(one.x(2009) - one.x(2008)).toBe(720)
    for (const { year } of one.ticks) expect(year).toBe(2008)
  })
})
