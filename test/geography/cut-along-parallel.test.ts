import fc from 'fast-check'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { cutAlongParallel } from '../../src/geography/cut-along-parallel.ts'
import { planarArea } from './planar-area.ts'

const PARALLEL = 10.5

/** A polygon that no line from its middle crosses twice, with corners off the parallel. */
const polygon = fc
  .record({
    x: fc.integer({ min: -100, max: 100 }),
    y: fc.integer({ min: -20, max: 40 }),
    reach: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 24 }),
  })
  .map(({ x, y, reach }): Polygon => {
    const corners = reach.map((length, k): Position => {
      const turn = (2 * Math.PI * k) / reach.length
      return [x + length * Math.cos(turn), y + length * Math.sin(turn)]
    })
    return { type: 'Polygon', coordinates: [[...corners, corners[0] as Position]] }
  })

const ringsOf = ({ coordinates }: MultiPolygon): Position[][] => coordinates.flat()
const areaOf = (shape: MultiPolygon): number =>
  ringsOf(shape).reduce((sum, ring) => sum + planarArea(ring), 0)
const box = (south: number, north: number, west = 0, east = 10): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

describe('cutting a shape along a parallel', () => {
  it('parts its area in two that sum to the whole', () => {
    fc.assert(
      fc.property(polygon, (shape) => {
        const { north, south } = cutAlongParallel(shape, PARALLEL)
        expect(areaOf(north)).toBeGreaterThanOrEqual(0)
        expect(areaOf(south)).toBeGreaterThanOrEqual(0)
        expect(areaOf(north) + areaOf(south)).toBeCloseTo(planarArea(shape.coordinates[0] ?? []), 6)
      }),
    )
  })

  it('leaves every point on its own side or on the parallel', () => {
    fc.assert(
      fc.property(polygon, (shape) => {
        const { north, south } = cutAlongParallel(shape, PARALLEL)
        for (const [, y = Number.NaN] of ringsOf(north).flat()) expect(y).toBeGreaterThanOrEqual(PARALLEL)
        for (const [, y = Number.NaN] of ringsOf(south).flat()) expect(y).toBeLessThanOrEqual(PARALLEL)
      }),
    )
  })

  it('keeps every corner of the shape and closes every ring', () => {
    fc.assert(
      fc.property(polygon, (shape) => {
        const { north, south } = cutAlongParallel(shape, PARALLEL)
        const rings = [...ringsOf(north), ...ringsOf(south)]
        for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0])
        const kept = new Set(rings.flat().map(String))
        for (const corner of shape.coordinates[0] ?? []) expect(kept).toContain(String(corner))
      }),
    )
  })

  it('gives both sides the same line along the parallel', () => {
    const { north, south } = cutAlongParallel({ type: 'Polygon', coordinates: [box(0, 20)] }, 5)
    const onLine = (shape: MultiPolygon) =>
      new Set(
        ringsOf(shape)
          .flat()
          .filter(([, y]) => y === 5)
          .map(String),
      )
    expect(onLine(north)).toEqual(new Set(['10,5', '0,5']))
    expect(onLine(south)).toEqual(onLine(north))
  })

  it('leaves a polygon whole that lies on one side', () => {
    const shape: MultiPolygon = { type: 'MultiPolygon', coordinates: [[box(0, 4)], [box(6, 9)]] }
    const { north, south } = cutAlongParallel(shape, 5)
    expect([north.coordinates, south.coordinates]).toEqual([[[box(6, 9)]], [[box(0, 4)]]])
  })

  it('cuts a hole with its polygon', () => {
    const hole = box(2, 8, 2, 8).toReversed()
    const { north, south } = cutAlongParallel({ type: 'Polygon', coordinates: [box(0, 10), hole] }, 5)
    expect([areaOf(north), areaOf(south)]).toEqual([50 - 18, 50 - 18])
  })
})
