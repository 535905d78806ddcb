import type { MultiPolygon, Position } from 'geojson'

/**
 * Joins neighbouring shapes into one outline: an edge that two of them run in opposite senses is taken out of both, and what is
 * left is strung together into rings.
 *
 * The shapes' common border must have the same points in both, as in shapes of one topology, and all rings must turn in the
 * same sense. Rings stand as polygons of their own, so shapes with holes are not for this function. Time O(points).
 */
export function dissolveSharedEdges(shapes: readonly MultiPolygon[]): MultiPolygon {
  const edges = new Map<string, { readonly from: string; readonly to: string }>()
  const points = new Map<string, Position>()
  for (const ring of shapes.flatMap(({ coordinates }) => coordinates.flat())) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [from, to] = [keyOf(ring[i] as Position, points), keyOf(ring[i + 1] as Position, points)]
      if (from === to || edges.delete(`${to}>${from}`)) continue
      edges.set(`${from}>${to}`, { from, to })
    }
  }
  const next = new Map<string, string[]>()
  for (const { from, to } of edges.values()) next.set(from, [...(next.get(from) ?? []), to])
  const coordinates: Position[][][] = []
  for (const start of next.keys()) {
    for (let first = next.get(start)?.pop(); first !== undefined; first = next.get(start)?.pop()) {
      const ring = [start]
      for (let at: string | undefined = first; at !== undefined && at !== start; at = next.get(at)?.pop()) {
        ring.push(at)
      }
      ring.push(start)
      if (ring.length > 3) coordinates.push([ring.map((key) => points.get(key) as Position)])
    }
  }
  return { type: 'MultiPolygon', coordinates }
}

function keyOf(position: Position, points: Map<string, Position>): string {
  const key = `${position[0]},${position[1]}`
  if (!points.has(key)) points.set(key, position)
  return key
}
