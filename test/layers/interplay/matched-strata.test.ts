import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundersNull } from '../../../src/layers/interplay/founders-null.ts'
import {
  degreeQuintiles,
  distinctSets,
  matchedStrata,
  type PoolState,
} from '../../../src/layers/interplay/matched-strata.ts'
import { pairIndex } from '../../../src/layers/layer-network.ts'

/** `count` states of a subregion, all of one degree. */
function states(count: number, subregion: string, degree = 0, region = subregion.slice(0, 1)): PoolState[] {
  return Array.from({ length: count }, (_, i) => ({
    actor: `${subregion}${degree}${i}`,
    region,
    subregion,
    degree,
  }))
}

const none = (pool: readonly PoolState[]): Uint8Array => new Uint8Array((pool.length * (pool.length - 1)) / 2)

describe('strata of founders', () => {
  it('cut degrees into fifths, equal degrees alike', () => {
    expect(degreeQuintiles([0, 0, 0, 1, 2, 3, 4, 5, 6, 7])).toEqual([0, 0, 0, 1, 2, 2, 3, 3, 4, 4])
    expect(degreeQuintiles([3, 3, 3])).toEqual([0, 0, 0])
  })

  it('are of a subregion where it holds twice as many states as founders, else of the region', () => {
    const pool = [...states(4, 'a1'), ...states(3, 'a2'), ...states(5, 'a3'), ...states(5, 'b1')]
    // Two founders of a1 (four states: large enough), two of a2 (three: too few).
    const strata = matchedStrata(pool, [0, 1, 4, 5])
    expect(strata).toEqual([
      { states: [0, 1, 2, 3], founders: 2, isWidened: false },
      { states: [4, 5, 6, 7, 8, 9, 10, 11], founders: 2, isWidened: true },
    ])
    expect(distinctSets(strata)).toBe(6 * 28)
  })

  it('are disjoint and hold every founder', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ subregion: fc.constantFrom('a1', 'a2', 'b1'), degree: fc.integer({ min: 0, max: 4 }) }),
          { minLength: 2, maxLength: 25 },
        ),
        fc.integer({ min: 1, max: 8 }),
        (rows, count) => {
          const pool = rows.map((row, i) => ({ actor: `${i}`, region: row.subregion.slice(0, 1), ...row }))
          const founders = pool.map((_, i) => i).slice(0, count)
          const strata = matchedStrata(pool, founders)
          const all = strata.flatMap((stratum) => stratum.states)
          expect(new Set(all).size).toBe(all.length)
          expect(strata.reduce((sum, stratum) => sum + stratum.founders, 0)).toBe(founders.length)
          for (const stratum of strata) {
            const own = founders.filter((place) => stratum.states.includes(place))
            expect(own).toHaveLength(stratum.founders)
          }
        },
      ),
    )
  })
})

describe('founders beside random sets', () => {
  it('have no result below twenty distinct sets', () => {
    const pool = states(6, 'a1')
    const few = foundersNull({ pool, founders: [0], partners: [1], before: none(pool) })
    expect(few).toEqual({ status: 'unavailable', reason: 'too-few-sets', distinct: 5 })
    expect(foundersNull({ pool, founders: [0, 1, 2], partners: null, before: none(pool) })).toMatchObject({
      status: 'computed',
      distinct: 20,
    })
    expect(foundersNull({ pool, founders: [0], partners: null, before: none(pool) })).toMatchObject({
      reason: 'too-few-founders',
    })
  })

  it('give p by counting themselves, and the same p for the same seed', () => {
    const pool = states(10, 'a1')
    const before = none(pool)
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      before[pairIndex(i, j)] = 1
    const found = foundersNull(
      { pool, founders: [0, 1, 2], partners: null, before },
      { draws: 1999, seed: 7 },
    )
    if (found.status !== 'computed') throw new Error(found.reason)
    expect(found).toMatchObject({ density: 1, dyads: 3, before: 3, distinct: 120 })
    // One set in 120 has all three dyads.
    expect(found.p).toBe((1 + found.drawn.filter((many) => many === 3).length) / 2000)
    expect(found.p).toBeGreaterThan(0.002)
    expect(found.p).toBeLessThan(0.02)
    // Of 45 pairs 3 have an instrument, so that is the density of a set on average.
    expect(found.mean).toBeCloseTo(3 / 45, 2)
    expect(
      foundersNull({ pool, founders: [0, 1, 2], partners: null, before }, { draws: 1999, seed: 7 }),
    ).toEqual(found)
  })

  it('visit every set alike', () => {
    const pool = states(6, 'a1')
    const before = none(pool)
    before[pairIndex(0, 1)] = 1
    const found = foundersNull(
      { pool, founders: [2, 3, 4], partners: null, before },
      { draws: 4000, seed: 3 },
    )
    if (found.status !== 'computed') throw new Error(found.reason)
    // 4 of the 20 sets of three hold both 0 and 1: 0.2, with a standard error of 0.0063.
    expect(found.drawn.filter((many) => many === 1).length / 4000).toBeCloseTo(0.2, 1)
    expect(Math.abs(found.drawn.filter((many) => many === 1).length / 4000 - 0.2)).toBeLessThan(0.026)
  })

  it('keep the partner of a mobility partnership and draw the states', () => {
    const pool = [...states(12, 'a1'), ...states(1, 'b1')]
    const before = none(pool)
    before[pairIndex(0, 12)] = 1
    const found = foundersNull({ pool, founders: [0, 1], partners: [12], before }, { draws: 999, seed: 1 })
    if (found.status !== 'computed') throw new Error(found.reason)
    expect(found).toMatchObject({ dyads: 2, before: 1, density: 1 / 2 })
    expect(Math.max(...found.drawn)).toBe(1)
    expect(found.mean).toBeCloseTo(1 / 12, 1)
  })
})
