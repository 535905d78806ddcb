const MAX_STEPS = 60

/**
 * The eigenvalues of a symmetric matrix, ascending, without vectors: Householder reduction to tridiagonal form, then the implicit QL method
 * (Golub & Van Loan 2013, 8.3; Bowdler, Martin, Reinsch & Wilkinson 1968). Time 4/3 size³, a fraction of `symmetricEigen`.
 * @param matrix size × size, row by row; the lower triangle is read, nothing is written
 */
export function symmetricEigenvalues(matrix: Float64Array, size: number): Float64Array {
  const { diagonal, beside } = tridiagonal(matrix.slice(), size)
  implicitQl(diagonal, beside)
  return diagonal.sort()
}

/** Householder's reduction, which overwrites the lower triangle; `beside[i]` joins i and i + 1, the last is 0. */
function tridiagonal(a: Float64Array, size: number): { diagonal: Float64Array; beside: Float64Array } {
  const diagonal = new Float64Array(size)
  const beside = new Float64Array(size)
  const p = new Float64Array(size)
  for (let i = size - 1; i >= 1; i--) {
    const row = i * size
    let scale = 0
    for (let k = 0; k < i; k++) scale += Math.abs(a[row + k] as number)
    diagonal[i] = a[row + i] as number
    if (i === 1 || scale === 0) {
      beside[i - 1] = a[row + i - 1] as number
      continue
    }
    let h = 0
    for (let k = 0; k < i; k++) {
      const x = (a[row + k] as number) / scale
      a[row + k] = x
      h += x * x
    }
    const f = a[row + i - 1] as number
    const g = f >= 0 ? -Math.sqrt(h) : Math.sqrt(h)
    beside[i - 1] = scale * g
    h -= f * g
    a[row + i - 1] = f - g
    multiplyLower(a, size, row, i, p)
    let uAu = 0
    for (let j = 0; j < i; j++) {
      p[j] = (p[j] as number) / h
      uAu += (p[j] as number) * (a[row + j] as number)
    }
    const half = uAu / (h + h)
    for (let j = 0; j < i; j++) {
      const u = a[row + j] as number
      const q = (p[j] as number) - half * u
      p[j] = q
      const other = j * size
      for (let k = 0; k <= j; k++)
        a[other + k] = (a[other + k] as number) - u * (p[k] as number) - q * (a[row + k] as number)
    }
  }
  diagonal[0] = a[0] ?? 0
  return { diagonal, beside }
}

/** p = A u for the leading i × i block, of which the lower triangle is read; u lies in row i. */
function multiplyLower(a: Float64Array, size: number, row: number, i: number, p: Float64Array): void {
  p.fill(0, 0, i)
  for (let j = 0; j < i; j++) {
    const other = j * size
    const u = a[row + j] as number
    let sum = (a[other + j] as number) * u
    for (let k = 0; k < j; k++) {
      const x = a[other + k] as number
      sum += x * (a[row + k] as number)
      p[k] = (p[k] as number) + x * u
    }
    p[j] = (p[j] as number) + sum
  }
}

/** Turns a tridiagonal matrix into its eigenvalues, in `d`; `e` is used up. */
function implicitQl(d: Float64Array, e: Float64Array): void {
  const size = d.length
  for (let l = 0; l < size; l++) {
    for (let step = 0; step < MAX_STEPS; step++) {
      let m = l
      while (m < size - 1) {
        const near = Math.abs(d[m] as number) + Math.abs(d[m + 1] as number)
        if (Math.abs(e[m] as number) <= Number.EPSILON * near) break
        m++
      }
      if (m === l) break
      qlStep(d, e, l, m)
    }
  }
}

/** One step with Wilkinson's shift on the block from l to m. */
function qlStep(d: Float64Array, e: Float64Array, l: number, m: number): void {
  const first = d[l] as number
  const besideFirst = e[l] as number
  const half = ((d[l + 1] as number) - first) / (2 * besideFirst)
  const root = Math.hypot(half, 1)
  let g = (d[m] as number) - first + besideFirst / (half + (half >= 0 ? root : -root))
  let s = 1
  let c = 1
  let p = 0
  for (let i = m - 1; i >= l; i--) {
    const f = s * (e[i] as number)
    const b = c * (e[i] as number)
    const r = Math.sqrt(f * f + g * g)
    e[i + 1] = r
    if (r === 0) {
      d[i + 1] = (d[i + 1] as number) - p
      e[m] = 0
      return
    }
    s = f / r
    c = g / r
    g = (d[i + 1] as number) - p
    const turned = ((d[i] as number) - g) * s + 2 * c * b
    p = s * turned
    d[i + 1] = g + p
    g = c * turned - b
  }
  d[l] = (d[l] as number) - p
  e[l] = g
  e[m] = 0
}
