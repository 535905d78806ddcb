/** A name to be placed at a point; the first in the list is placed first. */
export interface LabelWish {
  readonly id: string
  readonly text: string
  readonly at: readonly [x: number, y: number]
  readonly widthPx: number
  /** The side on which the name is best: a direction from the point. */
  readonly away?: readonly [dx: number, dy: number]
  readonly isStrong?: boolean
  /** The name is of an area and stands best upon its middle. */
  readonly isArea?: boolean
}

export interface PlacedLabel extends LabelWish {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end' | 'middle'
}

export interface LabelBox {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** How high a name is over its base line, and how far it reaches under it. */
const ABOVE_PX = 10
const BELOW_PX = 4
const DISTANCES_PX = [7, 16]

/** What it costs a place to lie over something drawn, and to lie one step off the wished direction. */
const COVERED_COST = 3
const FAR_COST = 1.5

/** The eight places round a point, right first. */
const SIDES: readonly (readonly [dx: number, dy: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.7, -0.7],
  [-0.7, -0.7],
  [0.7, 0.7],
  [-0.7, 0.7],
]

const MIDDLE = [0, 0] as const

/**
 * Places names beside their points so that none overlaps another or leaves the window; a name that finds no room is left out.
 *
 * Greedy, in the order given. Of the free places round a point the one is taken that covers least of what is drawn (`over`),
 * looks most to the wished side, and is nearest. Time O(names × (names + what is drawn)).
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  window: { readonly widthPx: number; readonly heightPx: number },
  over: readonly LabelBox[] = [],
): PlacedLabel[] {
  const taken: LabelBox[] = []
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    let best: { readonly cost: number; readonly label: PlacedLabel; readonly box: LabelBox } | null = null
    for (const [step, distance] of (wish.isArea ? [0, ...DISTANCES_PX] : DISTANCES_PX).entries()) {
      for (const [place, side] of (distance === 0 ? [MIDDLE] : SIDES).entries()) {
        const label = labelAt(wish, side, distance)
        const box = labelBox(label)
        if (box.x0 < 0 || box.y0 < 0 || box.x1 > window.widthPx || box.y1 > window.heightPx) continue
        if (taken.some((other) => overlap(box, other))) continue
        const covered = over.filter((other) => overlap(box, other)).length
        const cost =
          covered * COVERED_COST + step * FAR_COST + turnedFrom(wish.away, side) + place / (10 * SIDES.length)
        if (best === null || cost < best.cost) best = { cost, label, box }
      }
    }
    if (best === null) continue
    taken.push(best.box)
    placed.push(best.label)
  }
  return placed
}

/** The ground that a placed name takes up. */
export function labelBox({ x, y, anchor, widthPx }: PlacedLabel): LabelBox {
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - widthPx : x - widthPx / 2
  return { x0, y0: y - ABOVE_PX, x1: x0 + widthPx, y1: y + BELOW_PX }
}

function labelAt(wish: LabelWish, [dx, dy]: readonly [number, number], distancePx: number): PlacedLabel {
  const [x, y] = wish.at
  const base = (ABOVE_PX - BELOW_PX) / 2
  return {
    ...wish,
    x: x + dx * distancePx,
    y: y + base + dy * (distancePx + (ABOVE_PX + BELOW_PX) / 4),
    anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle',
  }
}

/** 0 on the wished side, 2 on the opposite one. */
function turnedFrom(
  wished: readonly [number, number] | undefined,
  [dx, dy]: readonly [number, number],
): number {
  if (wished === undefined) return 0
  const length = Math.hypot(...wished) * Math.hypot(dx, dy)
  return length === 0 ? 0 : 1 - (wished[0] * dx + wished[1] * dy) / length
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}
