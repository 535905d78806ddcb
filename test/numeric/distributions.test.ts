import { describe, expect, it } from 'vitest'
import { chiSquareUpperTail } from '../../src/numeric/chi-square.ts'
import { logGamma } from '../../src/numeric/log-gamma.ts'
import { normalBelow, normalQuantile, normalTwoSided } from '../../src/numeric/normal.ts'
import { studentQuantile, studentTwoSided } from '../../src/numeric/student-t.ts'
import { randomDraws } from './random-draws.ts'

const relative = (found: number, wanted: number): number => Math.abs(found / wanted - 1)

describe('distributions', () => {
  it('have the printed values of the gamma function', () => {
    expect(logGamma(1)).toBeCloseTo(0, 14)
    expect(relative(logGamma(0.5), 0.5 * Math.log(Math.PI))).toBeLessThan(1e-14)
    expect(relative(logGamma(11), Math.log(3_628_800))).toBeLessThan(1e-14)
  })

  it('have the printed quantiles of the normal distribution, far out too', () => {
    expect(relative(normalQuantile(0.975), 1.959963984540054)).toBeLessThan(1e-14)
    expect(relative(normalQuantile(1e-10), -6.361340902404056)).toBeLessThan(1e-12)
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15)
    expect(relative(normalTwoSided(1.959963984540054), 0.05)).toBeLessThan(1e-13)
    expect(relative(normalBelow(-8), 6.220960574271785e-16)).toBeLessThan(1e-10)
  })

  it('have the printed quantiles of t, and those of the Cauchy and the normal at the ends', () => {
    expect(relative(studentQuantile(0.975, 10), 2.228138851986274)).toBeLessThan(1e-12)
    expect(relative(studentQuantile(0.995, 3), 5.840909309733355)).toBeLessThan(1e-12)
    expect(relative(studentQuantile(0.975, 37_441), 1.9600274)).toBeLessThan(1e-6)
    expect(relative(studentQuantile(0.9, 1), Math.tan(0.4 * Math.PI))).toBeLessThan(1e-12)
    expect(relative(studentQuantile(0.975, 1e16), 1.959963984540054)).toBeLessThan(1e-12)
    expect(studentQuantile(0.025, 10)).toBe(-studentQuantile(0.975, 10))
    for (const degrees of [1, 2, 5, 30, 1000, 37_441])
      for (const p of [0.6, 0.9, 0.99, 0.9999])
        expect(relative(studentTwoSided(studentQuantile(p, degrees), degrees), 2 * (1 - p))).toBeLessThan(
          1e-9,
        )
  })

  it('have the tails of the chi-square, of which two degrees are exponential', () => {
    expect(relative(chiSquareUpperTail(3.841458820694124, 1), 0.05)).toBeLessThan(1e-12)
    expect(relative(chiSquareUpperTail(12.591587243743977, 6), 0.05)).toBeLessThan(1e-12)
    for (const value of [0.1, 1, 5, 60])
      expect(relative(chiSquareUpperTail(value, 2), Math.exp(-value / 2))).toBeLessThan(1e-12)
    expect(chiSquareUpperTail(0, 3)).toBe(1)
  })
})

describe('seeded draws', () => {
  it('repeat with their seed, differ with another, and have the moments of their distribution', () => {
    const draws = (seed: number) => {
      const random = randomDraws(seed)
      return Array.from({ length: 20_000 }, () => random.normal())
    }
    expect(draws(1)).toEqual(draws(1))
    expect(draws(1).slice(0, 5)).not.toEqual(draws(2).slice(0, 5))
    const found = draws(3)
    expect(found.reduce((sum, x) => sum + x, 0) / found.length).toBeCloseTo(0, 1)
    expect(found.reduce((sum, x) => sum + x * x, 0) / found.length).toBeCloseTo(1, 1)
    const random = randomDraws(4)
    expect(new Set(Array.from({ length: 200 }, () => random.below(5)))).toEqual(new Set([0, 1, 2, 3, 4]))
  })
})
