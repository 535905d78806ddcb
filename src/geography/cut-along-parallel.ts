import type { MultiPolygon, Polygon, Position } from 'geojson'
import { polygonsOf } from './polygons-of.ts'

/** The two sides of a shape that a parallel cuts. */
export interface CutShape {
  readonly north: MultiPolygon
  readonly south: MultiPolygon
}

/**
 * Cuts a shape along a parallel (Sutherland and Hodgman 1974, against one edge).
 *
 * Longitude and latitude are taken as a plane, on which a parallel is a straight line; the map draws the cut as one too, since
 * parallels are straight in Equal Earth. A ring that crosses the parallel more than twice gives one ring with parts that touch
 * along it. Rings keep their sense of turning. Time O(points).
 */
export function cutAlongParallel(shape: Polygon | MultiPolygon, latitude: number): CutShape {
  const side = (isInside: (position: Position) => boolean): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: polygonsOf(shape)
      .map((rings) =>
        rings.map((ring) => clipRing(ring, latitude, isInside)).filter((ring) => ring.length > 3),
      )
      .filter((rings) => rings.length > 0),
  })
  return { north: side(([, y = 0]) => y >= latitude), south: side(([, y = 0]) => y < latitude) }
}

function clipRing(
  ring: readonly Position[],
  latitude: number,
  isInside: (position: Position) => boolean,
): Position[] {
  const clipped: Position[] = []
  for (let i = 0; i + 1 < ring.length; i++) {
    const [from, to] = [ring[i] as Position, ring[i + 1] as Position]
    if (isInside(from)) clipped.push(from)
    if (isInside(from) === isInside(to)) continue
    const [x1 = 0, y1 = 0] = from
    const [x2 = 0, y2 = 0] = to
    clipped.push([x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1), latitude])
  }
  const [first] = clipped
  return first === undefined ? [] : [...clipped, first]
}
