/**
 * Places of the subsequence that rises throughout and has the greatest sum of weights; of equal ones that which ends first. Values are
 * different whole numbers from 0. Time O(n log n).
 */
export function heaviestInOrder(values: readonly number[], weights: readonly number[]): ReadonlySet<number> {
  const size = values.reduce((most, value) => Math.max(most, value + 1), 0)
  // A Fenwick tree of the best chains that end at a value: place in `values`, or -1.
  const tree = new Int32Array(size + 1).fill(-1)
  const sums = new Float64Array(values.length)
  const before = new Int32Array(values.length).fill(-1)
  const isBetter = (place: number, than: number): boolean =>
    than === -1 || (sums[place] as number) > (sums[than] as number)
  let best = -1
  for (const [place, value] of values.entries()) {
    let chain = -1
    for (let at = value; at > 0; at -= at & -at) {
      const found = tree[at] as number
      if (found !== -1 && isBetter(found, chain)) chain = found
    }
    before[place] = chain
    sums[place] = (weights[place] as number) + (chain === -1 ? 0 : (sums[chain] as number))
    for (let at = value + 1; at <= size; at += at & -at) {
      if (isBetter(place, tree[at] as number)) tree[at] = place
    }
    if (isBetter(place, best)) best = place
  }
  const chosen = new Set<number>()
  for (let place = best; place !== -1; place = before[place] as number) chosen.add(place)
  return chosen
}
