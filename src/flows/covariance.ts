import { numberUnordered } from '../numeric/number-pairs.ts'
import { type Dyads, dyadMeat, groupMeat, sandwich, withoutNegative } from '../numeric/sandwich.ts'
import type { EffectLevels } from './effect-levels.ts'
import { crossLevels } from './effect-levels.ts'
import type { Fit } from './fit.ts'
import { factorOfClusters, factorOfRows, parametersCounted, type SmallSample } from './small-sample.ts'

/** How errors may depend on each other. */
export type ErrorKind = 'cluster' | 'hetero' | 'iid' | 'dyad'

export interface ErrorChoice {
  readonly kind: ErrorKind
  /** One or two ways, for `cluster`. */
  readonly clusters: readonly EffectLevels[]
  /** For `dyad`. */
  readonly dyads: Dyads | null
  readonly smallSample: SmallSample
}

/** A covariance of the kept coefficients, with what it rests on. */
export interface Covariance {
  /** size × size. */
  readonly adjusted: Float64Array
  /** The same without small-sample factors. */
  readonly unadjusted: Float64Array
  /** Parameters counted in the factor of rows. */
  readonly k: number
  /** Number of clusters of each way; members for dyads; empty without. */
  readonly clusters: readonly number[]
  /** Degrees of freedom of the t distribution, for least squares. */
  readonly degrees: number
  /** Whether a negative variance was mended by leaving out negative eigenvalues (Cameron, Gelbach & Miller 2011). */
  readonly clipped: boolean
}

/**
 * Sandwich covariances of a fit, with fixest's small-sample conventions (Bergé 2018; its vignette "On standard-errors").
 *
 * One-way clusters: Liang & Zeger 1986. Two ways: the two one-way covariances less that of their intersections (Cameron, Gelbach & Miller 2011).
 * Dyads: pairs of rows that share a member, on whichever side, may depend on each other (Aronow, Samii & Assenova 2015); the factor counts members.
 * @param effects of the fit, its clusters over the same rows
 * Time O(rows · regressors²).
 */
export function covarianceOf(
  fit: Fit,
  effects: readonly EffectLevels[],
  choice: ErrorChoice,
  isPoisson: boolean,
): Covariance {
  const { kind, smallSample, dyads } = choice
  const size = fit.kept.length
  const rows = fit.scores.length
  const columns = fit.residualRegressors.map((column) =>
    column.map((value, row) => value * (fit.scores[row] as number)),
  )
  const nests =
    kind === 'cluster' ? choice.clusters : kind === 'dyad' && dyads !== null ? [pairsOf(dyads)] : []
  const k = parametersCounted(size, effects, nests, smallSample)
  const rowFactor = factorOfRows(rows, k, smallSample)
  let unadjusted: Float64Array
  let adjusted: Float64Array
  let clusters: readonly number[] = []
  if (kind === 'iid') {
    const variance = isPoisson ? 1 : fit.deviance / (rows - 1)
    unadjusted = fit.bread.map((value) => value * variance)
    adjusted = unadjusted.map((value) => value * rowFactor)
  } else {
    const parts: { sign: number; meat: Float64Array; groups: number }[] = []
    if (kind === 'hetero') parts.push({ sign: 1, meat: groupMeat(columns, null, rows), groups: rows })
    else if (kind === 'dyad' && dyads !== null) {
      clusters = [dyads.members]
      parts.push({ sign: 1, meat: dyadMeat(columns, dyads), groups: dyads.members })
    } else {
      clusters = choice.clusters.map(({ count }) => count)
      for (const way of choice.clusters)
        parts.push({ sign: 1, meat: groupMeat(columns, way.levelOfRow, way.count), groups: way.count })
      const [a, b] = choice.clusters
      if (a !== undefined && b !== undefined) {
        const both = crossLevels('both', a, b)
        parts.push({ sign: -1, meat: groupMeat(columns, both.levelOfRow, both.count), groups: both.count })
      }
    }
    const fewest = Math.min(...parts.map(({ groups }) => groups))
    const meats = (factor: (groups: number) => number): Float64Array => {
      const sum = new Float64Array(size * size)
      for (const { sign, meat, groups } of parts)
        for (let at = 0; at < sum.length; at++)
          sum[at] = (sum[at] as number) + sign * factor(groups) * (meat[at] as number)
      return sum
    }
    unadjusted = sandwich(
      fit.bread,
      meats(() => 1),
      size,
    )
    adjusted = sandwich(
      fit.bread,
      meats(
        (groups) =>
          rowFactor * factorOfClusters(smallSample.groupDegrees === 'min' ? fewest : groups, smallSample),
      ),
      size,
    )
  }
  const mended = withoutNegative(adjusted, size)
  const mendedUnadjusted = withoutNegative(unadjusted, size)
  const fewestClusters = Math.min(...clusters)
  return {
    adjusted: mended.covariance,
    unadjusted: mendedUnadjusted.covariance,
    k,
    clusters,
    degrees: Math.max(
      1,
      clusters.length > 0 && smallSample.tDegrees === 'min' ? fewestClusters - 1 : rows - k,
    ),
    clipped: mended.clipped || mendedUnadjusted.clipped,
  }
}

/** The unordered pair of each row. */
function pairsOf({ first, second, members }: Dyads): EffectLevels {
  const { pairOfRow, count } = numberUnordered(first, second, members)
  return { name: 'dyad', levelOfRow: pairOfRow, count }
}
