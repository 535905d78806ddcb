import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum } from 'd3-force'
import { type LayoutNode as Node, placeInSquare } from './layout-square.ts'
import type { MembershipIndex } from './membership-index.ts'
import { tiesOfAllYears } from './ties-of-all-years.ts'

/** Where each actor lies in every panel and year: at (x[i], y[i]) in a square of LAYOUT_SIDE; NaN for one that no row names. */
export interface Layout {
  readonly x: Float64Array
  readonly y: Float64Array
  /** 1 where the actor has a tie outside the multilateral layer in some year; the others stand on the rim. */
  readonly isTied: Uint8Array
}

const TICKS = 200
/** Cools to the usual end within TICKS. */
const COOLING = 1 - 0.001 ** (1 / TICKS)

/**
 * One place for each actor, from its ties of all years outside the multilateral layer, whose weights add up (`tiesOfAllYears`): who is
 * tied often and in small circles lies near. The place holds for every layer, year and rule, so that nothing moves but the ties.
 *
 * Force-directed (Fruchterman & Reingold 1991, as d3-force computes it), seeded and of a fixed number of steps: the same index gives
 * the same places. A distance on it is no measure. Actors without such a tie stand on the rim, in the order of the index.
 *
 * @param firstYear the first and last year whose ties count
 *
 * Time: some hundred milliseconds for 300 actors.
 */
export function layerLayout(index: MembershipIndex, firstYear: number, lastYear: number): Layout {
  const stands = new Uint8Array(index.actorIds.length)
  for (const actor of index.actorByRow) stands[actor] = 1
  for (const actor of index.actorByMember) stands[actor] = 1
  return layoutOf(stands, tiesOfAllYears(index, firstYear, lastYear))
}

/**
 * The places from the weights of all pairs (at `pairIndex(i, j)`).
 *
 * @param stands 1 for each actor that takes a place; the others have none (NaN)
 */
export function layoutOf(stands: Uint8Array, weights: Float64Array): Layout {
  const n = stands.length
  const strengths = new Float64Array(n)
  const links: (SimulationLinkDatum<Node> & { readonly weight: number })[] = []
  const nodes: Node[] = []
  const nodeOf = new Map<number, Node>()
  forEachPair(n, weights, (i, j, weight) => {
    strengths[i] = (strengths[i] as number) + weight
    strengths[j] = (strengths[j] as number) + weight
  })
  const isTied = Uint8Array.from(strengths, (strength) => (strength > 0 ? 1 : 0))
  for (let actor = 0; actor < n; actor++) {
    if (isTied[actor] === 0) continue
    const node = { actor, ...seed(nodes.length) }
    nodes.push(node)
    nodeOf.set(actor, node)
  }
  forEachPair(n, weights, (i, j, weight) => {
    const [source, target] = [nodeOf.get(i), nodeOf.get(j)]
    if (source === undefined || target === undefined) return
    // As a share of what binds the two: a large circle pulls no harder than a small one.
    const share = weight / Math.sqrt((strengths[i] as number) * (strengths[j] as number))
    links.push({ source, target, weight: share })
  })
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, (typeof links)[number]>(links)
        .distance(20)
        .strength(({ weight }) => Math.min(1, 2 * weight)),
    )
    .force('charge', forceManyBody<Node>().strength(-40).distanceMax(200))
    .force('x', forceX<Node>(0).strength(0.05))
    .force('y', forceY<Node>(0).strength(0.05))
    .alphaDecay(COOLING)
    .stop()
    .tick(TICKS)
  return { ...placeInSquare(stands, nodes), isTied }
}

/** First places: a sunflower's seeds, even and the same every time. */
function seed(place: number): { x: number; y: number } {
  const radius = 10 * Math.sqrt(place + 0.5)
  const angle = place * Math.PI * (3 - Math.sqrt(5))
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}

function forEachPair(
  n: number,
  weights: Float64Array,
  visit: (i: number, j: number, weight: number) => void,
): void {
  for (let j = 1, pair = 0; j < n; j++) {
    for (let i = 0; i < j; i++, pair++) {
      const weight = weights[pair] as number
      if (weight > 0) visit(i, j, weight)
    }
  }
}
