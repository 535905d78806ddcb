import type { MultiPolygon, Polygon, Position } from 'geojson'
import { cutAlongParallel } from './cut-along-parallel.ts'
import { polygonsOf } from './polygons-of.ts'

/** Digits of a degree: a metre, finer than the shapes are. */
const DIGITS = 1e5

/**
 * A shape as RFC 7946 wants it: cut where it crosses the 180th meridian, outer rings counterclockwise and holes clockwise,
 * coordinates rounded. Time O(points).
 */
export function geojsonGeometry(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const polygons = polygonsOf(shape).flatMap(cutAtAntimeridian).map(wound)
  const [only] = polygons
  if (polygons.length === 1 && only !== undefined) return { type: 'Polygon', coordinates: only }
  return { type: 'MultiPolygon', coordinates: polygons }
}

/** A polygon whose rings leap from one side of the map to the other, as one polygon on each side; others as they are. */
function cutAtAntimeridian(rings: Position[][]): Position[][][] {
  const leaps = rings.some((ring) =>
    ring.some(([x = 0], i) => i > 0 && Math.abs(x - (ring[i - 1]?.[0] ?? 0)) > 180),
  )
  if (!leaps) return [rings]
  // On a map that goes on to the east of 180° the rings are whole, and the meridian is a straight line that cuts them.
  const turned = rings.map((ring) => ring.map(([x = 0, y = 0]): Position => [y, x < 0 ? x + 360 : x]))
  const { north: beyond, south: within } = cutAlongParallel({ type: 'Polygon', coordinates: turned }, 180)
  const back = (polygons: readonly Position[][][], shift: number): Position[][][] =>
    polygons.map((parts) => parts.map((ring) => ring.map(([y = 0, x = 0]): Position => [x - shift, y])))
  return [...back(within.coordinates, 0), ...back(beyond.coordinates, 360)]
}

function wound(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, place) => {
    const rounded = ring.map(([x = 0, y = 0]) => [round(x), round(y)])
    return signedArea(rounded) > 0 === (place === 0) ? rounded : rounded.toReversed()
  })
}

function round(degrees: number): number {
  return Math.round(degrees * DIGITS) / DIGITS
}

/** Twice the area on the plane, positive where the ring runs counterclockwise. */
function signedArea(ring: readonly Position[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i - 1] as Position, ring[i] as Position]
    sum += x0 * y1 - x1 * y0
  }
  return sum
}
