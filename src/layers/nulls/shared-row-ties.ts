import { type BitNetwork, tie } from './bit-network.ts'
import type { SetFamily } from './set-family.ts'

/**
 * Ties all who share a row, over what a network held before: each row as bits is written into the line of each of its members.
 * Time O(entries × m/32).
 * @param row scratch of `network.words` words
 */
export function tieSharedRows(
  rows: SetFamily,
  network: BitNetwork,
  row = new Uint32Array(network.words),
): void {
  const { starts, elements } = rows
  const { words, bits, actors } = network
  bits.fill(0)
  for (let r = 0; r + 1 < starts.length; r++) {
    const from = starts[r] as number
    const to = starts[r + 1] as number
    if (to - from === 2) {
      tie(network, elements[from] as number, elements[from + 1] as number)
    } else if (to - from > 2) {
      row.fill(0)
      for (let at = from; at < to; at++) {
        const member = elements[at] as number
        row[member >>> 5] = (row[member >>> 5] as number) | (1 << (member & 31))
      }
      for (let at = from; at < to; at++) {
        const line = (elements[at] as number) * words
        for (let w = 0; w < words; w++) bits[line + w] = (bits[line + w] as number) | (row[w] as number)
      }
    }
  }
  for (let i = 0; i < actors; i++) {
    const own = i * words + (i >>> 5)
    bits[own] = (bits[own] as number) & ~(1 << (i & 31))
  }
}
