/** Names at the ends of lines: where each would stand best (its middle), and how high it is. */
interface EndLabel {
  readonly y: number
  readonly heightPx: number
}

/** Moves labels down just so far that none lies over another; the result has their middles, in the order given. Time O(n log n). */
export function spreadLabels(labels: readonly EndLabel[]): number[] {
  const placed = labels.map(({ y }) => y)
  let free = Number.NEGATIVE_INFINITY
  for (const place of [...labels.keys()].toSorted((a, b) => (labels[a]?.y ?? 0) - (labels[b]?.y ?? 0))) {
    const { y, heightPx } = labels[place] as EndLabel
    const top = Math.max(free, y - heightPx / 2)
    placed[place] = top + heightPx / 2
    free = top + heightPx
  }
  return placed
}
