import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitLogistic, probability } from '../../../src/assess/classifier/logistic-regression.ts'
import { minimise } from '../../../src/assess/classifier/minimise.ts'
import { rowAt, rowProduct, sparseRows } from '../../../src/assess/classifier/sparse-rows.ts'

const TABLE = [
  [1, 0, 0.5],
  [0, 1, 0],
  [0.2, 0.8, 0],
  [1, 1, 1],
  [0, 0, 1],
  [0.7, 0, 0.1],
]
const LABELS = Uint8Array.from([1, 0, 0, 1, 0, 1])

function rowsOf(table: readonly (readonly number[])[]) {
  return sparseRows(
    table.map((cells) => {
      const columns = cells.flatMap((value, column) => (value === 0 ? [] : [column]))
      return {
        columns: Uint32Array.from(columns),
        values: Float64Array.from(columns, (column) => cells[column] as number),
      }
    }),
    table[0]?.length ?? 0,
  )
}

describe('fitLogistic', () => {
  it.each([
    { penalty: 1, heavier: 1, expected: [0.96049345, -0.26240458, 0.16772119, -0.41504542] },
    { penalty: 0.1, heavier: 2, expected: [4.34366694, -0.93624484, 0.17456346, -1.3142085] },
  ])('gives the values that scipy finds, penalty $penalty', ({ penalty, heavier, expected }) => {
    const fit = fitLogistic(rowsOf(TABLE), LABELS, {
      penalty,
      weightOf: (label) => (label === 1 ? heavier : 1),
    })
    expect(fit.converged).toBe(true)
    for (const [i, value] of [...fit.weights, fit.intercept].entries())
      expect(value).toBeCloseTo(expected[i] as number, 4)
  })

  it('stays finite where a word tells the labels apart, and where there is one label only', () => {
    const apart = fitLogistic(rowsOf([[1], [1], [0.001], [0]]), Uint8Array.from([1, 1, 0, 0]), {
      penalty: 0.1,
    })
    expect(apart.weights.every(Number.isFinite)).toBe(true)
    const same = fitLogistic(rowsOf(TABLE), new Uint8Array(6))
    expect(Number.isFinite(same.intercept)).toBe(true)
    expect(probability(same, rowAt(rowsOf(TABLE), 0))).toBeLessThan(0.01)
  })

  it('has no slope left where it stops, on any table', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 }),
            fc.boolean(),
          ),
          { minLength: 1, maxLength: 12 },
        ),
        (table) => {
          const labels = Uint8Array.from(table, ([, label]) => (label ? 1 : 0))
          if (labels.every((label) => label === labels[0])) return
          const { weights, intercept } = fitLogistic(rowsOf(table.map(([cells]) => cells)), labels)
          for (let column = 0; column < 3; column++) {
            const slope = table.reduce((sum, [cells, label]) => {
              const score = cells.reduce((at, cell, k) => at + cell * (weights[k] as number), intercept)
              return sum + (1 / (1 + Math.exp(-score)) - (label ? 1 : 0)) * (cells[column] as number)
            }, weights[column] as number)
            expect(Math.abs(slope)).toBeLessThan(1e-4)
          }
        },
      ),
    )
  })
})

describe('minimise', () => {
  it('finds the foot of the valley of Rosenbrock', () => {
    const { point, converged } = minimise((at, gradient) => {
      const [x = 0, y = 0] = at
      gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x)
      gradient[1] = 200 * (y - x * x)
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2
    }, 2)
    expect(converged).toBe(true)
    expect(point[0]).toBeCloseTo(1, 5)
    expect(point[1]).toBeCloseTo(1, 5)
  })
})

describe('rowProduct', () => {
  it('is that of the dense rows', () => {
    const rows = rowsOf(TABLE)
    for (const [r, one] of TABLE.entries())
      for (const [k, other] of TABLE.entries())
        expect(rowProduct(rowAt(rows, r), rowAt(rows, k))).toBeCloseTo(
          one.reduce((sum, cell, i) => sum + cell * (other[i] as number), 0),
          12,
        )
  })
})
