import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cholesky, invertCholesky, solveCholesky } from '../../src/numeric/cholesky.ts'
import { fromEigen, symmetricEigen } from '../../src/numeric/symmetric-eigen.ts'
import { randomDraws } from './random-draws.ts'

/** A′A of random numbers, of a rank. */
function gram(seed: number, size: number, rank: number): Float64Array {
  const random = randomDraws(seed)
  const a = Array.from({ length: rank }, () => Array.from({ length: size }, () => random.normal()))
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size]
    return a.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)
  })
}

const product = (a: Float64Array, b: Float64Array, size: number): number[] =>
  Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size]
    return Array.from({ length: size }, (__, k) => (a[i * size + k] ?? 0) * (b[k * size + j] ?? 0)).reduce(
      (x, y) => x + y,
      0,
    )
  })

const sizes = fc.integer({ min: 1, max: 7 })
const seeds = fc.integer({ min: 1, max: 1e6 })

describe('symmetric matrices', () => {
  it('are solved and inverted', () => {
    fc.assert(
      fc.property(sizes, seeds, (size, seed) => {
        const matrix = gram(seed, size, size + 3)
        const factor = cholesky(matrix, size)
        product(matrix, invertCholesky(factor), size).forEach((value, at) => {
          expect(value).toBeCloseTo(at % (size + 1) === 0 ? 1 : 0, 6)
        })
        const b = Float64Array.from({ length: size }, (_, i) => i - 1)
        const x = b.slice()
        solveCholesky(factor, x)
        b.forEach((value, i) => {
          expect(x.reduce((sum, each, j) => sum + (matrix[i * size + j] ?? 0) * each, 0)).toBeCloseTo(
            value,
            6,
          )
        })
      }),
    )
  })

  it('lose the columns that those before them explain, and no other', () => {
    // The third column is the sum of the first two.
    const columns = [
      [1, 2, 0, 1],
      [0, 1, 3, 1],
      [1, 3, 3, 2],
      [5, 1, 0, 0],
    ]
    const cross = Float64Array.from(
      columns.flatMap((a) =>
        columns.map((b) => a.reduce((sum, value, row) => sum + value * (b[row] ?? 0), 0)),
      ),
    )
    expect([...cholesky(cross, 4).isDropped]).toEqual([0, 0, 1, 0])
    expect([...cholesky(new Float64Array(4), 2).isDropped]).toEqual([1, 1])
  })

  it('are put together again from their eigenvalues', () => {
    fc.assert(
      fc.property(sizes, sizes, seeds, (size, rank, seed) => {
        const matrix = gram(seed, size, rank)
        const eigen = symmetricEigen(matrix, size)
        fromEigen(eigen, (value) => value).forEach((value, at) => {
          expect(value).toBeCloseTo(matrix[at] ?? 0, 8)
        })
        expect(eigen.values.filter((value) => value > 1e-9).length).toBe(Math.min(size, rank))
      }),
    )
  })
})
