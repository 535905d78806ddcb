import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveball } from '../../../src/layers/nulls/curveball.ts'
import { layerShuffler, TRADE_AXES } from '../../../src/layers/nulls/layer-shuffler.ts'
import { chiSquareUpperTail } from '../../../src/numeric/chi-square.ts'
import { seededRandom } from '../../../src/numeric/seeded-random.ts'
import { allWithMargins, elementCounts, family, randomFamily, setsOf } from './families.ts'

/** The tail of chi-square for so many visits of states that should be visited alike. */
function tailOfEven(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const chi = counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0)
  return chiSquareUpperTail(chi, counts.length - 1)
}

describe('curveball', () => {
  it('keeps the size of every set, the count of every element, and no element twice in a set', () => {
    fc.assert(
      fc.property(
        randomFamily(),
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(...TRADE_AXES),
        (start, seed, axis) => {
          const before = setsOf(start)
          const shuffler = layerShuffler(start, seededRandom(seed), axis)
          for (let time = 0; time < 4; time++) {
            shuffler.run(time)
            const now = shuffler.rows()
            expect(setsOf(now).map((set) => set.length)).toEqual(before.map((set) => set.length))
            expect(elementCounts(now)).toEqual(elementCounts(start))
            for (const set of setsOf(now)) expect(new Set(set).size).toBe(set.length)
          }
          expect(setsOf(start)).toEqual(before)
        },
      ),
    )
  })

  for (const axis of TRADE_AXES) {
    it(`visits every matrix of the margins alike when ${axis} trade`, () => {
      const start = family(5, [[0, 1, 2], [0, 3], [1, 2, 4], [0]])
      const states = allWithMargins(start)
      expect(states.length).toBeGreaterThan(60)
      expect(new Set(states).size).toBe(states.length)
      const visits = new Map(states.map((state) => [state, 0]))
      const shuffler = layerShuffler(start, seededRandom(11), axis)
      for (let draw = 0; draw < 400 * states.length; draw++) {
        shuffler.run(12)
        const state = JSON.stringify(setsOf(shuffler.rows()))
        visits.set(state, (visits.get(state) ?? 0) + 1)
      }
      expect(visits.size).toBe(states.length)
      expect(tailOfEven([...visits.values()])).toBeGreaterThan(0.001)
    })
  }

  it('reaches each outcome of one trade with the same chance, whichever of the two sets is larger', () => {
    for (const sets of [
      [
        [0, 1, 2],
        [3, 4],
      ],
      [
        [3, 4],
        [0, 1, 2],
      ],
      [
        [0, 5, 1],
        [5, 2, 3],
      ],
    ]) {
      const visits = new Map<string, number>()
      const random = seededRandom(3)
      for (let draw = 0; draw < 20_000; draw++) {
        const start = family(6, sets)
        curveball(start, random)()
        const state = JSON.stringify(setsOf(start))
        visits.set(state, (visits.get(state) ?? 0) + 1)
      }
      expect(visits.size).toBe(sets[0]?.includes(5) ? 6 : 10)
      expect(tailOfEven([...visits.values()])).toBeGreaterThan(0.001)
    }
  })

  it('leaves alone what cannot change', () => {
    for (const start of [family(3, []), family(3, [[0, 2]]), family(2, [[0, 1], [0, 1], []])]) {
      for (const axis of TRADE_AXES) {
        const shuffler = layerShuffler(start, seededRandom(1), axis)
        shuffler.run(5)
        expect(setsOf(shuffler.rows())).toEqual(setsOf(start))
      }
    }
  })
})
