import type { Layout } from '../../src/layers/layout.ts'
import { LAYOUT_SIDE } from '../../src/layers/layout-square.ts'
import { type LabelBox, type LabelWish, type PlacedLabel, placeLabels } from '../atlas/place-labels.ts'
import type { LayerPanel } from './year-networks.ts'

/** An actor's dot in a panel, in the units of the layout. */
export interface PanelDot {
  readonly actor: number
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly isTied: boolean
}

/** Radius of an actor without a tie, of one with the fewest, and how much more one tied to all others has. */
const UNTIED_RADIUS = 0.9
const LEAST_RADIUS = 1.2
const MORE_RADIUS = 2.7
const FIELD_RADIUS = 1.6

/** Between two names: half of it on either side. */
const LABEL_GAP_PX = 8

/** Lines drawn at full strength; more of them are paler, so that the whole is about as dark. */
const STRONG_LINES = 260
const PALEST = 0.07
const STRONGEST = 0.55

/** All lines of a layer, or those of one actor, as one path. Time O(ties). */
export function linesPath(
  { pairs }: Pick<LayerPanel, 'pairs'>,
  { x, y }: Layout,
  of: number | null = null,
): string {
  const parts: string[] = []
  for (let p = 0; p < pairs.length; p += 2) {
    const [i, j] = [pairs[p] as number, pairs[p + 1] as number]
    if (of !== null && i !== of && j !== of) continue
    parts.push(`M${tenth(x[i])},${tenth(y[i])}L${tenth(x[j])},${tenth(y[j])}`)
  }
  return parts.join('')
}

/** How strong the lines of a layer are drawn. */
export function lineStrength(ties: number): number {
  return Math.min(STRONGEST, Math.max(PALEST, STRONG_LINES / Math.max(1, ties)))
}

/**
 * A dot for each actor drawn, those without a tie first, so that they cover no other. The area grows with the ties, on one scale for all
 * layers and years; in a field all are alike.
 */
export function panelDots(
  panel: Pick<LayerPanel, 'degree' | 'isField'>,
  drawn: readonly number[],
  { x, y }: Layout,
): PanelDot[] {
  const most = Math.max(1, drawn.length - 1)
  const dots = drawn.flatMap((actor): PanelDot[] => {
    const at = { actor, x: x[actor] ?? Number.NaN, y: y[actor] ?? Number.NaN }
    if (Number.isNaN(at.x)) return []
    const ties = panel.degree[actor] ?? 0
    const isTied = ties > 0
    const tied = panel.isField
      ? FIELD_RADIUS
      : LEAST_RADIUS + MORE_RADIUS * Math.sqrt(Math.min(1, ties / most))
    return [{ ...at, radius: isTied ? tied : UNTIED_RADIUS, isTied }]
  })
  return dots.toSorted((a, b) => Number(a.isTied) - Number(b.isTied))
}

/** Names of hubs beside their dots, in pixels of a panel `sidePx` wide, none over another, over as few dots as may be. */
export function hubLabels(
  hubs: readonly { readonly actor: number; readonly text: string; readonly isStrong?: boolean }[],
  dots: readonly PanelDot[],
  sidePx: number,
  widthOf: (text: string) => number,
): PlacedLabel[] {
  const scale = sidePx / LAYOUT_SIDE
  const dotOf = new Map(dots.map((dot) => [dot.actor, dot]))
  const wishes = hubs.flatMap(({ actor, text, isStrong = false }): LabelWish[] => {
    const dot = dotOf.get(actor)
    if (dot === undefined) return []
    return [
      {
        id: String(actor),
        text,
        at: [dot.x * scale, dot.y * scale],
        widthPx: widthOf(text) + LABEL_GAP_PX,
        isStrong,
      },
    ]
  })
  const over = hubs.flatMap(({ actor }): LabelBox[] => {
    const dot = dotOf.get(actor)
    if (dot === undefined) return []
    const [x, y, r] = [dot.x * scale, dot.y * scale, dot.radius * scale]
    return [{ x0: x - r, y0: y - r, x1: x + r, y1: y + r }]
  })
  return placeLabels(wishes, { widthPx: sidePx, heightPx: sidePx }, over)
}

/** The actor whose dot is nearest to a point of the panel, within `within`; null where none is. Time O(dots). */
export function nearestDot(dots: readonly PanelDot[], x: number, y: number, within: number): PanelDot | null {
  let best: PanelDot | null = null
  let nearest = within
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y)
    if (distance > nearest) continue
    nearest = distance
    best = dot
  }
  return best
}

function tenth(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10
}
