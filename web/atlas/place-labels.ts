/** A name to be placed at a point; the first in the list is placed first. */
export interface LabelWish {
  readonly id: string
  readonly text: string
  readonly at: readonly [x: number, y: number]
  readonly isStrong?: boolean
}

export interface PlacedLabel extends LabelWish {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end' | 'middle'
}

interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

const HEIGHT_PX = 14
const GAP_PX = 6

/**
 * Places names beside their points so that none overlaps another or leaves the window; a name that finds no room is left out.
 * Greedy, in the order given: right, left, above, below. Time O(n²).
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  window: { readonly widthPx: number; readonly heightPx: number },
  characterPx = 6.6,
): PlacedLabel[] {
  const taken: Box[] = []
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const width = wish.text.length * characterPx * (wish.isStrong ? 1.08 : 1)
    const [x, y] = wish.at
    const places: readonly [number, number, PlacedLabel['anchor']][] = [
      [x + GAP_PX, y + 4, 'start'],
      [x - GAP_PX, y + 4, 'end'],
      [x, y - GAP_PX - 2, 'middle'],
      [x, y + GAP_PX + 11, 'middle'],
    ]
    for (const [px, py, anchor] of places) {
      const x0 = anchor === 'start' ? px : anchor === 'end' ? px - width : px - width / 2
      const box = { x0, y0: py - HEIGHT_PX + 3, x1: x0 + width, y1: py + 3 }
      if (box.x0 < 0 || box.y0 < 0 || box.x1 > window.widthPx || box.y1 > window.heightPx) continue
      if (taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      placed.push({ ...wish, x: px, y: py, anchor })
      break
    }
  }
  return placed
}

function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}
