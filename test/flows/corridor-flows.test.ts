import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corridorFlows, steepestChange } from '../../src/flows/corridor-flows.ts'
import type { CorridorPoint, CorridorSeries } from '../../src/flows/corridor-series.ts'

const point = (year: number, persons: number | null): CorridorPoint =>
  persons === null ? { year, persons, reason: 'not listed' } : { year, persons, isZeroUnlisted: false }
const series = (
  source: string,
  ...points: readonly (readonly [number, number | null])[]
): CorridorSeries => ({
  source,
  points: points.map(([year, persons]) => point(year, persons)),
})

describe('flows from the differences of stocks', () => {
  it('stay within one source, name the width of their period, and floor falls at zero', () => {
    const there = [series('a', [1990, 100], [2000, 160], [2005, 130]), series('b', [2000, 900], [2010, 950])]
    const back = [series('a', [1990, 50], [2000, 20], [2005, 40]), series('b', [2000, 10], [2010, null])]
    expect(corridorFlows(there, back)).toEqual([
      { source: 'a', from: 1990, to: 2000, width: 10, difference: 60, dropNegative: 60, reverseNegative: 90 },
      { source: 'a', from: 2000, to: 2005, width: 5, difference: -30, dropNegative: 0, reverseNegative: 0 },
      {
        source: 'b',
        from: 2000,
        to: 2010,
        width: 10,
        difference: 50,
        dropNegative: 50,
        reverseNegative: null,
      },
    ])
  })

  it('part at a year that is unknown', () => {
    expect(corridorFlows([series('a', [1990, 1], [1995, null], [2000, 3])], [])).toEqual([])
  })

  it('take the change that was fastest a year as the steepest, falls too', () => {
    const flows = corridorFlows([series('a', [1990, 0], [2000, 100], [2005, 40])], [])
    expect(steepestChange(flows)).toMatchObject({ from: 2000, to: 2005, difference: -60 })
    expect(steepestChange([])).toBeNull()
  })

  it('add up to the change of the stock, where returns are taken off again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 8 }), (stocks) => {
        const one = [series('a', ...stocks.map((persons, place) => [1960 + 10 * place, persons] as const))]
        const flows = corridorFlows(one, one)
        const net = flows.reduce((sum, { difference }) => sum + difference, 0)
        expect(net).toBe((stocks.at(-1) ?? 0) - (stocks[0] ?? 0))
        for (const { difference, dropNegative, reverseNegative } of flows) {
          expect(dropNegative).toBe(Math.max(0, difference))
          expect(reverseNegative).toBe(Math.abs(difference))
        }
      }),
    )
  })
})
