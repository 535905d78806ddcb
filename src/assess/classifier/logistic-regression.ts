import { minimise } from './minimise.ts'
import { rowAt, type SparseRow, type SparseRows } from './sparse-rows.ts'

/** A fitted logistic regression. */
export interface LogisticFit {
  readonly weights: Float64Array
  readonly intercept: number
  readonly iterations: number
  readonly converged: boolean
}

/**
 * Logistic regression with a ridge: minimises Σ wᵢ log(1 + exp(−yᵢ(x·β + α))) + λ/2 |β|², y = ±1, the intercept α without penalty (le Cessie & van Houwelingen 1992).
 * The penalty keeps it finite where the words tell the labels apart without fault.
 * @param labels 1 or 0 by row
 * @param weightOf weight of a row by its label; 1 without
 * @param tolerance of the gradient, by which it is known to have converged
 *
 * Time O(iterations × cells).
 */
export function fitLogistic(
  rows: SparseRows,
  labels: Uint8Array,
  {
    penalty = 1,
    weightOf = () => 1,
    tolerance = 1e-6,
  }: {
    readonly penalty?: number
    readonly weightOf?: (label: number) => number
    readonly tolerance?: number
  } = {},
): LogisticFit {
  const { width, columns, values, starts } = rows
  const { point, iterations, converged } = minimise(
    (at, gradient) => {
      const intercept = at[width] as number
      let loss = 0
      for (let column = 0; column < width; column++) {
        const weight = at[column] as number
        loss += (penalty / 2) * weight * weight
        gradient[column] = penalty * weight
      }
      gradient[width] = 0
      for (let r = 0; r < rows.rows; r++) {
        let score = intercept
        const end = starts[r + 1] as number
        for (let cell = starts[r] as number; cell < end; cell++)
          score += (values[cell] as number) * (at[columns[cell] as number] as number)
        const label = labels[r] as number
        const weight = weightOf(label)
        loss += weight * softplus(label === 1 ? -score : score)
        const slope = weight * (sigmoid(score) - label)
        for (let cell = starts[r] as number; cell < end; cell++) {
          const column = columns[cell] as number
          gradient[column] = (gradient[column] as number) + slope * (values[cell] as number)
        }
        gradient[width] = (gradient[width] as number) + slope
      }
      return loss
    },
    width + 1,
    { tolerance },
  )
  return { weights: point.slice(0, width), intercept: point[width] as number, iterations, converged }
}

/** Probability of the label 1 for a row. Time O(its cells). */
export function probability({ weights, intercept }: LogisticFit, { columns, values }: SparseRow): number {
  let score = intercept
  for (let i = 0; i < columns.length; i++)
    score += (values[i] as number) * (weights[columns[i] as number] as number)
  return sigmoid(score)
}

/** Probabilities of all rows. */
export function probabilities(fit: LogisticFit, rows: SparseRows): Float64Array {
  return Float64Array.from({ length: rows.rows }, (_, r) => probability(fit, rowAt(rows, r)))
}

function sigmoid(score: number): number {
  return score >= 0 ? 1 / (1 + Math.exp(-score)) : Math.exp(score) / (1 + Math.exp(score))
}

/** log(1 + exp(x)) without overflow. */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x))
}
