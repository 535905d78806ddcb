import { fromEigen, symmetricEigen } from '../numeric/symmetric-eigen.ts'
import type { EffectLevels } from './effect-levels.ts'
import { crossLevels } from './effect-levels.ts'
import type { Fit } from './fit.ts'
import { factorOfClusters, factorOfRows, parametersCounted, type SmallSample } from './small-sample.ts'

/** How errors may depend on each other. */
export type ErrorKind = 'cluster' | 'hetero' | 'iid' | 'dyad'

/** The two members of each row's pair, numbered alike on both sides. */
export interface Dyads {
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly members: number
}

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
    if (kind === 'hetero') parts.push({ sign: 1, meat: sumsMeat(columns, null, rows), groups: rows })
    else if (kind === 'dyad' && dyads !== null) {
      clusters = [dyads.members]
      parts.push({ sign: 1, meat: dyadMeat(columns, dyads), groups: dyads.members })
    } else {
      clusters = choice.clusters.map(({ count }) => count)
      for (const way of choice.clusters)
        parts.push({ sign: 1, meat: sumsMeat(columns, way.levelOfRow, way.count), groups: way.count })
      const [a, b] = choice.clusters
      if (a !== undefined && b !== undefined) {
        const both = crossLevels('both', a, b)
        parts.push({ sign: -1, meat: sumsMeat(columns, both.levelOfRow, both.count), groups: both.count })
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
  let clipped = false
  const mend = (matrix: Float64Array): Float64Array => {
    let negative = false
    for (let i = 0; i < size; i++) negative ||= (matrix[i * size + i] as number) < 0
    if (!negative) return matrix
    clipped = true
    if (size === 1) return new Float64Array(1)
    return fromEigen(symmetricEigen(matrix, size), (value) => Math.max(value, 0))
  }
  const fewestClusters = Math.min(...clusters)
  return {
    adjusted: mend(adjusted),
    unadjusted: mend(unadjusted),
    k,
    clusters,
    degrees: Math.max(
      1,
      clusters.length > 0 && smallSample.tDegrees === 'min' ? fewestClusters - 1 : rows - k,
    ),
    clipped,
  }
}

/** B M B. */
export function sandwich(bread: Float64Array, meat: Float64Array, size: number): Float64Array {
  return product(product(bread, meat, size), bread, size)
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const c = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += (a[i * size + k] as number) * (b[k * size + j] as number)
      c[i * size + j] = sum
    }
  return c
}

/** Σ over groups of the outer product of the group's summed scores; without groups, each row is its own. */
function sumsMeat(
  columns: readonly Float64Array[],
  groupOfRow: Uint32Array | null,
  groups: number,
): Float64Array {
  const sums =
    groupOfRow === null
      ? columns
      : columns.map((column) => {
          const sum = new Float64Array(groups)
          for (let row = 0; row < column.length; row++) {
            const group = groupOfRow[row] as number
            sum[group] = (sum[group] as number) + (column[row] as number)
          }
          return sum
        })
  return outerProducts(sums)
}

function outerProducts(sums: readonly Float64Array[]): Float64Array {
  const size = sums.length
  const meat = new Float64Array(size * size)
  sums.forEach((a, i) => {
    sums.slice(0, i + 1).forEach((b, j) => {
      let sum = 0
      for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
      meat[i * size + j] = sum
      meat[j * size + i] = sum
    })
  })
  return meat
}

/** Pairs of rows that share a member: sums by member on either side, less the pairs that share both and were counted twice. */
function dyadMeat(columns: readonly Float64Array[], dyads: Dyads): Float64Array {
  const { first, second, members } = dyads
  const byMember = columns.map((column) => {
    const sum = new Float64Array(members)
    for (let row = 0; row < column.length; row++) {
      const a = first[row] as number
      const b = second[row] as number
      sum[a] = (sum[a] as number) + (column[row] as number)
      if (b !== a) sum[b] = (sum[b] as number) + (column[row] as number)
    }
    return sum
  })
  const pairs = pairsOf(dyads)
  const twice = columns.map((column) => column.map((value, row) => (first[row] === second[row] ? 0 : value)))
  const shared = sumsMeat(twice, pairs.levelOfRow, pairs.count)
  return outerProducts(byMember).map((value, at) => value - (shared[at] as number))
}

/** The unordered pair of each row. */
function pairsOf({ first, second, members }: Dyads): EffectLevels {
  const low = first.map((a, row) => Math.min(a, second[row] as number))
  const high = first.map((a, row) => Math.max(a, second[row] as number))
  return crossLevels(
    'dyad',
    { name: 'low', levelOfRow: low, count: members },
    { name: 'high', levelOfRow: high, count: members },
  )
}
