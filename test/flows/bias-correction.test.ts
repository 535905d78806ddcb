import { describe, expect, it } from 'vitest'
import { type ThreeWayFit, threeWayBias } from '../../src/flows/bias-correction.ts'
import { compactLevels, levelsOfRows } from '../../src/flows/effect-levels.ts'
import { estimateFlows } from '../../src/flows/estimate.ts'
import { fromEigen, symmetricEigen } from '../../src/numeric/symmetric-eigen.ts'
import { randomDraws } from '../numeric/random-draws.ts'
import { gravityData, requestOf } from './request.ts'

type Data = ReturnType<typeof gravityData>

function fitted(
  data: Data,
  outcome: readonly number[],
): ThreeWayFit & { readonly estimates: number[]; readonly ses: number[] } {
  const estimate = estimateFlows(
    requestOf({
      model: 'ppml',
      outcome,
      regressors: [data.dummy, data.number],
      effects: [data.od, data.ot, data.dt],
      clusters: [data.od],
    }),
  )
  const { rowsInOrder, fit } = estimate
  const levels = (codes: readonly number[]) =>
    levelsOfRows(compactLevels('', Uint32Array.from(codes)), rowsInOrder)
  return {
    fit,
    outcome: Float64Array.from(rowsInOrder, (row) => outcome[row] ?? 0),
    origin: levels(data.o),
    destination: levels(data.d),
    year: levels(data.t),
    corridor: levels(data.od),
    estimates: estimate.coefficients.map((each) => each.estimate),
    ses: estimate.coefficients.map((each) => each.seUnadjusted ?? Number.NaN),
  }
}

/** B and D from their definitions, with the third derivatives as a T × T × T array of the multinomial log likelihood. */
function definedBias({ fit, outcome, origin, destination, year, corridor }: ThreeWayFit): number[] {
  const T = year.count
  const square = () => Array.from({ length: T }, () => Array.from({ length: T }, () => 0))
  const pairs = Array.from({ length: corridor.count }, (_, pair) => {
    const mu = Array.from({ length: T }, () => 0)
    const y = Array.from({ length: T }, () => 0)
    const x = fit.residualRegressors.map(() => Array.from({ length: T }, () => 0))
    let o = 0
    let d = 0
    corridor.levelOfRow.forEach((found, row) => {
      if (found !== pair) return
      const t = year.levelOfRow[row] ?? 0
      mu[t] = fit.fitted[row] ?? 0
      y[t] = outcome[row] ?? 0
      x.forEach((each, k) => {
        each[t] = fit.residualRegressors[k]?.[row] ?? 0
      })
      o = origin.levelOfRow[row] ?? 0
      d = destination.levelOfRow[row] ?? 0
    })
    return { mu, y, x, o, d }
  })
  const K = fit.kept.length
  const terms = Array.from({ length: K }, () => 0)
  for (const side of ['o', 'd'] as const) {
    const N = side === 'o' ? origin.count : destination.count
    for (let member = 0; member < N; member++) {
      const own = pairs.filter((pair) => pair[side] === member)
      const H = square()
      const SS = square()
      const HxS = Array.from({ length: K }, square)
      const Gx = Array.from({ length: K }, square)
      for (const { mu, y, x } of own) {
        const M = mu.reduce((a, b) => a + b, 0)
        const theta = mu.map((value) => value / M)
        const h = square()
        for (let t = 0; t < T; t++)
          for (let s = 0; s < T; s++) {
            const th = theta[t] ?? 0
            const ths = theta[s] ?? 0
            ;(h[t] ?? [])[s] = M * ((t === s ? th : 0) - th * ths)
            ;(SS[t] ?? [])[s] =
              (SS[t]?.[s] ?? 0) + ((y[t] ?? 0) - (mu[t] ?? 0)) * ((y[s] ?? 0) - (mu[s] ?? 0))
            for (let k = 0; k < K; k++)
              for (let r = 0; r < T; r++) {
                const thr = theta[r] ?? 0
                const g =
                  -M *
                  ((t === s && s === r ? th : 0) -
                    (t === s ? th * thr : 0) -
                    (t === r ? th * ths : 0) -
                    (s === r ? ths * th : 0) +
                    2 * th * ths * thr)
                ;(Gx[k]?.[t] ?? [])[s] = (Gx[k]?.[t]?.[s] ?? 0) + g * (x[k]?.[r] ?? 0)
              }
          }
        for (let t = 0; t < T; t++)
          for (let s = 0; s < T; s++) {
            ;(H[t] ?? [])[s] = (H[t]?.[s] ?? 0) + (h[t]?.[s] ?? 0)
            for (let k = 0; k < K; k++) {
              const hx = (x[k] ?? []).reduce((sum, value, r) => sum + (h[t]?.[r] ?? 0) * value, 0)
              ;(HxS[k]?.[t] ?? [])[s] = (HxS[k]?.[t]?.[s] ?? 0) + hx * ((y[s] ?? 0) - (mu[s] ?? 0))
            }
          }
      }
      const flat = fromEigen(symmetricEigen(Float64Array.from(H.flat()), T), (v) => (v > 1e-9 ? 1 / v : 0))
      const P = (a: number, b: number): number => flat[a * T + b] ?? 0
      for (let k = 0; k < K; k++) {
        let first = 0
        let second = 0
        for (let a = 0; a < T; a++)
          for (let b = 0; b < T; b++) {
            first += P(a, b) * (HxS[k]?.[b]?.[a] ?? 0)
            for (let c = 0; c < T; c++)
              for (let e = 0; e < T; e++)
                second += (Gx[k]?.[a]?.[b] ?? 0) * P(b, c) * (SS[c]?.[e] ?? 0) * P(e, a)
          }
        const scale = (N / (N - 1)) * (1 / N) * (N / pairs.length)
        terms[k] = (terms[k] ?? 0) + scale * (second / 2 - first)
      }
    }
  }
  return terms.map((_, i) =>
    terms.reduce((sum, term, j) => sum + (fit.bread[i * K + j] ?? 0) * pairs.length * term, 0),
  )
}

describe('the bias of three-way Poisson', () => {
  const data = gravityData(31, 7, 4)

  it('is that of its definitions', () => {
    const three = fitted(data, data.counts)
    const { bias } = threeWayBias(three)
    definedBias(three).forEach((wanted, k) => {
      expect(bias[k]).toBeCloseTo(wanted, 10)
    })
  })

  it('comes with a variance nearer to the spread of the estimates in a simulation', () => {
    const panel = gravityData(8, 9, 3)
    const random = randomDraws(5)
    const RUNS = 150
    const raw: number[] = []
    let variance = 0
    let freed = 0
    for (let run = 0; run < RUNS; run++) {
      const shocks = new Map<number, number>()
      const outcome = panel.index.map((index, row) => {
        const pair = panel.od[row] ?? 0
        const lasting = shocks.get(pair) ?? random.normal()
        shocks.set(pair, lasting)
        return Math.exp(index + 0.5 * random.normal() + 0.3 * lasting)
      })
      const three = fitted(panel, outcome)
      const correction = threeWayBias(three)
      expect(correction.isExact).toBe(true)
      raw.push((three.estimates[1] ?? 0) + 0.3)
      variance += (three.ses[1] ?? 0) ** 2 / RUNS
      freed += (correction.covariance[3] ?? 0) / RUNS
    }
    const mean = raw.reduce((sum, value) => sum + value, 0) / RUNS
    const spread = raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (RUNS - 1)
    // Both variances lean low with 72 corridors; the one freed of leverage less.
    expect(variance).toBeLessThan(spread)
    expect(Math.abs(freed - spread)).toBeLessThan(Math.abs(variance - spread))
  })

  it('is much the same where leverage is taken from each side alone', () => {
    const wide = gravityData(12, 30, 12)
    const { isExact, covariance } = threeWayBias(fitted(wide, wide.counts))
    expect(isExact).toBe(false)
    const three = fitted(wide, wide.counts)
    expect(Math.sqrt(covariance[0] ?? 0) / (three.ses[0] ?? 1)).toBeGreaterThan(1)
    expect(Math.sqrt(covariance[0] ?? 0) / (three.ses[0] ?? 1)).toBeLessThan(1.2)
  })
})
