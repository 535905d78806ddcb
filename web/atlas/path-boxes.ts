import type { LabelBox } from './place-labels.ts'

const STEP_PX = 8
const HALF_PX = 2

/** Small boxes along the points of a drawn path of straight pieces, for names to stay clear of. */
export function pathBoxes(path: string): LabelBox[] {
  const boxes: LabelBox[] = []
  for (const line of path.split('M').filter((part) => part !== '')) {
    const points = line
      .replace(/Z$/, '')
      .split('L')
      .map((pair) => pair.split(',').map(Number) as [number, number])
    for (let i = 0; i + 1 < points.length; i++) boxes.push(...between(points[i], points[i + 1]))
  }
  return boxes
}

function between(from: [number, number] | undefined, to: [number, number] | undefined): LabelBox[] {
  if (from === undefined || to === undefined) return []
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const steps = Math.max(1, Math.round(Math.hypot(dx, dy) / STEP_PX))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const [x, y] = [from[0] + (dx * step) / steps, from[1] + (dy * step) / steps]
    return { x0: x - HALF_PX, y0: y - HALF_PX, x1: x + HALF_PX, y1: y + HALF_PX }
  })
}
