import { StrataError } from '../model/error.ts'
import { normalQuantile, normalTwoSided } from '../numeric/normal.ts'
import type { Dyads } from '../numeric/sandwich.ts'
import { studentQuantile, studentTwoSided } from '../numeric/student-t.ts'
import { type Covariance, covarianceOf, type ErrorKind } from './covariance.ts'
import { compactLevels, type EffectLevels, levelsOfRows } from './effect-levels.ts'
import type { FlowFinding } from './finding.ts'
import type { Fit, FitInput } from './fit.ts'
import { findingsOfFit } from './fit-findings.ts'
import { type DroppedRows, keepRows } from './keep-rows.ts'
import { leastSquaresFit } from './least-squares-fit.ts'
import { partialOut } from './partial-out.ts'
import { poissonFit } from './poisson-fit.ts'
import { separatedRows } from './separated-rows.ts'
import type { SmallSample } from './small-sample.ts'
import { type SortedEffects, sortedEffects } from './sorted-effects.ts'

export type FlowModel = 'ppml' | 'ols'
/** `fixest`: levels of an effect that are 0 throughout; `full`: also whatever regressors and effects separate together. */
export type SeparationRule = 'fixest' | 'full'

export interface Regressor {
  readonly term: string
  readonly values: Float64Array
}

/** A model over the rows of a table. */
export interface FlowRequest {
  readonly model: FlowModel
  readonly outcome: { readonly name: string; readonly values: Float64Array }
  readonly regressors: readonly Regressor[]
  readonly effects: readonly EffectLevels[]
  readonly weights: Float64Array | null
  readonly offset: Float64Array | null
  /** 1 where any column that the model uses has no value; values that are not finite count as missing too. */
  readonly isMissing: Uint8Array
  readonly separation: SeparationRule
  readonly errors: {
    readonly kind: ErrorKind
    readonly clusters: readonly EffectLevels[]
    readonly dyads: Dyads | null
    readonly smallSample: SmallSample
  }
  /** Share of intervals, such as 0.95. */
  readonly level: number
}

export interface FlowCoefficient {
  readonly term: string
  readonly estimate: number
  /** Null, as all that rests on it, where the variance by two ways or dyads is not positive. */
  readonly se: number | null
  readonly seUnadjusted: number | null
  readonly z: number | null
  readonly p: number | null
  readonly low: number | null
  readonly high: number | null
}

/** An estimate with all that it rests on. */
export interface FlowEstimate {
  readonly model: FlowModel
  readonly outcome: string
  readonly coefficients: readonly FlowCoefficient[]
  readonly rows: number
  readonly rowsUsed: number
  readonly dropped: readonly DroppedRows[]
  readonly clusters: readonly number[]
  readonly k: number
  readonly errors: ErrorKind
  readonly clusterNames: readonly string[]
  readonly iterations: number
  readonly converged: boolean
  readonly deviance: number
  readonly logLikelihood: number | null
  readonly pseudoR2: number | null
  readonly collinear: readonly string[]
  readonly findings: readonly FlowFinding[]
  /** Levels of each effect in the rows used. */
  readonly effects: readonly { readonly name: string; readonly levels: number }[]
  /** Covariance of `coefficients`, row by row. */
  readonly covariance: Float64Array
  readonly unadjusted: Float64Array
  /** Degrees of freedom of t for least squares; null for Poisson, whose quantiles are normal. */
  readonly degrees: number | null
  /** The fit itself, its rows as `rowsInOrder` names them. */
  readonly fit: Fit
  readonly rowsInOrder: Uint32Array
}

/**
 * Estimates E[y] = exp(Xb + effects + offset) by Poisson pseudo-maximum likelihood, or y by least squares, with any number of
 * high-dimensional fixed effects; which rows and regressors could not be used is counted by reason.
 *
 * @throws StrataError `flows/outcome-negative`, `flows/weight-negative`, `flows/nothing-left`, `flows/nothing-identified`, `flows/one-cluster`,
 * `flows/too-few-rows`
 * Time as in `poissonFit` and `leastSquaresFit`; memory 8 bytes a row for each regressor and for about ten more.
 */
export function estimateFlows(request: FlowRequest): FlowEstimate {
  const { outcome, regressors, weights, offset, isMissing, model } = request
  const rows = outcome.values.length
  const isPoisson = model === 'ppml'
  for (const column of [outcome.values, ...regressors.map(({ values }) => values), weights, offset])
    if (column !== null)
      for (let row = 0; row < rows; row++) if (!Number.isFinite(column[row])) isMissing[row] = 1
  refuseNegative(request)
  const effects =
    request.effects.length > 0 ? request.effects : [compactLevels('constant', new Uint32Array(rows))]
  const { kept, dropped } = keepRows(outcome.values, effects, isMissing, weights, { isPoisson })
  if (kept.length === 0) throw nothingLeft(rows, dropped)
  let sample = sampleOf(request, effects, kept)
  const allDropped = [...dropped]
  const findings: FlowFinding[] = []
  if (isPoisson && request.separation === 'full') {
    const found = separatedRows(sample.input.outcome, sample.input.regressors, partialOut(sample.sorted))
    if (!found.finished)
      findings.push({
        code: 'separation-unfinished',
        message: `The search for separated rows did not end in ${found.iterations} steps; none was dropped.`,
      })
    if (found.count > 0) {
      const isSeparated = new Uint8Array(rows)
      sample.rowsInOrder.forEach((row, place) => {
        if (found.isSeparated[place] === 1) isSeparated[row] = 1
      })
      const again = keepRows(outcome.values, effects, markOthers(rows, kept, isSeparated), weights, {
        isPoisson,
      })
      allDropped.push({ reason: 'separated', rows: found.count })
      for (const more of again.dropped) if (more.reason !== 'missing') allDropped.push(more)
      if (again.kept.length === 0) throw nothingLeft(rows, allDropped)
      sample = sampleOf(request, effects, again.kept)
    }
  }
  const { input, sorted, rowsInOrder } = sample
  const projection = partialOut(sorted)
  const fit = isPoisson ? poissonFit(input, projection) : leastSquaresFit(input, projection)
  const used = rowsInOrder.length
  const sampleEffects = effects.map((effect) => levelsOfRows(effect, rowsInOrder))
  const clusters = request.errors.clusters.map((cluster) => levelsOfRows(cluster, rowsInOrder))
  findings.push(...findingsOfFit(request, fit, input, sampleEffects, clusters))
  if (fit.kept.length === 0)
    throw new StrataError('flows/nothing-identified', {
      terms: regressors.map(({ term }) => `"${term}"`).join(', '),
      why: findings.map(({ message }) => message.replace(/\.$/u, '')).join('; '),
    })
  for (const { name, count } of request.errors.kind === 'cluster' ? clusters : [])
    if (count < 2) throw new StrataError('flows/one-cluster', { cluster: name })
  const covariance = covarianceOf(
    fit,
    sampleEffects,
    { ...request.errors, clusters, dyads: dyadsOfRows(request.errors.dyads, rowsInOrder) },
    isPoisson,
  )
  if (used <= covariance.k)
    throw new StrataError('flows/too-few-rows', { rows: used, parameters: covariance.k })
  if (covariance.clipped)
    findings.push({
      code: 'covariance-clipped',
      message:
        'The covariance had a negative variance; its negative eigenvalues were left out. Where none is left, there is no standard error.',
    })
  return {
    model,
    outcome: outcome.name,
    coefficients: coefficientsOf(request, fit, covariance),
    rows,
    rowsUsed: used,
    dropped: merged(allDropped),
    clusters: covariance.clusters,
    k: covariance.k,
    errors: request.errors.kind,
    clusterNames: clusters.map(({ name }) => name),
    iterations: fit.iterations,
    converged: fit.converged,
    deviance: fit.deviance,
    logLikelihood: fit.logLikelihood,
    pseudoR2: fit.pseudoR2,
    collinear: fit.dropped.map(({ index }) => regressors[index]?.term ?? ''),
    findings,
    effects: sampleEffects.map(({ name, count }) => ({ name, levels: count })),
    covariance: covariance.adjusted,
    unadjusted: covariance.unadjusted,
    degrees: isPoisson ? null : covariance.degrees,
    fit,
    rowsInOrder,
  }
}

function coefficientsOf(
  { regressors, level, model }: FlowRequest,
  fit: Fit,
  covariance: Covariance,
): FlowCoefficient[] {
  const size = fit.kept.length
  const isPoisson = model === 'ppml'
  const upper = (1 + level) / 2
  const quantile = isPoisson ? normalQuantile(upper) : studentQuantile(upper, covariance.degrees)
  return fit.kept.map((index, k) => {
    const estimate = fit.coefficients[index] as number
    const term = regressors[index]?.term ?? ''
    const se = rootOrNull(covariance.adjusted[k * size + k])
    const seUnadjusted = rootOrNull(covariance.unadjusted[k * size + k])
    if (se === null) return { term, estimate, se, seUnadjusted, z: null, p: null, low: null, high: null }
    const z = estimate / se
    return {
      term,
      estimate,
      se,
      seUnadjusted,
      z,
      p: isPoisson ? normalTwoSided(z) : studentTwoSided(z, covariance.degrees),
      low: estimate - quantile * se,
      high: estimate + quantile * se,
    }
  })
}

function rootOrNull(variance: number | undefined): number | null {
  return variance !== undefined && variance > 0 ? Math.sqrt(variance) : null
}

interface Sample {
  readonly input: FitInput
  readonly sorted: SortedEffects
  /** Row of the table at each place of the input. */
  readonly rowsInOrder: Uint32Array
}

function sampleOf(request: FlowRequest, effects: readonly EffectLevels[], kept: Uint32Array): Sample {
  const sorted = sortedEffects(effects.map((effect) => levelsOfRows(effect, kept)))
  const rowsInOrder = sorted.order.map((place) => kept[place] as number)
  // A loop: `from` of a typed array goes through a list of boxed numbers.
  const pick = (values: Float64Array): Float64Array => {
    const picked = new Float64Array(rowsInOrder.length)
    for (let place = 0; place < picked.length; place++)
      picked[place] = values[rowsInOrder[place] as number] as number
    return picked
  }
  const { weights, offset } = request
  return {
    input: {
      outcome: pick(request.outcome.values),
      regressors: request.regressors.map(({ values }) => pick(values)),
      weights: weights === null ? null : pick(weights),
      offset: offset === null ? null : pick(offset),
    },
    sorted,
    rowsInOrder,
  }
}

/** Rows that are out: all but `kept`, and those that are separated. */
function markOthers(rows: number, kept: Uint32Array, isSeparated: Uint8Array): Uint8Array {
  const isOut = new Uint8Array(rows).fill(1)
  for (const row of kept) isOut[row] = isSeparated[row] as number
  return isOut
}

function merged(dropped: readonly DroppedRows[]): DroppedRows[] {
  const byReason = new Map<string, number>()
  for (const { reason, rows } of dropped) byReason.set(reason, (byReason.get(reason) ?? 0) + rows)
  return [...byReason].map(([reason, rows]) => ({ reason, rows }))
}

function dyadsOfRows(dyads: Dyads | null, rows: Uint32Array): Dyads | null {
  if (dyads === null) return null
  const codes = new Uint32Array(rows.length * 2)
  rows.forEach((row, at) => {
    codes[at] = dyads.first[row] as number
    codes[rows.length + at] = dyads.second[row] as number
  })
  const { levelOfRow, count } = compactLevels('member', codes)
  return { first: levelOfRow.slice(0, rows.length), second: levelOfRow.slice(rows.length), members: count }
}

function refuseNegative({ model, outcome, weights, isMissing }: FlowRequest): void {
  const rows = outcome.values.length
  for (let row = 0; row < rows; row++) {
    if (isMissing[row] === 1) continue
    const value = outcome.values[row] as number
    if (model === 'ppml' && value < 0)
      throw new StrataError('flows/outcome-negative', { outcome: outcome.name, row: row + 1, found: value })
    const weight = weights === null ? 1 : (weights[row] as number)
    if (weight < 0) throw new StrataError('flows/weight-negative', { row: row + 1, found: weight })
  }
}

function nothingLeft(rows: number, dropped: readonly DroppedRows[]): StrataError {
  const why = merged(dropped).map((each) => `${each.reason} ${each.rows}`)
  return new StrataError('flows/nothing-left', { rows, why: why.join(', ') || 'the table has none' })
}
