import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAYERS } from '../../../src/model/layer.ts'
import { pairBand } from '../../../web/atlas/pair-band.ts'

type Point = readonly [number, number]

/** The four corners of a strand's path. */
function corners(path: string): [Point, Point, Point, Point] {
  const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]): Point => [Number(x), Number(y)])
  expect(points).toHaveLength(4)
  return points as [Point, Point, Point, Point]
}

const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])
const widthOf = (path: string): number => {
  const [first, , , last] = corners(path)
  return apart(first, last)
}

const point = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 600 }))
const numbers = fc.array(fc.nat(40), { minLength: LAYERS.length, maxLength: LAYERS.length })
const counted = (list: readonly number[]) => LAYERS.map((layer, l) => ({ layer, count: list[l] ?? 0 }))

/** Corners are rounded to a tenth of a pixel. */
const ROUNDED = 0.15

describe('the band between two actors', () => {
  it('has a strand for every layer with instruments, in their order, and none for the others', () => {
    fc.assert(
      fc.property(point, point, numbers, (from, to, list) => {
        const band = pairBand(from, to, counted(list))
        expect(band.map(({ layer }) => layer)).toEqual(LAYERS.filter((_, l) => (list[l] ?? 0) > 0))
      }),
    )
  })

  it('has strands as wide as their instruments are many', () => {
    fc.assert(
      fc.property(point, point, numbers, (from, to, list) => {
        fc.pre(apart(from, to) > 0)
        const filled = counted(list).filter(({ count }) => count > 0)
        const total = filled.reduce((sum, { count }) => sum + count, 0)
        const widths = pairBand(from, to, filled).map(({ path }) => widthOf(path))
        const whole = widths.reduce((sum, width) => sum + width, 0)
        filled.forEach(({ count }, s) => {
          expect(Math.abs((widths[s] ?? 0) - (whole * count) / total)).toBeLessThan(2 * ROUNDED)
        })
      }),
    )
  })

  it('never has strands of more than 56 pixels together, nor of more than 4 an instrument', () => {
    fc.assert(
      fc.property(point, point, numbers, (from, to, list) => {
        const total = list.reduce((sum, count) => sum + count, 0)
        const widths = pairBand(from, to, counted(list)).map(({ path }) => widthOf(path))
        const whole = widths.reduce((sum, width) => sum + width, 0)
        expect(whole).toBeLessThanOrEqual(Math.min(56, 4 * total) + widths.length * ROUNDED)
      }),
    )
  })

  it('lies evenly on both sides of the line between the two, its strands two pixels apart', () => {
    const [first, second] = pairBand(
      [0, 0],
      [100, 0],
      [
        { layer: 'multilateral', count: 3 },
        { layer: 'bilateral', count: 1 },
      ],
    )
    expect(first?.path).toBe('M0,-9L100,-9L100,3L0,3Z')
    expect(second?.path).toBe('M0,5L100,5L100,9L0,9Z')
  })

  it('is empty where nothing binds the two', () => {
    expect(pairBand([0, 0], [100, 0], counted([0, 0, 0, 0, 0]))).toEqual([])
  })

  it('has no broken path where the two stand in one place', () => {
    for (const { path } of pairBand([5, 5], [5, 5], counted([1, 2, 3, 4, 5]))) {
      expect(path).not.toMatch(/NaN|Infinity/)
    }
  })
})
