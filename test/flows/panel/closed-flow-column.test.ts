import { describe, expect, it } from 'vitest'
import { closedFlowColumn } from '../../../src/flows/panel/closed-flow-column.ts'
import { type CorridorStocks, firstRow } from '../../../src/flows/panel/corridor-stocks.ts'
import type { DemographyRow } from '../../../src/flows/panel/demography.ts'
import { StrataError } from '../../../src/model/error.ts'

const PLACES = ['AAA', 'BBB', 'CCC', 'USA']
const YEARS = [1990, 2000, 2010]

/** The stocks of Table 4 of Abel & Cohen (2019) in 1990 and 2000, of which the last are there again in 2010. */
function tableFour(): { readonly stocks: CorridorStocks; readonly rows: readonly DemographyRow[] } {
  const start = [100, 10, 10, 0, 80, 180, 10, 90, 30, 10, 140, 40, 60, 70, 10, 160]
  const end = [95, 5, 15, 5, 75, 225, 5, 55, 55, 0, 115, 50, 35, 25, 25, 215]
  const stock = new Float64Array(4 * 3 * 3)
  const rows: DemographyRow[] = []
  PLACES.forEach((country, place) => {
    PLACES.forEach((_, birthplace) => {
      if (birthplace === place) return
      const row = firstRow(4, 3, birthplace, place)
      stock.set(
        [start, end, end].map((cells) => cells[birthplace * 4 + place] ?? 0),
        row,
      )
    })
    YEARS.forEach((year, t) => {
      const cells = t === 0 ? start : end
      const population = cells.filter((_, cell) => cell % 4 === place).reduce((sum, each) => sum + each, 0)
      rows.push({ country, year, population, births: t === 0 ? null : 0, deaths: t === 0 ? null : 0 })
    })
  })
  return { stocks: { places: PLACES, years: YEARS, sources: [], stock, outside: new Map() }, rows }
}

describe('flows by closed accounting on a panel', () => {
  const { stocks, rows } = tableFour()
  const flowOf = (values: Float64Array, from: string, to: string) => {
    const row = firstRow(4, 3, PLACES.indexOf(from), PLACES.indexOf(to))
    return [...values.subarray(row, row + 3)]
  }

  it('take natives from the population, and stand in the year that ends their period', () => {
    const { values, periods } = closedFlowColumn(stocks, rows)
    const [first, second, third] = flowOf(values, 'BBB', 'USA')
    expect(first).toBeNaN()
    expect(second).toBeCloseTo(40.714286, 6)
    expect(third).toBe(0)
    expect(periods).toMatchObject([
      { from: 1990, to: 2000, places: 4, surplus: 0, leftOut: [], foreignScaled: [], converged: true },
      { from: 2000, to: 2010, moves: 0 },
    ])
    expect(periods[0]?.moves).toBeCloseTo(160, 6)
  })

  it('add up rows of years within a period, and rows of territories at their metropole', () => {
    const natives = (row: DemographyRow) => row.country === 'USA'
    const [us, others] = [rows.filter(natives), rows.filter((row) => !natives(row))]
    const parted = us.flatMap((row): DemographyRow[] => [
      { ...row, population: row.population - 15 },
      { ...row, country: 'PRI', population: 15 },
    ])
    const between: DemographyRow = { country: 'AAA', year: 1995, population: 1, births: 30, deaths: 30 }
    const { values } = closedFlowColumn(stocks, [...parted, ...others, between])
    const { values: whole } = closedFlowColumn(
      stocks,
      rows.map((row) =>
        row.country === 'AAA' && row.year === 2000 ? { ...row, births: 30, deaths: 30 } : row,
      ),
    )
    expect(values).toEqual(whole)
    expect(flowOf(values, 'AAA', 'USA')).not.toEqual(
      flowOf(closedFlowColumn(stocks, rows).values, 'AAA', 'USA'),
    )
  })

  it('leave out, by name, places whose accounts are not known, and call their flows unknown', () => {
    const { values, periods } = closedFlowColumn(
      stocks,
      rows.filter(({ country, year }) => country !== 'CCC' || year !== 2000),
    )
    expect(periods.map(({ places, leftOut }) => [places, leftOut])).toEqual([
      [3, ['CCC']],
      [3, ['CCC']],
    ])
    expect(flowOf(values, 'CCC', 'AAA')).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(flowOf(values, 'AAA', 'BBB')[1]).toBeGreaterThan(0)
  })

  it('scale the foreign-born where they are more than the population, and say where', () => {
    const few = rows.map((row) =>
      row.country === 'BBB' && row.year === 1990 ? { ...row, population: 45 } : row,
    )
    expect(closedFlowColumn(stocks, few).periods[0]?.foreignScaled).toEqual(['BBB'])
  })

  it('refuse accounts of no period, and those that cannot be kept', () => {
    const code = (some: readonly DemographyRow[]): unknown => {
      try {
        return closedFlowColumn(stocks, some)
      } catch (error) {
        return error instanceof StrataError ? [error.code, error.details['country']] : error
      }
    }
    expect(code(rows.slice(0, 3))).toEqual(['flows/demography-short', undefined])
    const died = rows.map((row) =>
      row.country === 'AAA' && row.year === 2000 ? { ...row, deaths: 5000 } : row,
    )
    expect(code(died)).toEqual(['flows/demography-impossible', 'AAA'])
  })
})
