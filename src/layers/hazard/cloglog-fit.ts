import { cholesky, invertCholesky, solveCholesky } from '../../numeric/cholesky.ts'

/** Rows of equal regressors taken together: a binomial table. */
export interface CloglogInput {
  /** A column for each regressor, the constant or the effects among them. */
  readonly columns: readonly Float64Array[]
  /** Rows in each cell. */
  readonly trials: Float64Array
  /** Of these, rows with the event. */
  readonly events: Float64Array
}

/** A maximum of the likelihood. */
export interface CloglogFit {
  /** Coefficient of each column, 0 where it was left out. */
  readonly coefficients: Float64Array
  /** Columns left out as combinations of those before them. */
  readonly collinear: readonly number[]
  /** Columns kept, in order. */
  readonly kept: readonly number[]
  /** Inverse of the observed information of the kept columns, size × size. */
  readonly bread: Float64Array
  /** dℓ/dη of a row of each cell without and with the event. */
  readonly scoreWithout: Float64Array
  readonly scoreWith: Float64Array
  /** Linear predictor of each cell. */
  readonly predictor: Float64Array
  readonly logLikelihood: number
  readonly iterations: number
  readonly converged: boolean
  /** The last full step of Newton, over all columns: where the likelihood has no maximum it points to where it grows. */
  readonly lastStep: Float64Array
}

const MAX_ITERATIONS = 60
const TOLERANCE = 1e-14
/** Less than this share of a column's squares left by those before it: a combination of them. */
const COLLINEAR = 1e-10
const LARGEST_PREDICTOR = 30
const SMALLEST_PREDICTOR = -700

/**
 * Maximum likelihood of a binomial model with complementary log-log link, P(event) = 1 − exp(−exp(xβ)): the discrete-time form of a proportional
 * hazard (Allison 1982). The log likelihood is concave, so Newton's steps on the observed information, halved where they would lower it, end in
 * its maximum if it has one. Columns are scaled to unit mean square within. Time O(cells · columns²) a step, memory 8 bytes a cell and column.
 */
export function cloglogFit({ columns, trials, events }: CloglogInput): CloglogFit {
  const cells = trials.length
  const rows = trials.reduce((sum, each) => sum + each, 0)
  const scale = columns.map((column) => {
    const square = column.reduce((sum, value, cell) => sum + (trials[cell] as number) * value * value, 0)
    return square === 0 ? 1 : Math.sqrt(square / rows)
  })
  const scaled = columns.map((column, c) => column.map((value) => value / (scale[c] as number)))
  const gram = weightedGram(scaled, trials)
  const { isDropped } = cholesky(gram, columns.length, COLLINEAR)
  const kept = columns.flatMap((_, c) => (isDropped[c] === 1 ? [] : [c]))
  const used = kept.map((c) => scaled[c] as Float64Array)
  const size = used.length
  let beta = startingPoint(used, trials, events)
  let predictor = predictorOf(used, beta, cells)
  let logLikelihood = logLikelihoodOf(predictor, trials, events)
  let step = new Float64Array(size)
  let iterations = 0
  let converged = size === 0
  while (!converged && iterations < MAX_ITERATIONS) {
    iterations++
    const { gradient, information } = derivatives(used, predictor, trials, events)
    step = gradient.slice()
    solveCholesky(cholesky(information, size, 1e-13), step)
    const decrement = step.reduce((sum, value, c) => sum + value * (gradient[c] as number), 0)
    let share = 1
    for (;;) {
      const next = beta.map((value, c) => value + share * (step[c] as number))
      const nextPredictor = predictorOf(used, next, cells)
      const found = logLikelihoodOf(nextPredictor, trials, events)
      if (found >= logLikelihood - 1e-12 * Math.abs(logLikelihood) || share < 1e-8) {
        beta = next
        predictor = nextPredictor
        logLikelihood = found
        break
      }
      share /= 2
    }
    converged = share === 1 && decrement < TOLERANCE * (1 + Math.abs(logLikelihood))
  }
  const { information } = derivatives(used, predictor, trials, events)
  const inverse = invertCholesky(cholesky(information, size, 1e-13))
  const coefficients = new Float64Array(columns.length)
  const lastStep = new Float64Array(columns.length)
  kept.forEach((c, at) => {
    coefficients[c] = (beta[at] as number) / (scale[c] as number)
    lastStep[c] = (step[at] as number) / (scale[c] as number)
  })
  kept.forEach((c, i) => {
    kept.forEach((d, j) => {
      inverse[i * size + j] =
        (inverse[i * size + j] as number) / ((scale[c] as number) * (scale[d] as number))
    })
  })
  return {
    coefficients,
    collinear: columns.flatMap((_, c) => (isDropped[c] === 1 ? [c] : [])),
    kept,
    bread: inverse,
    scoreWithout: predictor.map((eta) => -Math.exp(eta)),
    scoreWith: predictor.map(scoreOfEvent),
    predictor,
    logLikelihood,
    iterations,
    converged,
    lastStep,
  }
}

/** The constant hazard, projected on the columns: least squares, so that any constant among them or their sum is found. */
function startingPoint(
  columns: readonly Float64Array[],
  trials: Float64Array,
  events: Float64Array,
): Float64Array {
  const size = columns.length
  const rows = trials.reduce((sum, each) => sum + each, 0)
  const happened = events.reduce((sum, each) => sum + each, 0)
  const share = Math.min(Math.max(happened / rows, 0.5 / rows), 1 - 0.5 / rows)
  const constant = Math.log(-Math.log1p(-share))
  const start = Float64Array.from(columns, (column) =>
    column.reduce((sum, value, cell) => sum + value * (trials[cell] as number) * constant, 0),
  )
  solveCholesky(cholesky(weightedGram(columns, trials), size, COLLINEAR), start)
  return start
}

function weightedGram(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const size = columns.length
  const gram = new Float64Array(size * size)
  const weighted = new Float64Array(weights.length)
  columns.forEach((a, i) => {
    for (let cell = 0; cell < a.length; cell++)
      weighted[cell] = (weights[cell] as number) * (a[cell] as number)
    columns.slice(0, i + 1).forEach((b, j) => {
      let sum = 0
      for (let cell = 0; cell < b.length; cell++) sum += (weighted[cell] as number) * (b[cell] as number)
      gram[i * size + j] = sum
      gram[j * size + i] = sum
    })
  })
  return gram
}

function predictorOf(columns: readonly Float64Array[], beta: Float64Array, cells: number): Float64Array {
  const predictor = new Float64Array(cells)
  columns.forEach((column, c) => {
    const coefficient = beta[c] as number
    for (let cell = 0; cell < cells; cell++)
      predictor[cell] = (predictor[cell] as number) + coefficient * (column[cell] as number)
  })
  // Beyond these the likelihood has no digits left to tell apart.
  for (let cell = 0; cell < cells; cell++)
    predictor[cell] = Math.min(LARGEST_PREDICTOR, Math.max(SMALLEST_PREDICTOR, predictor[cell] as number))
  return predictor
}

function logLikelihoodOf(predictor: Float64Array, trials: Float64Array, events: Float64Array): number {
  let sum = 0
  for (let cell = 0; cell < predictor.length; cell++) {
    const hazard = Math.exp(predictor[cell] as number)
    const happened = events[cell] as number
    if (happened > 0) sum += happened * Math.log(-Math.expm1(-hazard))
    sum -= ((trials[cell] as number) - happened) * hazard
  }
  return sum
}

/** d log(1 − exp(−h)) / dη = h / (exp(h) − 1), h = exp(η). */
function scoreOfEvent(eta: number): number {
  const hazard = Math.exp(eta)
  return hazard < 1e-300 ? 1 : hazard / Math.expm1(hazard)
}

function derivatives(
  columns: readonly Float64Array[],
  predictor: Float64Array,
  trials: Float64Array,
  events: Float64Array,
): { gradient: Float64Array; information: Float64Array } {
  const scores = new Float64Array(predictor.length)
  const weights = new Float64Array(predictor.length)
  for (let cell = 0; cell < predictor.length; cell++) {
    const eta = predictor[cell] as number
    const hazard = Math.exp(eta)
    const happened = events[cell] as number
    const rest = (trials[cell] as number) - happened
    const score = scoreOfEvent(eta)
    scores[cell] = happened * score - rest * hazard
    weights[cell] = rest * hazard + happened * score * curvature(hazard, score)
  }
  const gradient = Float64Array.from(columns, (column) =>
    column.reduce((sum, value, cell) => sum + value * (scores[cell] as number), 0),
  )
  return { gradient, information: weightedGram(columns, weights) }
}

/** g + h − 1, which near h = 0 is h/2 + h²/12 and would lose its digits. */
function curvature(hazard: number, score: number): number {
  return hazard < 1e-4 ? hazard / 2 + (hazard * hazard) / 12 : score + hazard - 1
}
