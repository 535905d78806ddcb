import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffMs, retryAfterMs } from '../../src/fetch/backoff.ts'

const failures = fc.integer({ min: 1, max: 60 })
const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('backoff', () => {
  it('lies between half of the doubling time and the whole of it, a minute at most', () => {
    fc.assert(
      fc.property(failures, dice, (n, random) => {
        const most = Math.min(60_000, 1000 * 2 ** (n - 1))
        const ms = backoffMs(n, random)
        expect(Number.isInteger(ms)).toBe(true)
        expect(ms).toBeGreaterThanOrEqual(most / 2)
        expect(ms).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('never shortens with a further failure, whatever the dice say while it still doubles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), dice, dice, (n, before, after) => {
        expect(backoffMs(n + 1, after)).toBeGreaterThanOrEqual(Math.min(backoffMs(n, before), 30_000))
      }),
    )
  })

  it('spreads those who failed together', () => {
    expect(new Set([0, 0.25, 0.5, 0.75].map((random) => backoffMs(3, random))).size).toBe(4)
    expect([1, 2, 3, 4].map((n) => backoffMs(n, 0))).toEqual([500, 1000, 2000, 4000])
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')

  it('is a number of seconds or a date of HTTP', () => {
    expect(retryAfterMs('120', now)).toBe(120_000)
    expect(retryAfterMs(' 0 ', now)).toBe(0)
    expect(retryAfterMs('Thu, 01 Jan 2026 00:02:00 GMT', now)).toBe(120_000)
    expect(retryAfterMs('Wed, 31 Dec 2025 23:00:00 GMT', now)).toBe(0)
  })

  it('is nothing where it is not understood', () => {
    for (const text of [null, '', 'soon', '-5', '1.5', '2026-01-02', 'Someday, never', '99999999999999'])
      expect(retryAfterMs(text, now), String(text)).toBeNull()
  })

  it('never asks to go back in time', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        expect(retryAfterMs(date.toUTCString(), now) ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
