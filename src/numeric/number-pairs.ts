/** The pairs of codes that occur together, numbered by first appearance. */
export interface NumberedPairs {
  readonly pairOfRow: Uint32Array
  readonly count: number
}

/**
 * Numbers the pairs (a, b) that occur together.
 * @param codes of b, each below it
 * Time and memory O(rows).
 */
export function numberPairs(a: Uint32Array, b: Uint32Array, codes: number): NumberedPairs {
  const pairOfRow = new Uint32Array(a.length)
  const numberOf = new Map<number, number>()
  for (let row = 0; row < a.length; row++) {
    const pair = (a[row] as number) * codes + (b[row] as number)
    let number = numberOf.get(pair)
    if (number === undefined) {
      number = numberOf.size
      numberOf.set(pair, number)
    }
    pairOfRow[row] = number
  }
  return { pairOfRow, count: numberOf.size }
}

/** The same for pairs without an order, both of them numbered alike below `members`. */
export function numberUnordered(first: Uint32Array, second: Uint32Array, members: number): NumberedPairs {
  const low = first.map((a, row) => Math.min(a, second[row] as number))
  const high = first.map((a, row) => Math.max(a, second[row] as number))
  return numberPairs(low, high, members)
}
