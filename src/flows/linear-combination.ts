import { normalQuantile, normalTwoSided } from '../numeric/normal.ts'
import { studentQuantile, studentTwoSided } from '../numeric/student-t.ts'
import type { FlowEstimate } from './estimate.ts'

/** A weighted sum of coefficients with its standard error (delta method). */
export interface CombinedEffect {
  readonly estimate: number
  readonly se: number | null
  readonly p: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Σ w b with the root of w′Vw. @param weights one a coefficient of the estimate */
export function combinedEffect(
  { coefficients, covariance, degrees }: FlowEstimate,
  weights: readonly number[],
  level: number,
): CombinedEffect {
  const size = coefficients.length
  let estimate = 0
  let variance = 0
  for (let i = 0; i < size; i++) {
    estimate += (weights[i] ?? 0) * (coefficients[i]?.estimate ?? 0)
    for (let j = 0; j < size; j++)
      variance += (weights[i] ?? 0) * (weights[j] ?? 0) * (covariance[i * size + j] as number)
  }
  if (!(variance > 0)) return { estimate, se: null, p: null, low: null, high: null }
  const se = Math.sqrt(variance)
  const upper = (1 + level) / 2
  const quantile = degrees === null ? normalQuantile(upper) : studentQuantile(upper, degrees)
  const z = estimate / se
  return {
    estimate,
    se,
    p: degrees === null ? normalTwoSided(z) : studentTwoSided(z, degrees),
    low: estimate - quantile * se,
    high: estimate + quantile * se,
  }
}
