import { numberUnordered } from './number-pairs.ts'
import { fromEigen, symmetricEigen } from './symmetric-eigen.ts'

/** B M B: the covariance of an estimate from its bread and the meat of its scores. Time O(size³). */
export function sandwich(bread: Float64Array, meat: Float64Array, size: number): Float64Array {
  return product(product(bread, meat, size), bread, size)
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const c = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += (a[i * size + k] as number) * (b[k * size + j] as number)
      c[i * size + j] = sum
    }
  return c
}

/**
 * Σ over groups of the outer product of the group's summed scores (Liang & Zeger 1986); without groups, each row is its own.
 * @param columns scores, a column for each coefficient
 * Time O(rows · columns + groups · columns²).
 */
export function groupMeat(
  columns: readonly Float64Array[],
  groupOfRow: Uint32Array | null,
  groups: number,
): Float64Array {
  const sums =
    groupOfRow === null
      ? columns
      : columns.map((column) => {
          const sum = new Float64Array(groups)
          for (let row = 0; row < column.length; row++) {
            const group = groupOfRow[row] as number
            sum[group] = (sum[group] as number) + (column[row] as number)
          }
          return sum
        })
  return outerProducts(sums)
}

function outerProducts(sums: readonly Float64Array[]): Float64Array {
  const size = sums.length
  const meat = new Float64Array(size * size)
  sums.forEach((a, i) => {
    sums.slice(0, i + 1).forEach((b, j) => {
      let sum = 0
      for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
      meat[i * size + j] = sum
      meat[j * size + i] = sum
    })
  })
  return meat
}

/** The two members of each row's pair, numbered alike on both sides. */
export interface Dyads {
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly members: number
}

/**
 * Σ over pairs of rows that share a member, on whichever side (Aronow, Samii & Assenova 2015): sums by member on either side, less the
 * pairs that share both and were counted twice. Time O(rows · columns + members · columns²).
 */
export function dyadMeat(columns: readonly Float64Array[], dyads: Dyads): Float64Array {
  const { first, second, members } = dyads
  const byMember = columns.map((column) => {
    const sum = new Float64Array(members)
    for (let row = 0; row < column.length; row++) {
      const a = first[row] as number
      const b = second[row] as number
      sum[a] = (sum[a] as number) + (column[row] as number)
      if (b !== a) sum[b] = (sum[b] as number) + (column[row] as number)
    }
    return sum
  })
  const { pairOfRow, count } = numberUnordered(first, second, members)
  const twice = columns.map((column) => column.map((value, row) => (first[row] === second[row] ? 0 : value)))
  const shared = groupMeat(twice, pairOfRow, count)
  return outerProducts(byMember).map((value, at) => value - (shared[at] as number))
}

/** A covariance without negative variances, and whether it had some. */
export interface MendedCovariance {
  readonly covariance: Float64Array
  readonly clipped: boolean
}

/** Leaves negative eigenvalues out where some variance is negative (Cameron, Gelbach & Miller 2011). Time O(size³). */
export function withoutNegative(matrix: Float64Array, size: number): MendedCovariance {
  let negative = false
  for (let i = 0; i < size; i++) negative ||= (matrix[i * size + i] as number) < 0
  if (!negative) return { covariance: matrix, clipped: false }
  if (size === 1) return { covariance: new Float64Array(1), clipped: true }
  return {
    covariance: fromEigen(symmetricEigen(matrix, size), (value) => Math.max(value, 0)),
    clipped: true,
  }
}
