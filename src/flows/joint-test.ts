import { chiSquareUpperTail } from '../numeric/chi-square.ts'
import { cholesky, solveCholesky } from '../numeric/cholesky.ts'

/** Wald's test that some coefficients are all 0. */
export interface JointTest {
  readonly terms: readonly string[]
  readonly chiSquare: number
  /** Coefficients tested, less those whose covariance repeats that of others. */
  readonly degrees: number
  readonly p: number
}

/** b′V⁻¹b against chi-square with as many degrees of freedom as V has rank; null where it has none. */
export function jointTest(
  terms: readonly string[],
  estimates: readonly number[],
  covariance: Float64Array,
): JointTest | null {
  const size = terms.length
  const factor = cholesky(covariance, size, 1e-9)
  const degrees = size - factor.isDropped.reduce((sum, dropped) => sum + dropped, 0)
  if (degrees === 0) return null
  const solved = Float64Array.from(estimates)
  solveCholesky(factor, solved)
  const chiSquare = estimates.reduce((sum, estimate, at) => sum + estimate * (solved[at] as number), 0)
  return { terms, chiSquare, degrees, p: chiSquareUpperTail(chiSquare, degrees) }
}

/** The part of a covariance that belongs to some of its coefficients. */
export function covarianceOfTerms(
  covariance: Float64Array,
  size: number,
  places: readonly number[],
): Float64Array {
  return Float64Array.from(places.flatMap((i) => places.map((j) => covariance[i * size + j] as number)))
}
