import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitMargins } from '../../src/numeric/fit-margins.ts'

const numbers = (values: readonly number[]) => Float64Array.from(values)

describe('a table fitted to margins', () => {
  it('has the totals and the cross-product ratio of its seed (any table of two by two)', () => {
    const positive = fc.double({ min: 0.1, max: 100, noNaN: true })
    fc.assert(
      fc.property(
        fc.tuple(positive, positive, positive, positive),
        positive,
        positive,
        positive,
        (cells, a, b, c) => {
          const found = fitMargins(
            numbers(cells),
            { rows: numbers([a, b + c]), columns: numbers([a / 2 + b, a / 2 + c]) },
            1e-9,
          )
          expect(found.converged).toBe(true)
          const [p = 0, q = 0, r = 0, s = 0] = found.table
          expect(p + q).toBeCloseTo(a, 6)
          expect(q + s).toBeCloseTo(a / 2 + c, 6)
          expect(Math.log((p * s) / (q * r))).toBeCloseTo(
            Math.log((cells[0] * cells[3]) / (cells[1] * cells[2])),
            4,
          )
        },
      ),
    )
  })

  it('says that it did not converge where zeros forbid the totals', () => {
    const found = fitMargins(numbers([1, 0, 0, 1]), { rows: numbers([2, 1]), columns: numbers([1, 2]) }, 1e-6)
    expect(found).toMatchObject({ converged: false, off: 1 })
  })
})
