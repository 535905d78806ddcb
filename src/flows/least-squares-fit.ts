import { invertCholesky, solveCholesky } from '../numeric/cholesky.ts'
import { type Fit, type FitInput, likelihoodRatio } from './fit.ts'
import type { PartialOut } from './partial-out.ts'
import { crossWith, factorised, reduceRegressors, weightedSquares } from './reduce-regressors.ts'

const TIGHT = 1e-10

/**
 * Least squares of the outcome on regressors and fixed effects, by partialling the effects out of both (Frisch, Waugh and Lovell).
 * Weights are inverse variances up to scale, as in fixest. The deviance is the weighted sum of squared residuals.
 */
export function leastSquaresFit(input: FitInput, projection: PartialOut): Fit {
  const { outcome, offset } = input
  const rows = outcome.length
  const weights = input.weights ?? new Float64Array(rows).fill(1)
  projection.weigh(weights)
  const target = outcome.slice()
  if (offset !== null)
    for (let row = 0; row < rows; row++) target[row] = (target[row] as number) - (offset[row] as number)
  const residual = target.slice()
  const outcomes = [projection.residual(residual, TIGHT)]
  const squares = weightedSquares(input.regressors, weights)
  const residuals = input.regressors.map((column) => {
    const left = column.slice()
    outcomes.push(projection.residual(left, TIGHT))
    return left
  })
  const { kept, dropped } = reduceRegressors(squares, residuals, weights)
  const residualRegressors = kept.map((place) => residuals[place] as Float64Array)
  const factor = factorised(residualRegressors, weights)
  const solved = crossWith(residualRegressors, weights, residual)
  solveCholesky(factor, solved)
  const coefficients = new Float64Array(input.regressors.length).fill(Number.NaN)
  kept.forEach((place, k) => {
    coefficients[place] = solved[k] as number
  })
  residualRegressors.forEach((column, k) => {
    const by = solved[k] as number
    for (let row = 0; row < rows; row++)
      residual[row] = (residual[row] as number) - by * (column[row] as number)
  })
  const scores = residual.map((left, row) => left * (weights[row] as number))
  const deviance = weightedSquares([residual], weights)[0] as number
  const total = squaresAboutMean(target, weights)
  const logLikelihood = normalLogLikelihood(deviance, rows)
  return {
    coefficients,
    kept,
    dropped,
    residualRegressors,
    workingWeights: weights,
    scores,
    bread: invertCholesky(factor),
    fitted: outcome.map((value, row) => value - (residual[row] as number)),
    iterations: 1,
    converged: outcomes.every(({ converged }) => converged),
    deviance,
    logLikelihood,
    pseudoR2: likelihoodRatio(logLikelihood, normalLogLikelihood(total, rows)),
  }
}

function normalLogLikelihood(squares: number, rows: number): number | null {
  if (!(squares > 0)) return null
  return (-rows / 2) * (Math.log(2 * Math.PI) + Math.log(squares / rows) + 1)
}

function squaresAboutMean(values: Float64Array, weights: Float64Array): number {
  let sum = 0
  let weight = 0
  for (let row = 0; row < values.length; row++) {
    sum += (weights[row] as number) * (values[row] as number)
    weight += weights[row] as number
  }
  const mean = sum / weight
  let squares = 0
  for (let row = 0; row < values.length; row++)
    squares += (weights[row] as number) * ((values[row] as number) - mean) ** 2
  return squares
}
