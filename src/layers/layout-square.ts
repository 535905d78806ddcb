import { forceCollide, forceSimulation, type SimulationNodeDatum } from 'd3-force'

/** Side of the square in which the actors lie. */
export const LAYOUT_SIDE = 250

/** No two actors lie nearer to each other than this, centre to centre. */
export const LEAST_APART = 8

const APART_TICKS_MOST = 2000

/** Kept free at the edge of the square, so that no dot is cut. */
const EDGE = 6

/** Actors on one ring of the rim. */
const RING_ACTORS = Math.floor((4 * (LAYOUT_SIDE - 2 * EDGE)) / (2 * LEAST_APART))

/** An actor that the forces moved. */
export interface LayoutNode extends SimulationNodeDatum {
  readonly actor: number
  x: number
  y: number
}

/**
 * Stretches nodes over the square, parts those that lie too near, and puts every other actor that stands somewhere on the rim, in order.
 *
 * @param stands 1 for each actor that takes a place; the others have none (NaN)
 */
export function placeInSquare(
  stands: Uint8Array,
  nodes: LayoutNode[],
): { readonly x: Float64Array; readonly y: Float64Array } {
  const within = new Set(nodes.map(({ actor }) => actor))
  const rim = [...stands.keys()].filter((actor) => stands[actor] === 1 && !within.has(actor))
  const rings = Math.ceil(rim.length / RING_ACTORS)
  const inset = EDGE + rings * LEAST_APART
  stretch(nodes, inset)
  part(nodes, inset)
  const x = new Float64Array(stands.length).fill(Number.NaN)
  const y = x.slice()
  rim.forEach((actor, place) => {
    const ring = place % Math.max(1, rings)
    const onRing = Math.ceil((rim.length - ring) / rings)
    const [rimX, rimY] = onRim((Math.floor(place / rings) + 0.5) / onRing, EDGE + ring * LEAST_APART)
    x[actor] = rimX
    y[actor] = rimY
  })
  for (const node of nodes) {
    x[node.actor] = node.x
    y[node.actor] = node.y
  }
  return { x, y }
}

/** Stretches the nodes over the square, each axis for itself. */
function stretch(nodes: readonly LayoutNode[], inset: number): void {
  for (const axis of ['x', 'y'] as const) {
    const values = nodes.map((node) => node[axis])
    const [least, most] = [Math.min(...values), Math.max(...values)]
    const side = LAYOUT_SIDE - 2 * inset
    for (const node of nodes)
      node[axis] = most === least ? LAYOUT_SIDE / 2 : inset + ((node[axis] - least) / (most - least)) * side
  }
}

/** Moves nodes apart until none lies within LEAST_APART of another, within the square. */
function part(nodes: LayoutNode[], inset: number): void {
  const apart = forceSimulation(nodes)
    .force(
      'collide',
      forceCollide<LayoutNode>(LEAST_APART / 2 + 0.2)
        .strength(1)
        .iterations(4),
    )
    .velocityDecay(0.6)
    .alphaDecay(0)
    .stop()
  for (let tick = 0; tick < APART_TICKS_MOST && areClose(nodes); tick++) {
    apart.tick()
    for (const node of nodes) {
      node.x = inside(node.x, inset)
      node.y = inside(node.y, inset)
    }
  }
}

function areClose(nodes: readonly LayoutNode[]): boolean {
  return nodes.some((a, place) =>
    nodes.slice(place + 1).some((b) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < LEAST_APART ** 2),
  )
}

function inside(value: number, inset: number): number {
  return Math.min(LAYOUT_SIDE - inset, Math.max(inset, value))
}

/** A point on a square round the middle, `inset` from the edge, at a share of the way round it from its upper left corner. */
function onRim(share: number, inset: number): readonly [x: number, y: number] {
  const side = LAYOUT_SIDE - 2 * inset
  const along = share * 4
  const edge = Math.floor(along)
  const at = inset + (along - edge) * side
  const [low, high] = [inset, LAYOUT_SIDE - inset]
  if (edge === 0) return [at, low]
  if (edge === 1) return [high, at]
  if (edge === 2) return [LAYOUT_SIDE - at, high]
  return [low, LAYOUT_SIDE - at]
}
