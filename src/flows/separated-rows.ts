import { solveCholesky } from '../numeric/cholesky.ts'
import type { PartialOut } from './partial-out.ts'
import { crossWith, factorised, reduceRegressors, weightedSquares } from './reduce-regressors.ts'

/** What the search for separated rows came to. */
export interface Separation {
  /** 1 where a row, of outcome 0, is fitted perfectly by coefficients that grow without bound. */
  readonly isSeparated: Uint8Array
  readonly count: number
  /** Least squares that were needed. */
  readonly iterations: number
  /** Whether the search came to its end; where not, no row is called separated. */
  readonly finished: boolean
}

const MAX_ITERATIONS = 200
/** Weight of rows with a positive outcome against those with 0. */
const HOLD = 1e4
const MAX_HOLDS = 20
/** A certificate below this is 0. */
const TOLERANCE = 1e-5
const PROJECTION = 1e-9

/**
 * Rows of outcome 0 that some combination of regressors and effects separates from the others: it is 0 wherever the outcome is
 * positive, nowhere negative, and positive on them. Their likelihood has no maximum, and without them it is the same for all other
 * coefficients.
 *
 * The iterative rectifier of Correia, Guimarães & Zylkin (2021, "Verifying the existence of maximum likelihood estimates for generalized
 * linear models", algorithm 1): regress u = 1{y = 0} under the constraint of 0 where y > 0, replace u by the positive part of the fit,
 * until the fit is nowhere negative or no residual is. The constraint is held by a weight and, where they hold theirs by the weight alone, by moving the
 * target against what it still misses (method of multipliers), so that weights stay far from the machine's precision.
 * Time O(iterations · passes of the projection).
 */
export function separatedRows(
  outcome: Float64Array,
  regressors: readonly Float64Array[],
  projection: PartialOut,
): Separation {
  const rows = outcome.length
  const isZero = Uint8Array.from(outcome, (value) => (value === 0 ? 1 : 0))
  const none = { isSeparated: new Uint8Array(rows), count: 0 }
  if (!isZero.includes(1)) return { ...none, iterations: 0, finished: true }
  const weights = Float64Array.from(isZero, (zero) => (zero === 1 ? 1 : HOLD))
  projection.weigh(weights)
  const squares = weightedSquares(regressors, weights)
  const taken = regressors.map((column) => {
    const left = column.slice()
    projection.residual(left, PROJECTION)
    return left
  })
  const columns = reduceRegressors(squares, taken, weights).kept.map((place) => taken[place] as Float64Array)
  const factor = factorised(columns, weights)

  const target = Float64Array.from(isZero)
  const hold = new Float64Array(rows)
  const residual = new Float64Array(rows)
  const fit = new Float64Array(rows)
  /** Fits `target` where y = 0, holding the fit at 0 elsewhere; `residual` is against the held target. */
  const fitHeld = (): void => {
    for (let held = 0; held < MAX_HOLDS; held++) {
      for (let row = 0; row < rows; row++)
        residual[row] = isZero[row] === 1 ? (target[row] as number) : (hold[row] as number)
      projection.residual(residual, PROJECTION)
      const solved = crossWith(columns, weights, residual)
      solveCholesky(factor, solved)
      columns.forEach((column, k) => {
        const by = solved[k] as number
        for (let row = 0; row < rows; row++)
          residual[row] = (residual[row] as number) - by * (column[row] as number)
      })
      let miss = 0
      for (let row = 0; row < rows; row++) {
        if (isZero[row] === 1) fit[row] = (target[row] as number) - (residual[row] as number)
        else {
          const off = (hold[row] as number) - (residual[row] as number)
          miss = Math.max(miss, Math.abs(off))
          hold[row] = (hold[row] as number) - off
        }
      }
      if (miss <= TOLERANCE / 100) return
    }
  }
  for (let iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
    fitHeld()
    let lowest = 0
    let lowestResidual = 0
    for (let row = 0; row < rows; row++) {
      if (isZero[row] === 0) continue
      lowest = Math.min(lowest, fit[row] as number)
      lowestResidual = Math.min(lowestResidual, residual[row] as number)
    }
    const isCertificate = lowest >= -TOLERANCE / 10
    const isNoneLeft = lowestResidual >= -TOLERANCE / 100
    if (isCertificate || isNoneLeft) {
      const isSeparated = new Uint8Array(rows)
      let count = 0
      for (let row = 0; row < rows; row++) {
        if (isZero[row] === 0 || (fit[row] as number) <= TOLERANCE) continue
        if (!isCertificate && (residual[row] as number) > TOLERANCE) continue
        isSeparated[row] = 1
        count += 1
      }
      return { isSeparated, count, iterations: iteration, finished: true }
    }
    for (let row = 0; row < rows; row++)
      if (isZero[row] === 1) target[row] = (fit[row] as number) > TOLERANCE / 100 ? (fit[row] as number) : 0
  }
  return { ...none, iterations: MAX_ITERATIONS, finished: false }
}
