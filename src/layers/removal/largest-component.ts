/** Groups of actors that ties join, directly or through others. */
export interface Components {
  /** Actors of the largest one: the giant component; 0 without any actor. */
  readonly largest: number
  /** Actors without a tie. */
  readonly withoutTie: number
}

/**
 * The largest component of the network of the pairs that any layer of `layers` ties, among the actors that `present` marks.
 *
 * @param present bits of layers by actor; 0 is absent
 * @param tied bits of layers by pair, at `pairIndex(i, j)`
 * @param layers bits of the layers that count
 *
 * Union by size with halved paths. Time O(n²), memory O(n).
 */
export function largestComponent(present: Uint8Array, tied: Uint8Array, layers: number): Components {
  const n = present.length
  const parent = Uint16Array.from({ length: n }, (_, i) => i)
  const size = new Uint16Array(n).fill(1)
  const rootOf = (actor: number): number => {
    let at = actor
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  let pair = 0
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++, pair++) {
      if (((tied[pair] as number) & layers) === 0) continue
      const one = rootOf(i)
      const other = rootOf(j)
      if (one === other) continue
      const [small, large] = (size[one] as number) < (size[other] as number) ? [one, other] : [other, one]
      parent[small] = large
      size[large] = (size[large] as number) + (size[small] as number)
    }
  }
  let largest = 0
  let withoutTie = 0
  for (let i = 0; i < n; i++) {
    if (present[i] === 0 || parent[i] !== i) continue
    const actors = size[i] as number
    if (actors === 1) withoutTie++
    largest = Math.max(largest, actors)
  }
  return { largest, withoutTie }
}
