/**
 * Hash of the words `[at, at + n)`, 32 bits, by xor, odd multiplication and shift. It names no gram: whoever finds one by it compares
 * the words. Time O(n).
 */
export function gramHash(tokens: Uint32Array, at: number, n: number): number {
  let hash = n
  for (let end = at + n; at < end; at++) {
    hash = Math.imul(hash ^ (tokens[at] as number), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

/** The first place to look at in a table of so many places: the hash scaled to it, so that any size will do. */
export function firstPlace(hash: number, size: number): number {
  return Math.floor((hash * size) / 0x1_0000_0000)
}

/** Whether the same n words stand at two places. */
export function sameGram(a: Uint32Array, at: number, b: Uint32Array, bt: number, n: number): boolean {
  for (let j = 0; j < n; j++) if (a[at + j] !== b[bt + j]) return false
  return true
}
