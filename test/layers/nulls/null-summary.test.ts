import { describe, expect, it } from 'vitest'
import { nullSummary } from '../../../src/layers/nulls/null-summary.ts'
import type { NullReason } from '../../../src/model/null-comparison.ts'

const figure = (value: number, reason: NullReason = 'no-ties') => ({
  value,
  reason: Number.isNaN(value) ? reason : null,
})
const draws = (...values: number[]) => Float64Array.from(values)

describe('a statistic beside its draws', () => {
  it('is told by mean, sd, z, quantiles and both tails', () => {
    const summary = nullSummary(figure(5), draws(1, 5, 3, 2, 4))
    expect(summary).toMatchObject({ observed: 5, draws: 5, mean: 3, p: 2 / 6, pLower: 1, reason: null })
    expect(summary.sd).toBeCloseTo(Math.sqrt(2.5), 12)
    expect(summary.z).toBeCloseTo(2 / Math.sqrt(2.5), 12)
    expect(summary.low).toBeCloseTo(1.1, 12)
    expect(summary.high).toBeCloseTo(4.9, 12)
  })

  it('has no p of 0, however far it lies', () => {
    expect(nullSummary(figure(1e9), draws(1, 2, 3))).toMatchObject({ p: 1 / 4, pLower: 1 })
    expect(nullSummary(figure(-1e9), draws(1, 2, 3))).toMatchObject({ p: 1, pLower: 1 / 4 })
  })

  it('has no z where the null does not vary, and says so', () => {
    expect(nullSummary(figure(0.1), draws(0.1, 0.1, 0.1))).toMatchObject({
      mean: 0.1,
      sd: 0,
      z: null,
      p: 1,
      pLower: 1,
      reason: 'null-does-not-vary',
    })
    expect(nullSummary(figure(1), draws(1))).toMatchObject({ z: null, reason: 'null-does-not-vary' })
  })

  it('is unknown where it is of nothing', () => {
    const unknown = { mean: null, sd: null, z: null, low: null, high: null, p: null, pLower: null }
    expect(nullSummary(figure(Number.NaN), draws(1, 2))).toMatchObject({
      observed: null,
      ...unknown,
      reason: 'no-ties',
    })
    expect(nullSummary(figure(Number.NaN, 'all-tied'), draws(1, 2))).toMatchObject({
      observed: null,
      ...unknown,
      reason: 'all-tied',
    })
    expect(nullSummary(figure(1), draws(1, Number.NaN))).toMatchObject({
      observed: 1,
      ...unknown,
      reason: 'null-undefined',
    })
  })
})
