import { cholesky, invertCholesky, solveCholesky } from '../../src/numeric/cholesky.ts'

/** A model in plain arrays: what the fast estimator is held to. */
export interface DenseModel {
  readonly isPoisson: boolean
  readonly outcome: readonly number[]
  readonly regressors: readonly (readonly number[])[]
  /** Level of each row, an array an effect. */
  readonly effects: readonly (readonly number[])[]
  readonly weights: readonly number[]
  readonly offset: readonly number[]
}

export interface DenseFit {
  readonly coefficients: number[]
  /** Sandwich without small-sample factors: by cluster, by row, and the inverse information. */
  covariance(groupOfRow: readonly number[]): number[][]
  readonly deviance: number
}

/**
 * The estimator with a column for every level of every effect, from its definition: Newton's method on all coefficients, the sandwich over all
 * columns. Time O(rows · columns²).
 */
export function denseFit({ isPoisson, outcome, regressors, effects, weights, offset }: DenseModel): DenseFit {
  const rows = outcome.length
  const dummies = effects.flatMap((levels) =>
    [...new Set(levels)].map((level) => levels.map((found) => (found === level ? 1 : 0))),
  )
  if (effects.length === 0) dummies.push(outcome.map(() => 1))
  // Dummies first, so that what they absorb is dropped among the regressors.
  const columns = [...dummies, ...regressors]
  const size = columns.length
  const at = (column: number, row: number): number => columns[column]?.[row] ?? 0
  const index = Float64Array.from({ length: rows }, (_, row) =>
    isPoisson ? Math.log((outcome[row] ?? 0) + 0.5) : 0,
  )
  const mean = (row: number): number => (isPoisson ? Math.exp(index[row] ?? 0) : (index[row] ?? 0))
  const solution = new Float64Array(size)
  let inverse = new Float64Array(size * size)
  for (let step = 0; step < (isPoisson ? 200 : 2); step++) {
    const cross = new Float64Array(size * size)
    const right = new Float64Array(size)
    for (let row = 0; row < rows; row++) {
      const fitted = mean(row)
      const weight = (weights[row] ?? 1) * (isPoisson ? fitted : 1)
      const slope = isPoisson ? fitted : 1
      const target = (index[row] ?? 0) + ((outcome[row] ?? 0) - fitted) / slope - (offset[row] ?? 0)
      for (let i = 0; i < size; i++) {
        if (at(i, row) === 0) continue
        right[i] = (right[i] ?? 0) + weight * at(i, row) * target
        for (let j = 0; j < size; j++)
          cross[i * size + j] = (cross[i * size + j] ?? 0) + weight * at(i, row) * at(j, row)
      }
    }
    const factor = cholesky(cross, size, 1e-9)
    solveCholesky(factor, right)
    solution.set(right)
    inverse = invertCholesky(factor) as Float64Array<ArrayBuffer>
    for (let row = 0; row < rows; row++) {
      let sum = offset[row] ?? 0
      for (let i = 0; i < size; i++) sum += at(i, row) * (solution[i] ?? 0)
      index[row] = sum
    }
  }
  const first = dummies.length
  const score = (row: number): number => (weights[row] ?? 1) * ((outcome[row] ?? 0) - mean(row))
  let deviance = 0
  for (let row = 0; row < rows; row++) {
    const y = outcome[row] ?? 0
    const one = isPoisson
      ? 2 * ((y > 0 ? y * Math.log(y / mean(row)) : 0) - (y - mean(row)))
      : (y - mean(row)) ** 2
    deviance += (weights[row] ?? 1) * one
  }
  return {
    coefficients: [...solution.subarray(first)],
    deviance,
    covariance(groupOfRow) {
      const sums = new Map<number, Float64Array>()
      for (let row = 0; row < rows; row++) {
        const group = groupOfRow[row] ?? 0
        const sum = sums.get(group) ?? new Float64Array(size)
        sums.set(group, sum)
        for (let i = 0; i < size; i++) sum[i] = (sum[i] ?? 0) + at(i, row) * score(row)
      }
      // The influence of each group on the coefficients of interest.
      const influences = [...sums.values()].map((sum) =>
        regressors.map((_, k) => {
          let value = 0
          for (let j = 0; j < size; j++) value += (inverse[(first + k) * size + j] ?? 0) * (sum[j] ?? 0)
          return value
        }),
      )
      return regressors.map((_, a) =>
        regressors.map((__, b) =>
          influences.reduce((total, each) => total + (each[a] ?? 0) * (each[b] ?? 0), 0),
        ),
      )
    },
  }
}
