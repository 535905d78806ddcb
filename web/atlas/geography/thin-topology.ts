import type { Position } from 'geojson'
import type { Topology } from 'topojson-specification'

/** A closed line left with fewer points than this stays whole: an island thinned further could fold over or vanish. */
const LEAST_RING = 12

/**
 * The same topology with fewer points: within an arc, a point nearer than so many degrees to the last one kept is dropped.
 *
 * Ends of arcs stay, and arcs are shared by neighbours, so borders still meet without a gap; islands stay rings. The arcs of the
 * answer are absolute positions, without a transform. Time O(points).
 */
export function thinTopology<T extends Topology>(topology: T, degrees: number): T {
  const { transform: _, ...rest } = topology
  return { ...(rest as T), arcs: absoluteArcs(topology).map((arc) => thinArc(arc, degrees)) }
}

function absoluteArcs({ arcs, transform }: Topology): Position[][] {
  if (transform === undefined) return arcs
  const [kx, ky] = transform.scale
  const [dx, dy] = transform.translate
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([stepX = 0, stepY = 0]) => {
      x += stepX
      y += stepY
      return [x * kx + dx, y * ky + dy]
    })
  })
}

function thinArc(arc: Position[], degrees: number): Position[] {
  const last = arc.length - 1
  let [keptX = 0, keptY = 0] = arc[0] ?? []
  const kept = arc.filter(([x = 0, y = 0], place) => {
    if (place !== 0 && place !== last && Math.hypot(x - keptX, y - keptY) < degrees) return false
    ;[keptX, keptY] = [x, y]
    return true
  })
  return kept.length < LEAST_RING && isClosed(arc) ? arc : kept
}

function isClosed(arc: Position[]): boolean {
  const [first, last] = [arc[0], arc.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}
