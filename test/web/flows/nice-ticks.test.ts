import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { niceTicks } from '../../../web/flows/nice-ticks.ts'

describe('round ticks', () => {
  it('hold the least and the most between them, rise evenly, and pass through 0', () => {
    const value = fc.double({ min: -1e7, max: 1e7, noNaN: true })
    fc.assert(
      fc.property(value, value, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-3)
        const [least, most] = [Math.min(a, b), Math.max(a, b)]
        const ticks = niceTicks(least, most, 4)
        const slack = (most - least) * 1e-6
        expect(ticks[0]).toBeLessThanOrEqual(least + slack)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most - slack)
        expect(ticks.length).toBeLessThanOrEqual(8)
        if (least < 0 && most > 0) expect(ticks).toContain(0)
      }),
    )
  })

  it('count from zero by a round step', () => {
    expect(niceTicks(0, 785_884, 4)).toEqual([0, 200_000, 400_000, 600_000, 800_000])
  })
})
