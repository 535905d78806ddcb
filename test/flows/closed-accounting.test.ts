import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClosedFlows, closedFlows, type PeriodAccounts } from '../../src/flows/closed-accounting.ts'

const NOBODY = [0, 0, 0, 0]

function accounts(
  start: readonly number[],
  end: readonly number[],
  births: readonly number[] = NOBODY,
  deaths: readonly number[] = NOBODY,
): PeriodAccounts {
  return {
    places: births.length,
    start: Float64Array.from(start),
    end: Float64Array.from(end),
    births: Float64Array.from(births),
    deaths: Float64Array.from(deaths),
  }
}

function flowsOf(asked: PeriodAccounts): ClosedFlows {
  const found = closedFlows(asked)
  if ('fault' in found) throw new Error(`the accounts cannot be kept: ${found.fault}`)
  return found
}

function expectFlow(asked: PeriodAccounts, published: readonly (readonly number[])[], digits: number): void {
  const found = flowsOf(asked)
  expect(found.converged).toBe(true)
  published.flat().forEach((flow, cell) => {
    expect(found.flow[cell], `cell ${cell}`).toBeCloseTo(flow, digits)
  })
}

const [SCIENCE_START, SCIENCE_END] = [
  [1000, 100, 10, 0, 55, 555, 50, 5, 80, 40, 800, 40, 20, 25, 20, 200],
  [1060, 60, 10, 10, 45, 540, 40, 0, 70, 75, 770, 70, 30, 30, 20, 230],
] as const
const REVIEW_START = [100, 10, 10, 0, 20, 55, 25, 10, 10, 40, 140, 65, 20, 25, 20, 200]

describe('closed demographic accounting', () => {
  it('has the flows of Abel (2013), whose example has no births and deaths', () => {
    expectFlow(
      accounts(SCIENCE_START, [950, 100, 60, 0, 80, 505, 75, 5, 90, 30, 800, 40, 40, 45, 0, 180]),
      [
        [0, 0, 50, 0],
        [35, 0, 25, 0],
        [10, 10, 0, 0],
        [10, 10, 0, 0],
      ],
      9,
    )
  })

  it('has the flows of Table 4 of Abel & Cohen (2019), to the digits of the authors’ package migest', () => {
    expectFlow(
      accounts(
        [100, 10, 10, 0, 80, 180, 10, 90, 30, 10, 140, 40, 60, 70, 10, 160],
        [95, 5, 15, 5, 75, 225, 5, 55, 55, 0, 115, 50, 35, 25, 25, 215],
      ),
      [
        [0, 5, 7.857143, 22.142857],
        [7.142857, 0, 12.142857, 40.714286],
        [17.857143, 5, 0, 7.142857],
        [0, 35, 0, 0],
      ],
      6,
    )
  })

  // The authors' program stops where a total is off by 0.001 persons.
  it('has the flows that migest gives for the example of Abel & Sander (2014), with births and deaths', () => {
    expectFlow(
      accounts(SCIENCE_START, SCIENCE_END, [80, 20, 60, 60], [70, 30, 50, 10]),
      [
        [0, 3.328563, 0, 3.24299],
        [34.120952, 0, 0.583874, 9.809336],
        [0.004366, 27.127753, 0, 25.711331],
        [12.44612, 9.058478, 2.259526, 0],
      ],
      2,
    )
  })

  it('has the flows that migest gives for the example of Abel (2018), in which a place has more births than natives', () => {
    const asked = accounts(
      REVIEW_START,
      [75, 25, 5, 0, 20, 45, 30, 15, 30, 40, 150, 60, 30, 30, 20, 230],
      [10, 50, 25, 60],
      [30, 10, 40, 10],
    )
    expectFlow(
      asked,
      [
        [0, 8.126216, 0, 0],
        [15.45535, 0, 18.081832, 5.712864],
        [0, 1.125679, 0, 0],
        [17.66941, 0, 8.043363, 0],
      ],
      2,
    )
    expect(flowsOf(asked).birthsSpread).toEqual([1])
  })

  it('keeps the accounts of each place, with no flow below 0 (any stocks)', () => {
    const places = 4
    const table = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 16, maxLength: 16 })
    const few = fc.array(fc.nat(300), { minLength: places, maxLength: places })
    fc.assert(
      fc.property(table, table, few, few, (start, end, births, deaths) => {
        const withNatives = (cells: readonly number[]) =>
          cells.map((persons, cell) => (cell % (places + 1) === 0 ? persons + 20_000 : persons))
        const [before, after] = [withNatives(start), withNatives(end)]
        const found = flowsOf(accounts(before, after, births, deaths))
        expect(found.flow.every((persons) => persons >= 0)).toBe(true)
        const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
        expect(found.surplus).toBeCloseTo(sum(after) - sum(before) - sum(births) + sum(deaths), 6)
        const natives = (cells: readonly number[]) =>
          sum(cells.filter((_, cell) => cell % (places + 1) === 0))
        const scale = [
          1 + found.surplus / 2 / natives(before),
          1 - found.surplus / 2 / natives(after),
        ] as const
        for (let place = 0; place < places; place++) {
          expect(found.flow[place * places + place]).toBe(0)
          const population = (cells: readonly number[], by: number) =>
            sum(cells.filter((_, cell) => cell % places === place)) +
            (by - 1) * (cells[place * places + place] ?? 0)
          const growth = population(after, scale[1]) - population(before, scale[0])
          const [out, into] = [0, 0].map((_, side) =>
            sum(
              Array.from(
                { length: places },
                (_, other) => found.flow[side === 0 ? place * places + other : other * places + place] ?? 0,
              ),
            ),
          )
          const net = growth - (births[place] ?? 0) + (deaths[place] ?? 0)
          expect((into ?? 0) - (out ?? 0)).toBeCloseTo(net, 3)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('has no flow where nothing changed but by births and deaths of natives', () => {
    const found = flowsOf(accounts([100, 0, 0, 200], [105, 0, 0, 190], [10, 5], [5, 15]))
    expect([...found.flow]).toEqual([0, 0, 0, 0])
    expect(found.surplus).toBe(0)
  })

  it('cannot keep accounts with more deaths than people, or more births', () => {
    expect(closedFlows(accounts([100, 0, 0, 200], [100, 0, 0, 200], [0, 0], [150, 0]))).toEqual({
      fault: 'deaths',
      place: 0,
    })
    expect(closedFlows(accounts([500, 0, 0, 900], [500, 0, 0, 900], [1200, 0], [0, 0]))).toEqual({
      fault: 'births',
      place: 0,
    })
  })
})
