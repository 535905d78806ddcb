import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import file from 'world-atlas/countries-50m.json' with { type: 'json' }
import { geojsonGeometry } from '../../src/geography/geojson-geometry.ts'
import { polygonsOf } from '../../src/geography/polygons-of.ts'
import { shapesInYear } from '../../src/geography/shape-in-year.ts'
import { type CountryTopology, worldShapes } from '../../src/geography/world-shapes.ts'

const world = worldShapes(file as unknown as CountryTopology)

/** Positive where a ring runs counterclockwise on the plane. */
const turn = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] as Position
    return sum + x * nextY - nextX * y
  }, 0)

describe('the shapes of the map as GeoJSON', () => {
  it('have closed rings, outer ones counterclockwise, none of which leaps over the map', () => {
    const shapes = [...world.shapes, ...world.joined]
    for (const { geometry } of shapes) {
      for (const rings of polygonsOf(geojsonGeometry(geometry))) {
        for (const [place, ring] of rings.entries()) {
          expect(ring.at(-1)).toEqual(ring[0])
          if (turn(ring) !== 0) expect(turn(ring) > 0).toBe(place === 0)
          for (const [i, [x = 0, y = 0]] of ring.entries()) {
            expect(Math.abs(x) <= 180 && Math.abs(y) <= 90).toBe(true)
            if (i > 0) expect(Math.abs(x - (ring[i - 1]?.[0] ?? 0))).toBeLessThan(180)
          }
        }
      }
    }
  })

  it('keep the area of a shape that the 180th meridian cuts', () => {
    const square = (west: number, east: number): Position[] => [
      [west, 0],
      [east, 0],
      [east, 10],
      [west, 10],
      [west, 0],
    ]
    const cut = geojsonGeometry({ type: 'Polygon', coordinates: [square(170, -170)] })
    expect(cut.type).toBe('MultiPolygon')
    const areas = polygonsOf(cut).map(([ring = []]) => turn(ring) / 2)
    expect(areas).toEqual([100, 100])
    expect(geojsonGeometry({ type: 'Polygon', coordinates: [square(10, 20).toReversed()] })).toEqual({
      type: 'Polygon',
      coordinates: [expect.arrayContaining([[10, 0]])],
    })
  })
})

describe('the shape of an actor in a year', () => {
  it('is that of today, or of the dissolved state around it, or none, and says which', () => {
    const in1980 = shapesInYear(world, 1980)
    const in2012 = shapesInYear(world, 2012)
    expect(in2012('MAR').borders).toBe('of today')
    expect(in2012('MAR').geometry).not.toBeNull()
    expect(in1980('SUN').borders).toBe('of SUN: its successors of today joined')
    expect(in1980('RUS').geometry).toEqual(in1980('SUN').geometry)
    expect(in1980('UKR')).toEqual({ geometry: null, middle: null, borders: 'none: within SUN in the year' })
    expect(in2012('UKR').geometry).not.toBeNull()
    expect(in2012('SUN').geometry).toBeNull()
    expect(in2012('eu')).toEqual({ geometry: null, middle: null, borders: 'none: no shape on the map' })
    expect(in2012('western-sahara').geometry).toBeNull()
  })
})
