import type { MultiPolygon, Polygon, Position } from 'geojson'
import { polygonsOf } from './polygons-of.ts'

/** A box of longitudes and latitudes, in degrees. */
export interface GeoBox {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** Parts the polygons of a shape by whether they lie wholly in a box; no polygon is cut. */
export function splitByBox(
  shape: Polygon | MultiPolygon,
  { west, east, south, north }: GeoBox,
): { readonly inside: MultiPolygon; readonly outside: MultiPolygon } {
  const polygons = polygonsOf(shape)
  const lies = (rings: Position[][]): boolean =>
    (rings[0] ?? []).every(([x = 0, y = 0]) => x >= west && x <= east && y >= south && y <= north)
  return {
    inside: { type: 'MultiPolygon', coordinates: polygons.filter(lies) },
    outside: { type: 'MultiPolygon', coordinates: polygons.filter((rings) => !lies(rings)) },
  }
}
