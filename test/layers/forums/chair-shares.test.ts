import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChairYear } from '../../../src/layers/chair-years.ts'
import { chairShares, concentrationOf } from '../../../src/layers/forums/chair-shares.ts'
import type { Side } from '../../../src/layers/forums/forum-sides.ts'

const SIDES: Readonly<Record<string, Side>> = { a: 'A', c: 'A', b: 'B' }
const sideOf = (actor: string): Side | null => SIDES[actor] ?? null

const year = (at: number, held: string[], open: string[] = []): ChairYear => ({ year: at, held, open })

const chairYears = fc
  .array(
    fc.record({
      held: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'x'), { maxLength: 3 }),
      open: fc.uniqueArray(fc.constantFrom('d', 'b'), { maxLength: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((years) => years.map(({ held, open }, k) => year(2000 + k, held, open)))

describe('how the chair is shared out', () => {
  it('counts a year with two chairs as half a year of each, and no year without a recorded one', () => {
    const shares = chairShares(
      [year(2000, ['a']), year(2001, ['a', 'b']), year(2002, []), year(2003, [], ['b'])],
      sideOf,
      false,
    )
    expect([shares.years, shares.recorded, shares.open]).toEqual([4, 2, 1])
    expect(shares.actors).toEqual([
      { actor: 'a', years: 1.5, share: 0.75 },
      { actor: 'b', years: 0.5, share: 0.25 },
    ])
    expect(shares.concentration).toEqual({ index: 0.75 ** 2 + 0.25 ** 2, reason: null })
    expect(shares.concentrationWithOpen).toEqual({ index: 0.5, reason: null })
    expect(shares.sides).toEqual({ a: 1.5, b: 0.5, unknown: 0 })
    expect(shares.sideConcentration.index).toBe(0.625)
    expect(shares.byYear[2]).toEqual({ year: 2002, known: 'none', a: 0, b: 0, unknown: 0 })
    expect(shares.byYear[3]).toEqual({ year: 2003, known: 'open', a: 0, b: 1, unknown: 0 })
  })

  it('has no index where there is nothing to tell, and says why', () => {
    const none = chairShares([year(2000, [])], sideOf, false)
    expect(none.concentration).toEqual({ index: null, reason: 'no-chair-dated' })
    expect(none.sideConcentration).toEqual({ index: null, reason: 'no-chair-dated' })
    const unknown = chairShares([year(2000, ['x'])], sideOf, false)
    expect(unknown.concentration.index).toBe(1)
    expect(unknown.sideConcentration).toEqual({ index: null, reason: 'side-unknown' })
    expect(chairShares([year(2000, ['a'])], sideOf, true).sideConcentration).toEqual({
      index: null,
      reason: 'one-side-alone',
    })
    expect(concentrationOf([], 'side-unknown').index).toBeNull()
  })

  it('is what the formula gives, written apart', () => {
    fc.assert(
      fc.property(chairYears, (years) => {
        const shares = chairShares(years, sideOf, false)
        const known = years.filter(({ held }) => held.length > 0)
        const part = (row: ChairYear, actor: string): number =>
          row.held.includes(actor) ? 1 / row.held.length : 0
        const total = (actor: string): number => known.reduce((sum, row) => sum + part(row, actor), 0)
        expect(shares.recorded).toBe(known.length)
        expect(shares.actors.reduce((sum, { years: held }) => sum + held, 0)).toBeCloseTo(known.length, 9)
        for (const { actor, years: held } of shares.actors) expect(held).toBeCloseTo(total(actor), 9)
        const { index } = shares.concentration
        if (known.length === 0) expect(index).toBeNull()
        else {
          const squares = ['a', 'b', 'c', 'x'].map((actor) => (total(actor) / known.length) ** 2)
          expect(index).toBeCloseTo(
            squares.reduce((sum, square) => sum + square, 0),
            9,
          )
          expect(index).toBeGreaterThan(0)
          expect(index).toBeLessThanOrEqual(1 + 1e-9)
        }
        const { a, b, unknown } = shares.sides
        expect(a + b + unknown).toBeCloseTo(known.length, 9)
        expect(a).toBeCloseTo(total('a') + total('c'), 9)
        expect(unknown).toBeCloseTo(total('x'), 9)
        const sided = known.filter(({ held }) => !held.includes('x'))
        expect(shares.sideYears).toBe(sided.length)
        const ofA = sided.reduce((sum, row) => sum + part(row, 'a') + part(row, 'c'), 0) / sided.length
        if (sided.length > 0) expect(shares.sideConcentration.index).toBeCloseTo(ofA ** 2 + (1 - ofA) ** 2, 9)
      }),
    )
  })
})
