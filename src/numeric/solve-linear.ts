/**
 * Solves A x = b by Gaussian elimination with row pivots, for a small general matrix; null where A is singular to working precision.
 * Time O(size³).
 */
export function solveLinear(matrix: Float64Array, b: Float64Array): Float64Array | null {
  const size = b.length
  const a = matrix.slice()
  const x = b.slice()
  for (let column = 0; column < size; column++) {
    let best = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(a[row * size + column] as number) > Math.abs(a[best * size + column] as number)) best = row
    const pivot = a[best * size + column] as number
    if (!(Math.abs(pivot) > 1e-12)) return null
    if (best !== column) {
      for (let k = 0; k < size; k++) swap(a, best * size + k, column * size + k)
      swap(x, best, column)
    }
    for (let row = column + 1; row < size; row++) {
      const factor = (a[row * size + column] as number) / pivot
      if (factor === 0) continue
      for (let k = column; k < size; k++)
        a[row * size + k] = (a[row * size + k] as number) - factor * (a[column * size + k] as number)
      x[row] = (x[row] as number) - factor * (x[column] as number)
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = x[row] as number
    for (let k = row + 1; k < size; k++) value -= (a[row * size + k] as number) * (x[k] as number)
    x[row] = value / (a[row * size + row] as number)
  }
  return x
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] as number
  values[i] = values[j] as number
  values[j] = kept
}
