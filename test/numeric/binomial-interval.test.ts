import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialInterval } from '../../src/numeric/binomial-interval.ts'

const some = fc.integer({ min: 1, max: 200 }).chain((trials) => fc.tuple(fc.nat(trials), fc.constant(trials)))

describe('the exact interval of a share', () => {
  it.each([
    // Closed forms: 1 − (α/2)^(1/n) where none succeeds.
    [0, 10, 0, 1 - 0.025 ** (1 / 10)],
    [10, 10, 0.025 ** (1 / 10), 1],
    [0, 1, 0, 0.975],
    // By the quantiles of the beta distribution (SciPy).
    [5, 10, 0.187086, 0.812914],
    [7, 16, 0.1975341, 0.7012231],
  ])('of %i in %i is %f to %f', (successes, trials, low, high) => {
    const found = binomialInterval(successes, trials)
    expect(found[0]).toBeCloseTo(low, 5)
    expect(found[1]).toBeCloseTo(high, 5)
  })

  it('holds the share, and is that of the failures turned round', () => {
    fc.assert(
      fc.property(some, ([successes, trials]) => {
        const [low, high] = binomialInterval(successes, trials)
        expect(low).toBeLessThanOrEqual(successes / trials)
        expect(high).toBeGreaterThanOrEqual(successes / trials)
        const [least, most] = binomialInterval(trials - successes, trials)
        expect(1 - most).toBeCloseTo(low, 9)
        expect(1 - least).toBeCloseTo(high, 9)
      }),
    )
  })

  it('narrows as trials grow and widens with the level', () => {
    const width = ([low, high]: readonly [number, number]) => high - low
    expect(width(binomialInterval(50, 100))).toBeLessThan(width(binomialInterval(5, 10)))
    expect(width(binomialInterval(5, 10, 0.99))).toBeGreaterThan(width(binomialInterval(5, 10)))
  })
})
