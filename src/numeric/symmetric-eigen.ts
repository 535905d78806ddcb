/** Eigenvalues of a symmetric matrix with their vectors. */
export interface SymmetricEigen {
  readonly values: Float64Array
  /** size × size, row by row; column j belongs to value j. */
  readonly vectors: Float64Array
}

const MAX_SWEEPS = 60

/** Eigenvalues and vectors of a small symmetric matrix by Jacobi rotations (Golub & Van Loan 2013, 8.5). Time O(size³) a sweep. */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = matrix.slice()
  const vectors = new Float64Array(size * size)
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1
  const at = (i: number, j: number): number => a[i * size + j] as number
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let outside = 0
    let all = 0
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        all += at(i, j) ** 2
        if (i !== j) outside += at(i, j) ** 2
      }
    if (outside <= 1e-32 * all) break
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        if (at(p, q) === 0) continue
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q))
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        for (let k = 0; k < size; k++) rotate(a, k * size + p, k * size + q, c, s)
        for (let k = 0; k < size; k++) rotate(a, p * size + k, q * size + k, c, s)
        for (let k = 0; k < size; k++) rotate(vectors, k * size + p, k * size + q, c, s)
      }
  }
  return { values: Float64Array.from({ length: size }, (_, i) => at(i, i)), vectors }
}

/** V f(λ) V′: a function of a symmetric matrix. */
export function fromEigen({ values, vectors }: SymmetricEigen, of: (value: number) => number): Float64Array {
  const size = values.length
  const result = new Float64Array(size * size)
  for (let k = 0; k < size; k++) {
    const value = of(values[k] as number)
    if (value === 0) continue
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        const place = i * size + j
        result[place] =
          (result[place] as number) +
          value * (vectors[i * size + k] as number) * (vectors[j * size + k] as number)
      }
  }
  return result
}

function rotate(of: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = of[i] as number
  const y = of[j] as number
  of[i] = c * x - s * y
  of[j] = s * x + c * y
}
