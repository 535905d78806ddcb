import { invertCholesky, solveCholesky } from '../numeric/cholesky.ts'
import { logGamma } from '../numeric/log-gamma.ts'
import { type Fit, type FitInput, likelihoodRatio } from './fit.ts'
import type { PartialOut } from './partial-out.ts'
import { crossWith, factorised, tellApart, weightedSquares } from './reduce-regressors.ts'

const MAX_ITERATIONS = 100
const MAX_HALVINGS = 10
/** Newton's decrement, as a share of the deviance, below which a step was the last one. */
const CONVERGED = 1e-12
/** Of regressors on the way, where an error is corrected by the next step. */
const LOOSE = 1e-2
/** Of regressors in the variance, and of the working residual as a share of its norm. */
const TIGHT = 1e-8
const WORKING = 1e-9
/** Share of the distance to the effects' fit that an early and a late step may leave. */
const EARLY_REDUCTION = 1e-2
const LATE_REDUCTION = 1e-4
/** Decrement, as a share of the deviance, below which the weights are almost those of the step before. */
const CLOSE = 1e-4
/** exp of more overflows. */
const MAX_INDEX = 700

/**
 * Poisson pseudo-maximum likelihood of exp(Xb + effects + offset), by iteratively reweighted least squares with the fixed effects
 * partialled out (Santos Silva & Tenreyro 2006; Correia, Guimarães & Zylkin 2020, Stata Journal 20).
 *
 * Each iteration projects the working residual and the regressors, which keep what the last iteration took out; tolerances tighten as
 * the steps shrink. A step that raises the deviance is halved. The outcome need not be a count.
 * @param projection over the same rows as `input`
 * Time O(iterations · (regressors + 1) · passes of the projection).
 */
export function poissonFit(input: FitInput, projection: PartialOut): Fit {
  const { outcome, offset } = input
  const rows = outcome.length
  const prior = input.weights
  const mean = new Float64Array(rows)
  const index = new Float64Array(rows)
  const working = new Float64Array(rows)
  const logOutcome = outcome.map((value) => (value > 0 ? Math.log(value) : 0))
  const residual = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    mean[row] = (outcome[row] as number) + 0.1
    index[row] = Math.log(mean[row] as number)
  }
  let residuals: Float64Array[] = input.regressors.map((column) => column.slice())
  let reduced: { kept: readonly number[]; dropped: Fit['dropped'] } | null = null
  const coefficients = new Float64Array(input.regressors.length)
  let deviance = Number.POSITIVE_INFINITY
  let reduction = EARLY_REDUCTION
  let isClose = false
  let iterations = 0
  let converged = false
  let projected = true
  const weigh = (): void => {
    for (let row = 0; row < rows; row++)
      working[row] = (mean[row] as number) * (prior === null ? 1 : (prior[row] as number))
    projection.weigh(working, isClose)
  }
  const take = (tolerance: number): void => {
    for (const column of residuals) projected = projection.residual(column, tolerance).converged && projected
  }
  while (iterations < MAX_ITERATIONS && !converged) {
    iterations += 1
    weigh()
    const isFirst = iterations === 1
    for (let row = 0; row < rows; row++) {
      const raw = (outcome[row] as number) / (mean[row] as number) - 1
      residual[row] = isFirst
        ? raw + (index[row] as number) - (offset === null ? 0 : (offset[row] as number))
        : raw
    }
    projected = projection.residual(residual, WORKING, reduction).converged
    if (reduced === null) {
      const squares = weightedSquares(residuals, working)
      reduced = tellApart(squares, residuals, working, (column, tolerance) => {
        projected = projection.residual(column, tolerance).converged && projected
      })
      residuals = reduced.kept.map((place) => residuals[place] as Float64Array)
    } else take(LOOSE)
    const factor = factorised(residuals, working)
    const step = crossWith(residuals, working, residual)
    solveCholesky(factor, step)
    residuals.forEach((column, k) => {
      const by = step[k] as number
      for (let row = 0; row < rows; row++)
        residual[row] = (residual[row] as number) - by * (column[row] as number)
    })
    // What is left of the working residual is where the new index stays short of it.
    let decrement = 0
    for (let row = 0; row < rows; row++) {
      const move = (outcome[row] as number) / (mean[row] as number) - 1 - (residual[row] as number)
      decrement += (working[row] as number) * move * move
      residual[row] = move
    }
    const previous = deviance
    let share = 1
    for (let halving = 0; ; halving++) {
      for (let row = 0; row < rows; row++) {
        index[row] = Math.min((index[row] as number) + share * (residual[row] as number), MAX_INDEX)
        mean[row] = Math.exp(index[row] as number)
      }
      deviance = poissonDeviance(outcome, logOutcome, mean, index, prior)
      if (isFirst || halving === MAX_HALVINGS || deviance <= previous * (1 + 1e-9) + 1e-9) break
      // Back by half of the step that was taken.
      share = halving === 0 ? -0.5 : share / 2
    }
    const taken = share === 1 ? 1 : -share
    step.forEach((by, k) => {
      const place = reduced?.kept[k] as number
      coefficients[place] = (coefficients[place] as number) + taken * by
    })
    converged = !isFirst && share === 1 && decrement <= CONVERGED * (0.1 + deviance)
    const relative = isFirst ? 1 : decrement / (0.1 + deviance)
    reduction = Math.max(LATE_REDUCTION, Math.min(EARLY_REDUCTION, Math.sqrt(relative)))
    isClose = relative < CLOSE
  }
  weigh()
  take(TIGHT)
  const { kept, dropped } = reduced ?? { kept: [], dropped: [] }
  for (const { index: place } of dropped) coefficients[place] = Number.NaN
  const scores = new Float64Array(rows)
  for (let row = 0; row < rows; row++)
    scores[row] =
      ((outcome[row] as number) - (mean[row] as number)) * (prior === null ? 1 : (prior[row] as number))
  const logLikelihood = poissonLogLikelihood(outcome, mean, index, prior)
  return {
    coefficients,
    kept,
    dropped,
    residualRegressors: residuals,
    workingWeights: working,
    scores,
    bread: invertCholesky(factorised(residuals, working)),
    fitted: mean,
    iterations,
    converged: converged && projected,
    deviance,
    logLikelihood,
    pseudoR2: likelihoodRatio(logLikelihood, nullLogLikelihood(input)),
  }
}

/** 2 Σ w [y log(y/μ) - (y - μ)]. */
function poissonDeviance(
  outcome: Float64Array,
  logOutcome: Float64Array,
  mean: Float64Array,
  index: Float64Array,
  prior: Float64Array | null,
): number {
  let sum = 0
  for (let row = 0; row < outcome.length; row++) {
    const y = outcome[row] as number
    const fitted = mean[row] as number
    const one = y > 0 ? y * ((logOutcome[row] as number) - (index[row] as number)) - (y - fitted) : fitted
    sum += prior === null ? one : one * (prior[row] as number)
  }
  return 2 * sum
}

/** Σ w [y log μ - μ - log Γ(y + 1)]. */
function poissonLogLikelihood(
  outcome: Float64Array,
  mean: Float64Array,
  index: Float64Array,
  prior: Float64Array | null,
): number {
  let sum = 0
  for (let row = 0; row < outcome.length; row++) {
    const y = outcome[row] as number
    const one = (y > 0 ? y * (index[row] as number) - logGamma(y + 1) : 0) - (mean[row] as number)
    sum += prior === null ? one : one * (prior[row] as number)
  }
  return sum
}

/** The log likelihood of a constant beside the offset. */
function nullLogLikelihood({ outcome, offset, weights }: FitInput): number {
  const rows = outcome.length
  let total = 0
  let exposure = 0
  for (let row = 0; row < rows; row++) {
    const weight = weights === null ? 1 : (weights[row] as number)
    total += weight * (outcome[row] as number)
    exposure += weight * (offset === null ? 1 : Math.exp(offset[row] as number))
  }
  const constant = Math.log(total / exposure)
  const index = new Float64Array(rows)
  for (let row = 0; row < rows; row++) index[row] = constant + (offset === null ? 0 : (offset[row] as number))
  return poissonLogLikelihood(outcome, index.map(Math.exp), index, weights)
}
