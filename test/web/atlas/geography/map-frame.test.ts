import { geoDistance } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorldShape } from '../../../../src/geography/world-shapes.ts'
import { drawnWorld } from '../../../../web/atlas/geography/drawn-world.ts'
import {
  type MapFrame,
  pairFrame,
  regionFrame,
  worldFrame,
} from '../../../../web/atlas/geography/map-frame.ts'

const SIZE = { widthPx: 1012, heightPx: 443 }
const PHONE = { widthPx: 358, heightPx: 251 }
const RABAT = [-6.3, 31.9] as const
const MADRID = [-3.6, 40.3] as const

const inhabited = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -50, max: 65, noNaN: true }),
)

/** Where a place stands in a frame, by drawing a speck of land there. */
function placed(frame: MapFrame, [x, y]: readonly [number, number]): readonly [number, number] {
  const d = 0.01
  const ring = [
    [x - d, y - d],
    [x - d, y + d],
    [x + d, y + d],
    [x + d, y - d],
    [x - d, y - d],
  ]
  const shape: WorldShape = {
    id: 'X',
    isDisputed: false,
    geometry: { type: 'Polygon', coordinates: [ring] },
    middle: [x, y],
    areaSteradians: 1e-6,
  }
  const world = { shapes: [shape], joined: [], coast: { type: 'MultiLineString' as const, coordinates: [] } }
  return drawnWorld(world, frame).shapesOf('')[0]?.at ?? [Number.NaN, Number.NaN]
}

function expectWithin(frame: MapFrame, place: readonly [number, number]): void {
  const [x, y] = placed(frame, place)
  expect(x).toBeGreaterThanOrEqual(0)
  expect(x).toBeLessThanOrEqual(frame.widthPx)
  expect(y).toBeGreaterThanOrEqual(0)
  expect(y).toBeLessThanOrEqual(frame.heightPx)
}

describe('the window of two countries', () => {
  it('shows both, wherever they lie and whatever else there is', () => {
    fc.assert(
      fc.property(inhabited, inhabited, fc.array(inhabited, { maxLength: 20 }), (a, b, others) => {
        // Places at opposite ends of the earth have no one shorter way between them.
        fc.pre(geoDistance(a, b) < 2.6)
        const frame = pairFrame(SIZE, a, b, 10, others)
        expectWithin(frame, a)
        expectWithin(frame, b)
      }),
      { numRuns: 200 },
    )
  })

  it('is nearer for neighbours than for countries a continent apart', () => {
    const near = pairFrame(SIZE, RABAT, MADRID, 14, [])
    const far = pairFrame(SIZE, RABAT, [138, 36], 14, [])
    expect(near.zoom).toBeGreaterThan(2 * far.zoom)
  })

  it('goes across the date line where that is the shorter way', () => {
    const [longitude] = pairFrame(SIZE, [178, -18], [-172, -13], 4, []).centre
    expect(Math.abs(longitude)).toBeGreaterThan(150)
  })

  it('moves to the side on which more countries lie', () => {
    const east = pairFrame(SIZE, RABAT, MADRID, 14, [
      [40, 35],
      [42, 36],
      [43, 34],
    ])
    expect(east.centre[0]).toBeGreaterThan(pairFrame(SIZE, RABAT, MADRID, 14, []).centre[0])
  })
})

describe('the window of a region', () => {
  it('shows the country and its partners that are not a continent away', () => {
    const partners = [MADRID, [51, 25], [9, 51]] as const
    const frame = regionFrame(PHONE, RABAT, partners)
    for (const place of [RABAT, ...partners]) expectWithin(frame, place)
  })

  it('is not widened by a partner a continent away', () => {
    expect(regionFrame(PHONE, RABAT, [MADRID, [138, 36]])).toEqual(regionFrame(PHONE, RABAT, [MADRID]))
  })

  it('is neither the whole world nor one country alone', () => {
    fc.assert(
      fc.property(inhabited, fc.array(inhabited, { maxLength: 10 }), (place, partners) => {
        const { zoom } = regionFrame(PHONE, place, partners)
        expect(zoom).toBeGreaterThan(1.5)
        expect(zoom).toBeLessThan(5)
      }),
    )
  })
})

describe('the window of the world', () => {
  it('shows every longitude at the equator and the far north and south of the lands', () => {
    const frame = worldFrame(SIZE)
    for (const place of [
      [-179, 0],
      [179, 0],
      [-40, 83],
      [-68, -55],
    ] as const) {
      expectWithin(frame, place)
    }
  })
})
