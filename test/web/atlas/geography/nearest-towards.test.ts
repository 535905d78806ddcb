import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestTowards, type Towards } from '../../../../web/atlas/geography/nearest-towards.ts'

const DIRECTIONS: readonly Towards[] = ['left', 'right', 'up', 'down']
const ORIGIN = [0, 0] as const

const points = fc
  .array(fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 })), {
    maxLength: 30,
  })
  .map((list) => list.map((at, k) => ({ id: String(k), at })))

const ways: Readonly<Record<Towards, (at: readonly [number, number]) => number>> = {
  left: ([x]) => -x,
  right: ([x]) => x,
  up: ([, y]) => -y,
  down: ([, y]) => y,
}

describe('the next point in a direction', () => {
  it('lies that way, and more that way than across', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...DIRECTIONS), (list, towards) => {
        const found = list.find(({ id }) => id === nearestTowards(list, ORIGIN, towards))
        if (found === undefined) return
        const along = ways[towards](found.at)
        expect(along).toBeGreaterThan(0)
        expect(Math.max(Math.abs(found.at[0]), Math.abs(found.at[1]))).toBe(along)
      }),
    )
  })

  it('is there in some direction wherever there is another point', () => {
    fc.assert(
      fc.property(points, (list) => {
        const others = list.filter(({ at }) => at[0] !== 0 || at[1] !== 0)
        const found = DIRECTIONS.map((towards) => nearestTowards(list, ORIGIN, towards))
        expect(found.some((id) => id !== null)).toBe(others.length > 0)
      }),
    )
  })

  it('is never the point itself', () => {
    for (const towards of DIRECTIONS)
      expect(nearestTowards([{ id: 'a', at: [0, 0] }], ORIGIN, towards)).toBeNull()
  })

  it('is the one straight ahead rather than a nearer one to the side', () => {
    const list = [
      { id: 'aside', at: [20, 18] as const },
      { id: 'ahead', at: [30, 0] as const },
    ]
    expect(nearestTowards(list, ORIGIN, 'right')).toBe('ahead')
    expect(nearestTowards(list, ORIGIN, 'left')).toBeNull()
  })
})
