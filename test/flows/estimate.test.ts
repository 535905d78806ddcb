import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateFlows } from '../../src/flows/estimate.ts'
import { randomDraws } from '../numeric/random-draws.ts'
import { denseFit } from './dense-twin.ts'
import { gravityData, poissonDraw, requestOf } from './request.ts'

const near = (
  found: number | null | undefined,
  wanted: number | null | undefined,
  tolerance: number,
): void => {
  const off = Math.abs((found ?? Number.NaN) - (wanted ?? Number.NaN))
  expect(off, `${found} beside ${wanted}`).toBeLessThanOrEqual(
    tolerance * Math.max(1e-3, Math.abs(wanted ?? 1)),
  )
}

const data = gravityData(7, 6, 4)
const { uniform } = randomDraws(11)
const weights = data.counts.map(() => 0.2 + 2 * uniform())
const offset = data.counts.map(() => uniform() - 0.5)
/** Corridors of two worlds that never meet, one with its own years. */
const islands = data.o.map((o, row) => (o < 3 === (data.d[row] ?? 0) < 3 ? (o < 3 ? 0 : 1) : 2))
const STRUCTURES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'no effect': [],
  'one effect': [data.od],
  'corridor and year': [data.od, data.t],
  'corridor and origin-year': [data.od, data.ot],
  'origin-year and destination-year': [data.ot, data.dt],
  'three ways': [data.od, data.ot, data.dt],
  'three ways and an effect nested in one': [data.od, data.ot, data.dt, data.o],
  'four crossed effects': [data.o, data.d, data.t, data.counts.map((_, row) => row % 5)],
  'groups that do not meet': [data.od, data.ot.map((ot, row) => ot + 100 * (islands[row] ?? 0)), data.t],
}

describe('estimates beside a dense twin with dummies', () => {
  for (const [structure, effects] of Object.entries(STRUCTURES))
    for (const model of ['ppml', 'ols'] as const)
      for (const isWeighted of [false, true])
        for (const hasOffset of [false, true])
          it(`agree: ${model}, ${structure}${isWeighted ? ', weights' : ''}${hasOffset ? ', offset' : ''}`, () => {
            const outcome = model === 'ppml' ? data.counts : data.counts.map(Math.asinh)
            const request = requestOf({
              model,
              outcome,
              regressors: [data.dummy, data.number],
              effects,
              clusters: [data.od],
              ...(isWeighted ? { weights } : {}),
              ...(hasOffset ? { offset } : {}),
              separation: 'fixest',
            })
            const found = estimateFlows(request)
            const used = [...found.rowsInOrder]
            const pick = (values: readonly number[]): number[] => used.map((row) => values[row] ?? 0)
            const twin = denseFit({
              isPoisson: model === 'ppml',
              outcome: pick(outcome),
              regressors: [pick(data.dummy), pick(data.number)],
              effects: effects.map(pick),
              weights: isWeighted ? pick(weights) : used.map(() => 1),
              offset: hasOffset ? pick(offset) : used.map(() => 0),
            })
            expect(found.converged).toBe(true)
            found.coefficients.forEach(({ estimate }, k) => {
              near(estimate, twin.coefficients[k], 1e-8)
            })
            near(found.deviance, twin.deviance, 1e-9)
            const covariance = twin.covariance(pick(data.od))
            found.coefficients.forEach(({ seUnadjusted }, k) => {
              near((seUnadjusted ?? Number.NaN) ** 2, covariance[k]?.[k], 1e-6)
            })
          })

  it('say that there is no standard error where a variance by dyads is negative', () => {
    const dyads = { first: Uint32Array.from(data.o), second: Uint32Array.from(data.d), members: 6 }
    const { coefficients, findings } = estimateFlows(
      requestOf({
        model: 'ppml',
        outcome: data.counts,
        regressors: [data.dummy],
        effects: [data.od, data.t],
        errors: { kind: 'dyad', dyads },
      }),
    )
    expect(coefficients[0]).toMatchObject({ se: null, z: null, p: null, low: null, high: null })
    expect(findings.map(({ code }) => code)).toContain('covariance-clipped')
  })

  it('agree on dyads and two ways by their definitions', () => {
    const data = gravityData(11, 6, 4)
    const base = {
      model: 'ppml' as const,
      outcome: data.counts,
      regressors: [data.number],
      effects: [data.od, data.t],
    }
    const dyads = { first: Uint32Array.from(data.o), second: Uint32Array.from(data.d), members: 6 }
    const byDyad = estimateFlows(requestOf({ ...base, errors: { kind: 'dyad', dyads } }))
    const twoWays = estimateFlows(requestOf({ ...base, clusters: [data.o, data.d] }))
    const { fit, rowsInOrder } = byDyad
    const influence = [...fit.scores].map(
      (score, place) => score * (fit.residualRegressors[0]?.[place] ?? 0) * (fit.bread[0] ?? 0),
    )
    let dyadic = 0
    let either = 0
    influence.forEach((a, i) => {
      influence.forEach((b, j) => {
        const [o, d] = [data.o[rowsInOrder[i] ?? 0], data.d[rowsInOrder[i] ?? 0]]
        const [p, q] = [data.o[rowsInOrder[j] ?? 0], data.d[rowsInOrder[j] ?? 0]]
        if (o === p || o === q || d === p || d === q) dyadic += a * b
        if (o === p || d === q) either += a * b
      })
    })
    near(byDyad.coefficients[0]?.seUnadjusted, Math.sqrt(dyadic), 1e-9)
    near(twoWays.coefficients[0]?.seUnadjusted, Math.sqrt(either), 1e-9)
  })
})

describe('rows that say nothing', () => {
  it('are dropped again and again, each once by its first reason', () => {
    // Level 0 of the first effect is all zero; without it, level 5 of the second is; then level 3 of the first has one row.
    const found = estimateFlows(
      requestOf({
        model: 'ppml',
        outcome: [0, 0, 0, 4, 2, 3, 1, 5, 6, Number.NaN],
        regressors: [[1, 0, 1, 0, 1, 0, 1, 1, 0, 1]],
        effects: [
          [0, 0, 3, 3, 1, 1, 2, 2, 2, 2],
          [5, 5, 5, 6, 6, 6, 6, 6, 6, 6],
        ],
      }),
    )
    expect(found.dropped).toEqual([
      { reason: 'missing', rows: 1 },
      { reason: 'all-zero e0', rows: 2 },
      { reason: 'all-zero e1', rows: 1 },
      { reason: 'singleton', rows: 1 },
    ])
    expect(found.rowsUsed).toBe(5)
  })
})

describe('laws of the estimates', () => {
  const small = gravityData(3, 5, 3)
  const base = {
    regressors: [small.dummy, small.number],
    effects: [small.od, small.ot, small.dt],
    clusters: [small.od],
  }
  const numbersOf = (model: 'ppml' | 'ols', parts: Partial<Parameters<typeof requestOf>[0]>) =>
    estimateFlows(requestOf({ model, outcome: small.counts, ...base, ...parts })).coefficients.map(
      ({ estimate, se }) => [estimate, se],
    )

  it('do not depend on the order of rows or the numbers of levels', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ppml' as const, 'ols' as const),
        fc.integer({ min: 1, max: 1e6 }),
        (model, seed) => {
          const random = randomDraws(seed)
          const order = small.counts.map((_, row) => row)
          for (let i = order.length - 1; i > 0; i--) {
            const j = random.below(i + 1)
            ;[order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0]
          }
          const move = (values: readonly number[]): number[] => order.map((row) => values[row] ?? 0)
          const rename = (values: readonly number[]): number[] =>
            move(values).map((level) => (level * 7919 + seed) % 10007)
          const moved = numbersOf(model, {
            outcome: move(small.counts),
            regressors: base.regressors.map(move),
            effects: base.effects.map(rename),
            clusters: base.clusters.map(rename),
          })
          numbersOf(model, {}).forEach(([estimate, se], k) => {
            near(moved[k]?.[0], estimate, 1e-8)
            near(moved[k]?.[1], se, 1e-7)
          })
        },
      ),
      { numRuns: 12 },
    )
  })

  it('do not change when a Poisson outcome is scaled, and scale with a linear one', () => {
    for (const factor of [1e-4, 3, 1e6]) {
      const outcome = small.counts.map((count) => count * factor)
      numbersOf('ppml', {}).forEach(([estimate, se], k) => {
        near(numbersOf('ppml', { outcome })[k]?.[0], estimate, 1e-7)
        near(numbersOf('ppml', { outcome })[k]?.[1], se, 1e-6)
      })
      numbersOf('ols', {}).forEach(([estimate, se], k) => {
        near((numbersOf('ols', { outcome })[k]?.[0] ?? 0) / factor, estimate, 1e-8)
        near((numbersOf('ols', { outcome })[k]?.[1] ?? 0) / factor, se, 1e-7)
      })
    }
  })
})

describe('intervals', () => {
  it('cover the coefficient of a simulation about as often as they say', () => {
    const RUNS = 200
    const panel = gravityData(5, 8, 5)
    const random = randomDraws(99)
    let covered = 0
    let sum = 0
    for (let run = 0; run < RUNS; run++) {
      const outcome = panel.index.map((index) => poissonDraw(Math.exp(index), random.uniform))
      const [dummy] = estimateFlows(
        requestOf({
          model: 'ppml',
          outcome,
          regressors: [panel.dummy, panel.number],
          effects: [panel.od, panel.ot, panel.dt],
          clusters: [panel.od],
        }),
      ).coefficients
      if (dummy === undefined) continue
      sum += dummy.estimate
      if ((dummy.low ?? 1) <= 0.4 && (dummy.high ?? 0) >= 0.4) covered += 1
    }
    // 95 % of 200 with a standard error of 1.5 points; clusters are few, so errors lean low.
    expect(covered / RUNS).toBeGreaterThan(0.88)
    expect(covered / RUNS).toBeLessThan(0.99)
    expect(sum / RUNS).toBeCloseTo(0.4, 1)
  })
})
