import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowsFromDifferences } from '../../src/flows/derived-flows.ts'

const TWO = { places: 2, years: [1990, 2000, 2010] }

describe('flows from the differences of stocks', () => {
  // Rows: A in B, then B in A.
  const stock = Float64Array.from([10, 30, 25, 5, 5, 8])

  it('drop a fall, or turn it round', () => {
    expect([...flowsFromDifferences(TWO, stock, 'drop-negative').flow]).toEqual([20, 0, 0, 3])
    const turned = flowsFromDifferences(TWO, stock, 'reverse-negative')
    expect([...turned.flow]).toEqual([20, 0, 0, 8])
    expect(turned.falls).toBe(1)
    expect(turned.periods).toEqual([
      { from: 1990, to: 2000 },
      { from: 2000, to: 2010 },
    ])
  })

  it('are unknown where a stock is', () => {
    const { flow, falls } = flowsFromDifferences(
      TWO,
      Float64Array.from([10, Number.NaN, 25, 5, 5, 8]),
      'drop-negative',
    )
    expect([...flow]).toEqual([Number.NaN, Number.NaN, 0, 3])
    expect(falls).toBe(0)
  })

  it('turned round, keep each corridor’s balance with its reverse (any stocks)', () => {
    const any = fc.array(fc.nat(1000), { minLength: 18, maxLength: 18 })
    fc.assert(
      fc.property(any, (values) => {
        const shape = { places: 3, years: TWO.years }
        const all = Float64Array.from(values)
        const { flow } = flowsFromDifferences(shape, all, 'reverse-negative')
        const row = (o: number, d: number) => o * 2 + d - (d > o ? 1 : 0)
        for (const [o, d] of [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const)
          for (const p of [0, 1]) {
            const change = (a: number, b: number) =>
              (all[row(a, b) * 3 + p + 1] ?? 0) - (all[row(a, b) * 3 + p] ?? 0)
            const net = (flow[row(o, d) * 2 + p] ?? 0) - (flow[row(d, o) * 2 + p] ?? 0)
            expect(net).toBe(change(o, d) - change(d, o))
          }
      }),
    )
  })
})
