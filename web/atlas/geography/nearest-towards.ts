export type Towards = 'left' | 'right' | 'up' | 'down'

interface Point {
  readonly id: string
  readonly at: readonly [x: number, y: number]
}

/**
 * The next point in a direction, for moving over the map by arrow keys: of those that lie more that way than across, the one
 * nearest when a step across counts double; null where none lies that way. Time O(points).
 */
export function nearestTowards(
  points: readonly Point[],
  from: readonly [x: number, y: number],
  towards: Towards,
): string | null {
  const isLevel = towards === 'left' || towards === 'right'
  const sign = towards === 'right' || towards === 'down' ? 1 : -1
  let best: { readonly id: string; readonly cost: number } | null = null
  for (const { id, at } of points) {
    const [dx, dy] = [at[0] - from[0], at[1] - from[1]]
    const along = sign * (isLevel ? dx : dy)
    const across = Math.abs(isLevel ? dy : dx)
    if (along <= 0 || across > along) continue
    const cost = along + 2 * across
    if (best === null || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}
