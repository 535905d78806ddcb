import { type Cholesky, cholesky } from '../numeric/cholesky.ts'
import type { DroppedRegressor } from './fit.ts'

/** Less than this share of a regressor's variation within the outer effect left by the effects: they absorb it. */
const ABSORBED_SHARE = 1e-10
const COLLINEAR_SHARE = 1e-9

/** Which regressors say something of their own. */
export interface ReducedRegressors {
  readonly kept: readonly number[]
  readonly dropped: readonly DroppedRegressor[]
}

/**
 * Tells regressors that the effects absorb, then those that are combinations of the ones before them (pivoted Cholesky in the given
 * order, as in fixest: the first of two is kept).
 * @param squares weighted sum of squares of each regressor before the effects were taken out
 * @param residuals regressors without the effects
 */
export function reduceRegressors(
  squares: Float64Array,
  residuals: readonly Float64Array[],
  weights: Float64Array,
): ReducedRegressors {
  const all = residuals.map((_, index) => index)
  const cross = crossProducts(residuals, weights)
  const size = residuals.length
  const own = Float64Array.from(all, (index) => cross[index * size + index] as number)
  const absorbed = new Set(
    all.filter((index) => !((own[index] as number) > ABSORBED_SHARE * (squares[index] as number))),
  )
  const factor = cholesky(cross, size, COLLINEAR_SHARE)
  const kept = all.filter((index) => factor.isDropped[index] === 0 && !absorbed.has(index))
  const dropped = all
    .filter((index) => !kept.includes(index))
    .map((index): DroppedRegressor => ({ index, why: absorbed.has(index) ? 'absorbed' : 'collinear' }))
  return { kept, dropped }
}

/** At first the effects are taken out to this tolerance, and only where little seems left to the second. */
const FIRST_LOOK = 1e-3
const SECOND_LOOK = 1e-6
/** Shares below this are looked at again: well above what the first look may leave in error, its square. */
const DOUBTFUL_SHARE = 1e-4

/**
 * Takes the effects out of regressors, as far as it needs to tell which of them say something of their own.
 * @param take replaces a column by its residual to a tolerance
 */
export function tellApart(
  squares: Float64Array,
  columns: readonly Float64Array[],
  weights: Float64Array,
  take: (column: Float64Array, tolerance: number) => void,
): ReducedRegressors {
  for (const column of columns) take(column, FIRST_LOOK)
  const size = columns.length
  const factor = cholesky(crossProducts(columns, weights), size, 0)
  const isDoubtful = columns.some(
    (_, index) =>
      !((factor.lower[index * size + index] as number) ** 2 > DOUBTFUL_SHARE * (squares[index] as number)),
  )
  if (isDoubtful) for (const column of columns) take(column, SECOND_LOOK)
  return reduceRegressors(squares, columns, weights)
}

/** X̃′WX̃, size × size. Time O(rows · size²). */
export function crossProducts(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const size = columns.length
  const cross = new Float64Array(size * size)
  columns.forEach((a, i) => {
    columns.slice(0, i + 1).forEach((b, j) => {
      let sum = 0
      for (let row = 0; row < weights.length; row++)
        sum += (weights[row] as number) * (a[row] as number) * (b[row] as number)
      cross[i * size + j] = sum
      cross[j * size + i] = sum
    })
  })
  return cross
}

/** X̃′Wv. */
export function crossWith(
  columns: readonly Float64Array[],
  weights: Float64Array,
  variable: Float64Array,
): Float64Array {
  return Float64Array.from(columns, (column) => {
    let sum = 0
    for (let row = 0; row < weights.length; row++)
      sum += (weights[row] as number) * (column[row] as number) * (variable[row] as number)
    return sum
  })
}

/** Σ w v² of each column. */
export function weightedSquares(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  return Float64Array.from(columns, (column) => {
    let sum = 0
    for (let row = 0; row < weights.length; row++)
      sum += (weights[row] as number) * (column[row] as number) ** 2
    return sum
  })
}

/** X̃′WX̃ taken apart, for regressors that are known to be told apart. */
export function factorised(columns: readonly Float64Array[], weights: Float64Array): Cholesky {
  return cholesky(crossProducts(columns, weights), columns.length, 0)
}
