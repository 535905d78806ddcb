import type { NullReason } from '../../model/null-comparison.ts'
import type { DrawFigure } from './null-statistic.ts'

/** A statistic as observed beside its draws from a null. */
export interface NullSummary {
  /** Null where it is of nothing. */
  readonly observed: number | null
  /** N. */
  readonly draws: number
  readonly mean: number | null
  /** Over N − 1. */
  readonly sd: number | null
  /** (observed − mean) / sd. */
  readonly z: number | null
  /** The quantiles .025 and .975 of the draws, between neighbours in proportion. */
  readonly low: number | null
  readonly high: number | null
  /** (1 + draws at least as high) / (1 + N), so never 0. */
  readonly p: number | null
  /** (1 + draws at most as high) / (1 + N). */
  readonly pLower: number | null
  readonly reason: NullReason | null
}

/**
 * Compares an observed value with N draws. Without variation z is null; where the statistic has no value (`NaN`) in what is observed, with
 * the reason given, or in any draw, nothing is told. Time O(N log N).
 */
export function nullSummary({ value: observed, reason }: DrawFigure, draws: Float64Array): NullSummary {
  const n = draws.length
  const unknown = { draws: n, mean: null, sd: null, z: null, low: null, high: null, p: null, pLower: null }
  if (Number.isNaN(observed)) return { observed: null, ...unknown, reason }
  const sorted = draws.toSorted()
  const [least, most] = [sorted[0] ?? Number.NaN, sorted[n - 1] ?? Number.NaN]
  // What is not a number is sorted to the end.
  if (Number.isNaN(most)) return { observed, ...unknown, reason: 'null-undefined' }
  const mean = least === most ? least : draws.reduce((sum, value) => sum + value, 0) / n
  const squares = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const sd = n < 2 ? 0 : Math.sqrt(squares / (n - 1))
  const high = draws.reduce((count, value) => count + (value >= observed ? 1 : 0), 0)
  const low = draws.reduce((count, value) => count + (value <= observed ? 1 : 0), 0)
  return {
    observed,
    draws: n,
    mean,
    sd,
    z: sd === 0 ? null : (observed - mean) / sd,
    low: quantile(sorted, 0.025),
    high: quantile(sorted, 0.975),
    p: (1 + high) / (1 + n),
    pLower: (1 + low) / (1 + n),
    reason: sd === 0 ? 'null-does-not-vary' : null,
  }
}

/** The quantile of sorted values, between neighbours in proportion (Hyndman and Fan 1996, definition 7). */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const [one, next] = [sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number]
  return one + (place - below) * (next - one)
}
