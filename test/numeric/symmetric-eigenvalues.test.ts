import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symmetricEigen } from '../../src/numeric/symmetric-eigen.ts'
import { symmetricEigenvalues } from '../../src/numeric/symmetric-eigenvalues.ts'

describe('eigenvalues of a symmetric matrix', () => {
  it('are those of known graphs: path, ring, star and complete graph', () => {
    const size = 12
    const path = laplacian(size, (i, j) => j - i === 1)
    const ring = laplacian(size, (i, j) => j - i === 1 || j - i === size - 1)
    const star = laplacian(size, (i) => i === 0)
    const complete = laplacian(size, () => true)
    const places = Array.from({ length: size }, (_, k) => k)
    expectClose(
      symmetricEigenvalues(path, size),
      places.map((k) => 2 - 2 * Math.cos((Math.PI * k) / size)),
    )
    expectClose(
      symmetricEigenvalues(ring, size),
      places.map((k) => 2 - 2 * Math.cos((2 * Math.PI * k) / size)),
    )
    expectClose(symmetricEigenvalues(star, size), [0, ...Array<number>(size - 2).fill(1), size])
    expectClose(symmetricEigenvalues(complete, size), [0, ...Array<number>(size - 1).fill(size)])
  })

  it('are those that Jacobi rotations give, also with zeros, equal values and several components', () => {
    const entry = fc.oneof(
      fc.constant(0),
      fc.integer({ min: -3, max: 3 }),
      fc.double({ min: -10, max: 10, noNaN: true }),
    )
    fc.assert(
      fc.property(
        fc
          .integer({ min: 0, max: 9 })
          .chain((size) =>
            fc.tuple(fc.constant(size), fc.array(entry, { minLength: size * size, maxLength: size * size })),
          ),
        ([size, values]) => {
          const matrix = Float64Array.from({ length: size * size }, (_, place) => {
            const i = Math.floor(place / size)
            const j = place % size
            return values[Math.max(i, j) * size + Math.min(i, j)] as number
          })
          expectClose(symmetricEigenvalues(matrix, size), [...symmetricEigen(matrix, size).values])
        },
      ),
    )
  })

  it('leaves the matrix as it is', () => {
    const matrix = Float64Array.from([2, 1, 0, 1, 2, 1, 0, 1, 2])
    symmetricEigenvalues(matrix, 3)
    expect([...matrix]).toEqual([2, 1, 0, 1, 2, 1, 0, 1, 2])
  })
})

function laplacian(size: number, areTied: (i: number, j: number) => boolean): Float64Array {
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      if (!areTied(i, j)) continue
      matrix[i * size + j] = -1
      matrix[j * size + i] = -1
      matrix[i * size + i] = (matrix[i * size + i] as number) + 1
      matrix[j * size + j] = (matrix[j * size + j] as number) + 1
    }
  return matrix
}

function expectClose(found: Float64Array, expected: readonly number[]): void {
  const sorted = [...expected].sort((a, b) => a - b)
  expect(found.length).toBe(sorted.length)
  const scale = Math.max(1, ...sorted.map(Math.abs))
  sorted.forEach((value, k) => {
    expect(Math.abs((found[k] as number) - value)).toBeLessThan(1e-9 * scale)
  })
}
