import type { MultiPolygon, Polygon, Position } from 'geojson'

/** The two sides of a shape that a parallel cuts. */
export interface CutShape {
  readonly north: MultiPolygon
  readonly south: MultiPolygon
}

/**
 * Cuts a shape along a parallel (Sutherland and Hodgman against one edge).
 *
 * The shapes cut are small and far from the poles, so that longitude and latitude are taken as plane; rings that do not reach the
 * parallel stay whole on their side.
 */
export function cutAlongParallel(shape: Polygon | MultiPolygon, latitude: number): CutShape {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  const side = (isInside: (position: Position) => boolean): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: polygons
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

interface Box {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** Parts the polygons of a shape by whether they lie wholly in a box. */
export function splitByBox(
  shape: Polygon | MultiPolygon,
  box: Box,
): { inside: MultiPolygon; outside: MultiPolygon } {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  const lies = (rings: Position[][]): boolean =>
    (rings[0] ?? []).every(
      ([x = 0, y = 0]) => x >= box.west && x <= box.east && y >= box.south && y <= box.north,
    )
  return {
    inside: { type: 'MultiPolygon', coordinates: polygons.filter(lies) },
    outside: { type: 'MultiPolygon', coordinates: polygons.filter((rings) => !lies(rings)) },
  }
}
