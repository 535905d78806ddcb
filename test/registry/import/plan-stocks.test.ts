import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planStocks } from '../../../src/registry/import/plan-stocks.ts'
import {
  readStocks,
  type StockRow,
  type Stocks,
  stockCellKey,
  stockRowsParquet,
  stocksOnTop,
  stocksParquet,
} from '../../../src/registry/stocks.ts'

const row = (origin: string, value: number, source = 'un'): StockRow => ({
  origin,
  destination: 'FRA',
  year: 2000,
  measure: 'stock',
  value,
  source,
})
const stocks = (rows: readonly StockRow[]): Promise<Stocks> => readStocks(stockRowsParquet(rows))
const cellsOf = (of: Stocks): Record<string, number> =>
  Object.fromEntries(Array.from(of.value, (value, c) => [stockCellKey(of, c), value]))

describe('planStocks', () => {
  it('tells new, same and contradicting cells apart; another source contradicts nothing', async () => {
    const held = await stocks([row('MAR', 10), row('DZA', 20)])
    const incoming = await stocks([row('MAR', 10), row('DZA', 21), row('TUN', 5), row('DZA', 22, 'wb')])
    const plan = planStocks(held, incoming, 'stop')
    expect(plan).toMatchObject({ cells: 4, added: 2, same: 1, decision: 'undecided' })
    expect(plan.conflicts).toEqual([
      {
        origin: 'DZA',
        destination: 'FRA',
        year: 2000,
        measure: 'stock',
        source: 'un',
        held: 20,
        incoming: 21,
      },
    ])
    expect(Object.values(cellsOf(plan.toWrite)).toSorted()).toEqual([22, 5])
    const replaced = planStocks(held, incoming, 'replace')
    expect(cellsOf(stocksOnTop(held, replaced.toWrite))).toEqual({
      'MAR|FRA|2000|stock|un': 10,
      'DZA|FRA|2000|stock|un': 21,
      'TUN|FRA|2000|stock|un': 5,
      'DZA|FRA|2000|stock|wb': 22,
    })
  })

  it('brings all of it into an empty workspace, and nothing the second time', async () => {
    const cell = fc.record({
      origin: fc.constantFrom('MAR', 'DZA', 'TUN'),
      destination: fc.constantFrom('FRA', 'ESP'),
      year: fc.integer({ min: 1990, max: 1994 }),
      measure: fc.constantFrom('stock', 'stock_male'),
      value: fc.integer({ min: 1, max: 10_000 }),
      source: fc.constantFrom('un', 'wb'),
    })
    const unique = fc.uniqueArray(cell, {
      minLength: 1,
      selector: ({ value: _, ...where }) => JSON.stringify(where),
    })
    await fc.assert(
      fc.asyncProperty(unique, unique, async (below, top) => {
        const [held, incoming] = [await stocks(below), await stocks(top)]
        const merged = await readStocks(
          stocksParquet(stocksOnTop(held, planStocks(held, incoming, 'replace').toWrite)),
        )
        expect(cellsOf(merged)).toEqual({ ...cellsOf(held), ...cellsOf(incoming) })
        const again = planStocks(merged, incoming, 'stop')
        expect([again.added, again.conflicts.length, again.same]).toEqual([0, 0, top.length])
        expect(planStocks(null, incoming, 'stop').added).toBe(top.length)
      }),
      { numRuns: 30 },
    )
  })
})
