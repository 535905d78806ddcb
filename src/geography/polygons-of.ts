import type { MultiPolygon, Polygon, Position } from 'geojson'

/** The polygons of a shape, each as its rings. */
export function polygonsOf(shape: Polygon | MultiPolygon): Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
}
