/** A symmetric positive semidefinite matrix taken apart, with the columns that the ones before them explain left out. */
export interface Cholesky {
  readonly size: number
  /** Lower triangle, row by row, size × size; rows and columns that are left out are 0. */
  readonly lower: Float64Array
  /** 1 where a column is a combination of those before it. */
  readonly isDropped: Uint8Array
}

/**
 * Cholesky decomposition in the given order; a column of which less than `tolerance` of its own `scale` is left after those before it
 * is dropped, as fixest does with collinear regressors: the first of two that say the same is kept. Time O(size³).
 *
 * @param matrix size × size, symmetric
 * @param scale what each diagonal element is measured against; without it the diagonal itself
 */
export function cholesky(
  matrix: Float64Array,
  size: number,
  tolerance = 1e-10,
  scale?: Float64Array,
): Cholesky {
  const lower = new Float64Array(size * size)
  const isDropped = new Uint8Array(size)
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j * size + j] as number
    const own = scale === undefined ? pivot : (scale[j] as number)
    for (let k = 0; k < j; k++) pivot -= (lower[j * size + k] as number) ** 2
    if (!(pivot > tolerance * own)) {
      isDropped[j] = 1
      for (let k = 0; k < j; k++) lower[j * size + k] = 0
      continue
    }
    const root = Math.sqrt(pivot)
    lower[j * size + j] = root
    for (let i = j + 1; i < size; i++) {
      let value = matrix[i * size + j] as number
      for (let k = 0; k < j; k++) value -= (lower[i * size + k] as number) * (lower[j * size + k] as number)
      lower[i * size + j] = value / root
    }
  }
  return { size, lower, isDropped }
}

/** Solves A x = b in place; the elements of dropped columns become 0. Time O(size²). */
export function solveCholesky({ size, lower, isDropped }: Cholesky, b: Float64Array): void {
  for (let i = 0; i < size; i++) {
    if (isDropped[i] === 1) {
      b[i] = 0
      continue
    }
    let value = b[i] as number
    for (let k = 0; k < i; k++) value -= (lower[i * size + k] as number) * (b[k] as number)
    b[i] = value / (lower[i * size + i] as number)
  }
  for (let i = size - 1; i >= 0; i--) {
    if (isDropped[i] === 1) continue
    let value = b[i] as number
    for (let k = i + 1; k < size; k++) value -= (lower[k * size + i] as number) * (b[k] as number)
    b[i] = value / (lower[i * size + i] as number)
  }
}

/** The inverse, size × size; rows and columns of dropped columns are 0. Time O(size³). */
export function invertCholesky(factor: Cholesky): Float64Array {
  const { size, isDropped } = factor
  const inverse = new Float64Array(size * size)
  const column = new Float64Array(size)
  for (let j = 0; j < size; j++) {
    if (isDropped[j] === 1) continue
    column.fill(0)
    column[j] = 1
    solveCholesky(factor, column)
    for (let i = 0; i < size; i++) inverse[i * size + j] = column[i] as number
  }
  return inverse
}
