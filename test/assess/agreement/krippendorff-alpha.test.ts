import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphaWithInterval } from '../../../src/assess/agreement/alpha-interval.ts'
import {
  interval,
  krippendorffAlpha,
  masi,
  nominal,
  ordinal,
  setKey,
} from '../../../src/assess/agreement/krippendorff-alpha.ts'

/** Four observers and twelve units, null where one is silent: Krippendorff (2011), Computing Krippendorff's alpha-reliability, p. 6. */
const OBSERVERS: readonly (readonly (number | null)[])[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
]
const UNITS = (OBSERVERS[0] ?? []).map((_, unit) =>
  OBSERVERS.flatMap((observer) =>
    observer[unit] === null || observer[unit] === undefined ? [] : [observer[unit] as number],
  ),
)

describe('Krippendorff’s alpha', () => {
  it('gives the numbers of the published example', () => {
    expect(krippendorffAlpha(UNITS, nominal).alpha).toBeCloseTo(0.743, 3)
    expect(krippendorffAlpha(UNITS, ordinal(UNITS)).alpha).toBeCloseTo(0.815, 3)
    expect(krippendorffAlpha(UNITS, interval).alpha).toBeCloseTo(0.849, 3)
    expect(krippendorffAlpha(UNITS, nominal)).toMatchObject({ units: 11, values: 40 })
  })

  it('is 1 without disagreement, and null with a reason where nothing varies or nobody coded twice', () => {
    expect(
      krippendorffAlpha(
        [
          ['a', 'a'],
          ['b', 'b'],
        ],
        nominal,
      ).alpha,
    ).toBe(1)
    expect(
      krippendorffAlpha(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        nominal,
      ),
    ).toMatchObject({ alpha: null, reason: 'one-value-only' })
    expect(krippendorffAlpha([['a'], []], nominal)).toMatchObject({
      alpha: null,
      reason: 'no-unit-coded-twice',
    })
  })

  it('weighs sets by MASI', () => {
    const set = (...values: string[]): ReadonlySet<string> => new Set(values)
    expect(masi(set('x'), set('x'))).toBe(0)
    expect(masi(set(), set())).toBe(0)
    expect(masi(set('x'), set('y'))).toBe(1)
    expect(masi(set('x'), set('x', 'y'))).toBeCloseTo(1 - (1 / 2) * (2 / 3), 12)
    expect(masi(set('x', 'z'), set('x', 'y'))).toBeCloseTo(1 - (1 / 3) * (1 / 3), 12)
    const units = [
      [set('x'), set('x')],
      [set('x', 'y'), set('x')],
      [set('z'), set('z')],
    ]
    const { alpha } = krippendorffAlpha(units, masi, setKey)
    expect(alpha).toBeGreaterThan(0.6)
    expect(alpha).toBeLessThan(1)
  })

  it('does not hang on the order of units, coders or names', () => {
    const units = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }), {
      minLength: 2,
      maxLength: 12,
    })
    fc.assert(
      fc.property(units, (given) => {
        const one = krippendorffAlpha(given, nominal).alpha
        const other = krippendorffAlpha(
          given.toReversed().map((values) => values.toReversed().map((value) => 5 - value)),
          nominal,
        ).alpha
        if (one === null) expect(other).toBeNull()
        else expect(other).toBeCloseTo(one, 10)
      }),
    )
  })

  it('has an interval around it, the same for the same seed, and is too thin below fifty clauses', () => {
    const given = alphaWithInterval(UNITS, () => nominal, { draws: 300 })
    expect(given.firmness).toBe('too-few-clauses')
    expect(given.interval?.[0]).toBeLessThan(given.alpha ?? 0)
    expect(given.interval?.[1]).toBeGreaterThan(given.alpha ?? 1)
    expect(alphaWithInterval(UNITS, () => nominal, { draws: 300 })).toEqual(given)
    const many = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? ['a', 'a'] : ['b', 'b']))
    expect(alphaWithInterval(many, () => nominal, { draws: 50 }).firmness).toBe('firm')
    const loose = many.map(([value = ''], i) => [value, i % 8 === 1 ? 'a' : value])
    expect(alphaWithInterval(loose, () => nominal, { draws: 50 }).firmness).toBe('tentative')
  })
})
