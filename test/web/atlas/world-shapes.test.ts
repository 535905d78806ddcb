import { geoArea } from 'd3-geo'
import fc from 'fast-check'
import type { MultiPolygon, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import topology from 'world-atlas/countries-50m.json'
import { cutAlongParallel } from '../../../web/atlas/geography/cut-ring.ts'
import { drawnWorld, epochOf } from '../../../web/atlas/geography/drawn-world.ts'
import { worldShapes } from '../../../web/atlas/geography/world-shapes.ts'

const WORLD = worldShapes(topology as unknown as Parameters<typeof worldShapes>[0])
const FRAME = { widthPx: 980, heightPx: 440, zoom: 1, centre: [0, 0] as const }
const shape = (id: string) => WORLD.shapes.find((entry) => entry.id === id)

function positions(geometry: Polygon | MultiPolygon): number[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flat(2)
}

describe('the shapes of the world', () => {
  it('end Morocco at 27° 40′ N and give what lies south of it to nobody', () => {
    const south = Math.min(...positions(shape('MAR')?.geometry as Polygon).map(([, y = 0]) => y))
    expect(south).toBeCloseTo(27 + 40 / 60, 6)
    expect(shape('western-sahara')?.isDisputed).toBe(true)
    expect(shape('ESH')).toBeUndefined()
  })

  it('leave Russia nothing in Crimea, which belongs to nobody', () => {
    expect(shape('crimea')?.isDisputed).toBe(true)
    const inCrimea = positions(shape('RUS')?.geometry as Polygon).filter(
      ([x = 0, y = 0]) => x > 33 && x < 36 && y > 44.5 && y < 46,
    )
    expect(inCrimea).toEqual([])
  })

  it('know Kosovo, and hold other disputed areas apart', () => {
    expect(shape('XKX')?.isDisputed).toBe(false)
    for (const id of ['somaliland', 'north-cyprus', 'siachen', 'falklands'])
      expect(shape(id)?.isDisputed, id).toBe(true)
  })

  it('join a dissolved state to the area of its successors', () => {
    const union = WORLD.joined.find(({ state }) => state.actorId === 'CSK')
    const parts = ['CZE', 'SVK'].map((id) => geoArea(shape(id)?.geometry as Polygon))
    expect(geoArea(union?.geometry as MultiPolygon)).toBeCloseTo((parts[0] ?? 0) + (parts[1] ?? 0), 6)
  })

  it('draw the Soviet Union in 1975 and Ukraine in 2012, and small states as dots', () => {
    const ids = (year: number) => drawnWorld(WORLD, epochOf(WORLD, year), FRAME).shapes.map(({ id }) => id)
    expect([ids(1975).includes('SUN'), ids(1975).includes('UKR')]).toEqual([true, false])
    expect([ids(2012).includes('SUN'), ids(2012).includes('UKR')]).toEqual([false, true])
    const drawn = drawnWorld(WORLD, epochOf(WORLD, 2012), FRAME)
    expect(drawn.shapes.find(({ id }) => id === 'MLT')?.isDot).toBe(true)
    expect(drawn.shapes.find(({ id }) => id === 'BRA')?.isDot).toBe(false)
    expect(drawn.strand('MAR', 'ESP')).toMatch(/^M/)
  })
})

describe('a cut along a parallel', () => {
  it('puts every point on its side and keeps the area', () => {
    const area = (geometry: MultiPolygon): number =>
      geometry.coordinates.flat().reduce((sum, ring) => {
        let twice = 0
        for (let i = 0; i + 1 < ring.length; i++) {
          const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [ring[i], ring[i + 1]]
          twice += x1 * y2 - x2 * y1
        }
        return sum + Math.abs(twice) / 2
      }, 0)
    fc.assert(
      fc.property(
        fc.integer({ min: -8, max: 8 }),
        fc.integer({ min: 3, max: 12 }),
        fc.integer({ min: 2, max: 9 }),
        (latitude, corners, radius) => {
          const ring = Array.from({ length: corners + 1 }, (_, n) => {
            const angle = ((n % corners) / corners) * 2 * Math.PI
            return [Math.cos(angle) * radius, Math.sin(angle) * radius]
          })
          const whole: MultiPolygon = { type: 'MultiPolygon', coordinates: [[ring]] }
          const { north, south } = cutAlongParallel(whole, latitude)
          expect(area(north) + area(south)).toBeCloseTo(area(whole), 6)
          for (const [, y = 0] of positions(north)) expect(y).toBeGreaterThanOrEqual(latitude)
          for (const [, y = 0] of positions(south)) expect(y).toBeLessThanOrEqual(latitude)
        },
      ),
    )
  })
})
