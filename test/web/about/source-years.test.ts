import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceCoverage } from '../../../src/api/about.ts'
import { RAMP_FROM, rampStep, sourceRows } from '../../../web/about/source-years.ts'
import { timeAxis } from '../../../web/components/time-axis.ts'

const axis = timeAxis({ first: 1945, last: 2026, widthPx: 1000, startPx: 200, endPadPx: 100 })

const source = (
  id: string,
  years: [number, number][],
  more: Partial<SourceCoverage> = {},
): SourceCoverage => {
  const undated = more.undated ?? 0
  const instruments = undated + years.reduce((sum, [, count]) => sum + count, 0)
  return {
    id,
    citation: id,
    url: null,
    licence: null,
    as_of: null,
    last_year: null,
    instruments,
    named: instruments,
    years: years.map(([year, count]) => ({ year, instruments: count })),
    undated,
    ...more,
  }
}

const sources = fc.array(
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 1900, max: 2026 }), fc.integer({ min: 1, max: 60 })), {
        selector: ([year]) => year,
        maxLength: 8,
      }),
      fc.nat({ max: 5 }),
      fc.option(fc.integer({ min: 1930, max: 2040 })),
    )
    .map(([years, undated, last_year]) => source('s', years, { undated, last_year })),
  { maxLength: 30 },
)

describe('instruments by source and year', () => {
  it('are all in a cell, undated, or made beside the axis', () => {
    fc.assert(
      fc.property(sources, fc.integer({ min: 1, max: 20 }), (items, most) => {
        const rows = sourceRows(items, axis, most)
        for (const { cells, instruments, undated, outside } of rows) {
          const drawn = cells.reduce((sum, { count }) => sum + count, 0)
          expect(drawn + undated + outside).toBe(instruments)
        }
        const all = items.reduce((sum, { instruments }) => sum + instruments, 0)
        expect(rows.reduce((sum, { instruments }) => sum + instruments, 0)).toBe(all)
        expect(rows.reduce((sum, row) => sum + row.sources, 0)).toBe(
          items.filter(({ instruments }) => instruments > 0).length,
        )
        expect(rows.length).toBeLessThanOrEqual(most + 1)
      }),
    )
  })

  it('are hatched after the date of the source, not where it states none, nor for several together', () => {
    const items = [
      source('ended', [[2000, 9]], { last_year: 2022 }),
      source('silent', [[2000, 8]]),
      source('current', [[2000, 7]], { last_year: 2026 }),
      source('more', [[2000, 2]], { last_year: 2010 }),
      source('other', [[2000, 1]], { last_year: 2011 }),
    ]
    const [ended, silent, current, rest] = sourceRows(items, axis, 3)
    expect(ended?.uncoveredX).toBe(axis.x(2023))
    expect(silent?.uncoveredX).toBeNull()
    expect(current?.uncoveredX).toBeNull()
    expect(rest).toMatchObject({ source: null, sources: 2, instruments: 3, uncoveredX: null })
  })

  it('have a darker cell the more they are, in steps that the legend names', () => {
    expect([1, 2, 3, 9, 10, 24, 25, 900].map(rampStep)).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
    for (const [step, from] of RAMP_FROM.entries()) expect(rampStep(from)).toBe(step + 1)
  })
})
