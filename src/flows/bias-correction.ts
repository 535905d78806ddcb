import { cholesky, invertCholesky } from '../numeric/cholesky.ts'
import { solveLinear } from '../numeric/solve-linear.ts'
import { fromEigen, symmetricEigen } from '../numeric/symmetric-eigen.ts'
import type { EffectLevels } from './effect-levels.ts'
import type { Fit } from './fit.ts'

/** A Poisson fit with corridor, origin-year and destination-year effects, over the rows of the fit. */
export interface ThreeWayFit {
  readonly fit: Fit
  readonly outcome: Float64Array
  readonly origin: EffectLevels
  readonly destination: EffectLevels
  readonly year: EffectLevels
  /** Corridor of each row; rows of a corridor stand together. */
  readonly corridor: EffectLevels
}

export interface BiasCorrection {
  /** What the estimates of the kept regressors have too much. */
  readonly bias: Float64Array
  /** Covariance by corridor with each corridor's scores freed of its leverage, size × size. */
  readonly covariance: Float64Array
  /** Whether leverage of origin-years and destination-years was computed jointly, or as if each were alone (many levels). */
  readonly isExact: boolean
}

/** Up to so many origin-years and destination-years their joint covariance is inverted as a whole. */
const MAX_JOINT_LEVELS = 700

/**
 * The incidental-parameter bias of three-way Poisson estimates, and of their clustered variance, both of order 1/N in the number of
 * countries when years are few.
 *
 * Weidner & Zylkin 2021, Journal of International Economics 132, 103513, "Bias and consistency in three-way gravity models", equations for B, D
 * and Ω^U; as in its authors' program, B and D are multiplied by N/(N - 1) and the variance by P/(P - 1), P corridors. With the corridor
 * profiled out, S = y - μ, H = diag(μ) - μμ′/Σμ and, x being orthogonal to the corridor, (Gx)_ts = -[1{t=s} μ_t x_t - μ_t μ_s (x_t + x_s)/Σμ];
 * sums over partners and pseudo-inverses are taken by origin (B) and by destination (D).
 *
 * Where origin-years and destination-years are more than 700, their leverage is taken as the sum of each alone.
 * Time O(rows · years · regressors²) and, jointly, O(levels³).
 */
export function threeWayBias(three: ThreeWayFit): BiasCorrection {
  const { fit, outcome, origin, destination, corridor } = three
  const years = three.year.count
  const size = fit.kept.length
  const pairs = corridorRows(corridor, three.year)
  const mean = fit.fitted
  const matrix = (): Float64Array => new Float64Array(years * years)
  const sides = [origin, destination].map(({ count }) =>
    Array.from({ length: count }, () => ({
      h: matrix(),
      ss: matrix(),
      hxs: Array.from({ length: size }, matrix),
      gx: Array.from({ length: size }, matrix),
    })),
  )
  for (const rows of pairs) {
    const total = rows.reduce((sum, { row }) => sum + (mean[row] as number), 0)
    const groups = [
      sides[0]?.[origin.levelOfRow[rows[0]?.row ?? 0] as number],
      sides[1]?.[destination.levelOfRow[rows[0]?.row ?? 0] as number],
    ]
    // H x is μ x, since x is orthogonal to the corridor.
    for (const { row: a, t } of rows)
      for (const { row: b, t: s } of rows) {
        const at = t * years + s
        const shared = ((mean[a] as number) * (mean[b] as number)) / total
        const own = a === b ? (mean[a] as number) : 0
        const scoreA = (outcome[a] as number) - (mean[a] as number)
        const scoreB = (outcome[b] as number) - (mean[b] as number)
        for (const group of groups) {
          if (group === undefined) continue
          add(group.h, at, own - shared)
          add(group.ss, at, scoreA * scoreB)
          fit.residualRegressors.forEach((x, k) => {
            add(group.hxs[k] ?? group.h, at, (mean[a] as number) * (x[a] as number) * scoreB)
            add(
              group.gx[k] ?? group.h,
              at,
              shared * ((x[a] as number) + (x[b] as number)) - own * (x[a] as number),
            )
          })
        }
      }
  }
  const inverses = sides.map((side) => side.map(({ h }) => pseudoInverse(h, years)))
  const pairCount = pairs.length
  const term = new Float64Array(size)
  sides.forEach((side, s) => {
    const count = side.length
    const perMember = pairCount / count
    const factor = count / (count - 1) / count / perMember
    side.forEach((group, g) => {
      const inverse = inverses[s]?.[g] ?? group.h
      const around = multiply(multiply(inverse, group.ss, years), inverse, years)
      for (let k = 0; k < size; k++) {
        const first = traceOfProduct(inverse, group.hxs[k] ?? group.h, years)
        const second = traceOfProduct(group.gx[k] ?? group.h, around, years)
        term[k] = (term[k] as number) + factor * (second / 2 - first)
      }
    })
  })
  // W⁻¹ is the number of corridors times the bread.
  const bias = Float64Array.from({ length: size }, (_, i) => {
    let sum = 0
    for (let j = 0; j < size; j++) sum += (fit.bread[i * size + j] as number) * (term[j] as number)
    return sum * pairCount
  })
  const isExact = (origin.count + destination.count) * years <= MAX_JOINT_LEVELS
  const joint = isExact ? jointCovariance(three, pairs) : null
  const leverage = (rows: readonly PairRow[], a: number, b: number): number => {
    const one = rows[a] as PairRow
    const two = rows[b] as PairRow
    if (joint !== null) return joint(one, two)
    const at = one.t * years + two.t
    const i = origin.levelOfRow[one.row] as number
    const j = destination.levelOfRow[one.row] as number
    return (inverses[0]?.[i]?.[at] ?? 0) + (inverses[1]?.[j]?.[at] ?? 0)
  }
  return { bias, covariance: freedCovariance(three, pairs, leverage), isExact }
}

interface PairRow {
  readonly row: number
  readonly t: number
}

function corridorRows(corridor: EffectLevels, year: EffectLevels): PairRow[][] {
  const pairs: PairRow[][] = Array.from({ length: corridor.count }, () => [])
  corridor.levelOfRow.forEach((pair, row) => {
    pairs[pair]?.push({ row, t: year.levelOfRow[row] as number })
  })
  return pairs
}

/** Σ x′ S̃ S′ x between two breads, S̃ = (I - H L)⁻¹ S, made symmetric. */
function freedCovariance(
  { fit, outcome }: ThreeWayFit,
  pairs: readonly (readonly PairRow[])[],
  effectLeverage: (rows: readonly PairRow[], a: number, b: number) => number,
): Float64Array {
  const size = fit.kept.length
  const mean = fit.fitted
  const meat = new Float64Array(size * size)
  for (const rows of pairs) {
    const count = rows.length
    const total = rows.reduce((sum, { row }) => sum + (mean[row] as number), 0)
    const lever = new Float64Array(count * count)
    for (let a = 0; a < count; a++)
      for (let b = 0; b < count; b++) {
        let value = effectLeverage(rows, a, b)
        fit.residualRegressors.forEach((x, i) => {
          fit.residualRegressors.forEach((z, j) => {
            value +=
              (x[rows[a]?.row ?? 0] as number) *
              (fit.bread[i * size + j] as number) *
              (z[rows[b]?.row ?? 0] as number)
          })
        })
        lever[a * count + b] = value
      }
    const left = new Float64Array(count * count)
    for (let a = 0; a < count; a++) {
      const own = mean[rows[a]?.row ?? 0] as number
      for (let b = 0; b < count; b++) {
        let product = own * (lever[a * count + b] as number)
        for (let c = 0; c < count; c++)
          product -= ((own * (mean[rows[c]?.row ?? 0] as number)) / total) * (lever[c * count + b] as number)
        left[a * count + b] = (a === b ? 1 : 0) - product
      }
    }
    const scores = Float64Array.from(rows, ({ row }) => (outcome[row] as number) - (mean[row] as number))
    const freed = solveLinear(left, scores) ?? scores
    const sums = (of: Float64Array): number[] =>
      fit.residualRegressors.map((x) =>
        rows.reduce((sum, { row }, at) => sum + (x[row] as number) * (of[at] as number), 0),
      )
    const raw = sums(scores)
    const adjusted = sums(freed)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        add(meat, i * size + j, ((adjusted[i] ?? 0) * (raw[j] ?? 0) + (adjusted[j] ?? 0) * (raw[i] ?? 0)) / 2)
  }
  const factor = pairs.length / (pairs.length - 1)
  return multiply(multiply(fit.bread, meat, size), fit.bread, size).map((value) => value * factor)
}

/** d̃ V d̃′ of two rows of a corridor, V the covariance of all origin-years and destination-years. */
function jointCovariance(
  { fit, origin, destination, year }: ThreeWayFit,
  pairs: readonly (readonly PairRow[])[],
): (a: PairRow, b: PairRow) => number {
  const years = year.count
  const mean = fit.fitted
  const size = (origin.count + destination.count) * years
  const levelsOf = ({ row, t }: PairRow): [number, number] => [
    (origin.levelOfRow[row] as number) * years + t,
    (origin.count + (destination.levelOfRow[row] as number)) * years + t,
  ]
  const information = new Float64Array(size * size)
  for (const rows of pairs) {
    const total = rows.reduce((sum, { row }) => sum + (mean[row] as number), 0)
    for (const a of rows)
      for (const b of rows) {
        const value =
          (a === b ? (mean[a.row] as number) : 0) -
          ((mean[a.row] as number) * (mean[b.row] as number)) / total
        for (const i of levelsOf(a)) for (const j of levelsOf(b)) add(information, i * size + j, value)
      }
  }
  const inverse = invertCholesky(cholesky(information, size, 1e-9))
  return (a, b) => {
    let sum = 0
    for (const i of levelsOf(a)) for (const j of levelsOf(b)) sum += inverse[i * size + j] as number
    return sum
  }
}

function pseudoInverse(matrix: Float64Array, size: number): Float64Array {
  const eigen = symmetricEigen(matrix, size)
  const largest = eigen.values.reduce((most, value) => Math.max(most, value), 0)
  return fromEigen(eigen, (value) => (value > 1e-11 * largest ? 1 / value : 0))
}

function add(values: Float64Array, at: number, value: number): void {
  values[at] = (values[at] as number) + value
}

function multiply(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const c = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++) {
      const value = a[i * size + k] as number
      for (let j = 0; j < size; j++) add(c, i * size + j, value * (b[k * size + j] as number))
    }
  return c
}

function traceOfProduct(a: Float64Array, b: Float64Array, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++) sum += (a[i * size + k] as number) * (b[k * size + i] as number)
  return sum
}
