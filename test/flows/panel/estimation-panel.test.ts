import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CorridorStocks, corridorStocks, firstRow } from '../../../src/flows/panel/corridor-stocks.ts'
import type { Deal } from '../../../src/flows/panel/deals.ts'
import { estimationPanel } from '../../../src/flows/panel/estimation-panel.ts'
import { windowCount } from '../../../src/flows/panel/treatment-columns.ts'

const YEARS = [1960, 1970, 1980]
const CHOSEN = [{ source: 'one', years: YEARS }]

function coverage(actors: readonly string[], years = YEARS) {
  return actors.flatMap((actor) =>
    (['origin', 'destination'] as const).map((side) => ({ source: 'one', side, actor, years })),
  )
}

function stocks(cells: readonly (readonly [string, string, number, number])[]) {
  const actors = [...new Set(cells.flatMap((cell) => [cell[0], cell[1]]))]
  return {
    actors,
    measures: ['stock'],
    sources: ['one'],
    originIndex: cells.map(([origin]) => actors.indexOf(origin)),
    destinationIndex: cells.map(([, destination]) => actors.indexOf(destination)),
    year: cells.map(([, , year]) => year),
    measureIndex: cells.map(() => 0),
    sourceIndex: cells.map(() => 0),
    value: cells.map(([, , , persons]) => persons),
  }
}

function stockOf({ places, years, stock }: CorridorStocks, origin: string, destination: string): number[] {
  const row = firstRow(places.length, years.length, places.indexOf(origin), places.indexOf(destination))
  return [...stock.subarray(row, row + years.length)]
}

describe('the stocks of corridors', () => {
  it('add territories to their metropole, count no one who moved within a place, and name who is outside', () => {
    const found = corridorStocks(
      stocks([
        ['ABW', 'USA', 1960, 3],
        ['NLD', 'USA', 1960, 4],
        ['ABW', 'NLD', 1970, 9],
        ['TWN', 'USA', 1980, 5],
      ]),
      [...coverage(['ABW', 'NLD', 'USA']), ...coverage(['TWN'], [1960])],
      CHOSEN,
    )
    expect(found.places).toEqual(['NLD', 'USA'])
    expect(stockOf(found, 'NLD', 'USA')).toEqual([7, 0, 0])
    expect(stockOf(found, 'USA', 'NLD')).toEqual([0, 0, 0])
    expect([...found.outside]).toEqual([['TWN', 5]])
  })

  it('keep every person who is between places (any table)', () => {
    const place = fc.constantFrom('AAA', 'BBB', 'CCC')
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place, fc.constantFrom(...YEARS), fc.nat(100))), (cells) => {
        const found = corridorStocks(stocks(cells), coverage(['AAA', 'BBB', 'CCC']), CHOSEN)
        const between = cells.filter(([o, d]) => o !== d).reduce((all, [, , , persons]) => all + persons, 0)
        expect(found.stock.reduce((all, persons) => all + persons, 0)).toBe(between)
      }),
    )
  })
})

const SHAPE = { places: ['AAA', 'BBB', 'CCC'], years: YEARS }

function deal(origin: string, destination: string, year: number): Deal {
  return { instrument: `${origin}-${destination}-${year}`, origin, destination, year }
}

describe('the treatment of a corridor', () => {
  it('counts the ten years before: 1970 to 1979 for 1980', () => {
    const count = (year: number) => {
      const all = windowCount(SHAPE, [deal('AAA', 'CCC', year)], { length: 10, shift: 0 }, 2020).count
      const row = firstRow(3, 3, 0, 2)
      return [...all.subarray(row, row + 3)]
    }
    expect(count(1969)).toEqual([0, 1, 0])
    expect(count(1970)).toEqual([0, 0, 1])
    expect(count(1979)).toEqual([0, 0, 1])
    expect(count(1980)).toEqual([0, 0, 0])
  })

  it('is unknown, not zero, where a lead reaches past what the registry can know', () => {
    const panel = estimationPanel(
      { ...SHAPE, sources: ['one', 'one', 'one'], stock: new Float64Array(18).fill(10), outside: new Map() },
      [deal('AAA', 'BBB', 1975)],
      { window: 10, leads: 1, lags: 1, lastKnown: 1985, regularAbove: 9, closedFlow: null },
    )
    expect([...(panel.columns.get('lead1') ?? [])].slice(0, 3)).toEqual([0, 1, Number.NaN])
    expect(panel.incomplete).toEqual(new Map([['lead1', 6]]))
    expect([...(panel.columns.get('treated') ?? [])].slice(0, 3)).toEqual([0, 0, 1])
    expect([...(panel.columns.get('regular') ?? [])].every((value) => value === 1)).toBe(true)
  })

  it('equals the count deal by deal (any deals)', () => {
    const place = fc.constantFrom('AAA', 'BBB', 'CCC')
    const any = fc
      .tuple(place, place, fc.integer({ min: 1930, max: 1990 }))
      .filter(([o, d]) => o !== d)
      .map(([o, d, year]) => deal(o, d, year))
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.integer({ min: -3, max: 2 }), (deals, shift) => {
        const { count } = windowCount(SHAPE, deals, { length: 10, shift }, 1999, 'either-way')
        for (const [o, origin] of SHAPE.places.entries())
          for (const [d, destination] of SHAPE.places.entries())
            for (const [t, year] of YEARS.entries()) {
              if (o === d) continue
              const expected = deals.filter(
                (one) =>
                  [one.origin, one.destination].toSorted().join() ===
                    [origin, destination].toSorted().join() &&
                  Math.floor(one.year / 10) === year / 10 + shift - 1,
              ).length
              expect(count[firstRow(3, 3, o, d) + t]).toBe(expected)
            }
      }),
    )
  })
})
