/** What a fit starts from: rows in sorted order, nothing missing. */
export interface FitInput {
  readonly outcome: Float64Array
  /** One array a regressor. */
  readonly regressors: readonly Float64Array[]
  /** Prior weights, each > 0; null for 1. */
  readonly weights: Float64Array | null
  readonly offset: Float64Array | null
}

/** A regressor that cannot be told from the effects or from the regressors before it. */
export interface DroppedRegressor {
  readonly index: number
  readonly why: 'absorbed' | 'collinear'
}

/** A fit: coefficients with what variances need, rows in sorted order. */
export interface Fit {
  /** One a regressor; NaN where it was dropped. */
  readonly coefficients: Float64Array
  /** Regressors that are kept, in their order. */
  readonly kept: readonly number[]
  readonly dropped: readonly DroppedRegressor[]
  /** The kept regressors without the fixed effects, under the final weights. */
  readonly residualRegressors: readonly Float64Array[]
  /** Weights under which they are orthogonal to the effects: prior weight, for Poisson times the fitted mean. */
  readonly workingWeights: Float64Array
  /** By row: derivative of the log quasi-likelihood by the linear index. */
  readonly scores: Float64Array
  /** Inverse of X̃′WX̃ over the kept regressors. */
  readonly bread: Float64Array
  readonly fitted: Float64Array
  readonly iterations: number
  readonly converged: boolean
  readonly deviance: number
  /** Null where the fit is perfect and the likelihood has no bound. */
  readonly logLikelihood: number | null
  /** 1 - log likelihood / that of a constant alone (McFadden); null where there is no such ratio. */
  readonly pseudoR2: number | null
}

/** 1 - fitted / constant, where there is such a ratio. */
export function likelihoodRatio(fitted: number | null, constant: number | null): number | null {
  if (fitted === null || constant === null || constant === 0) return null
  return 1 - fitted / constant
}
