import type { Layer } from '../../src/model/layer.ts'

/** One layer's strand of the band between two actors. */
export interface BandStrand {
  readonly layer: Layer
  /** Corners of a straight strip, as an SVG path. */
  readonly path: string
}

const MOST_PX = 56
const EACH_PX = 4
const GAP_PX = 2

/**
 * A band of strands side by side between two points, each as wide as its instruments are many; empty layers have none.
 *
 * @param mostPx how wide the strands together may be
 */
export function pairBand(
  from: readonly [number, number],
  to: readonly [number, number],
  counts: readonly { readonly layer: Layer; readonly count: number }[],
  mostPx = MOST_PX,
): BandStrand[] {
  const filled = counts.filter(({ count }) => count > 0)
  const total = filled.reduce((sum, { count }) => sum + count, 0)
  const each = Math.min(EACH_PX, mostPx / Math.max(1, total))
  const width = total * each + GAP_PX * Math.max(0, filled.length - 1)
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy) || 1
  // The normal points to the right of the way, so that the widest layer stands outermost on every pair.
  const [nx, ny] = [-dy / length, dx / length]
  let offset = -width / 2
  return filled.map(({ layer, count }) => {
    const [start, end] = [offset, offset + count * each]
    offset = end + GAP_PX
    const corner = ([x, y]: readonly [number, number], at: number): string =>
      `${Math.round((x + nx * at) * 10) / 10},${Math.round((y + ny * at) * 10) / 10}`
    return {
      layer,
      path: `M${corner(from, start)}L${corner(to, start)}L${corner(to, end)}L${corner(from, end)}Z`,
    }
  })
}
