/** 32 bits of the n words from a place on. Equal grams have equal bits; unequal ones may have, so whoever uses it compares the words. */
export function gramHash(words: Uint32Array, from: number, n: number): number {
  let hash = 0
  for (let at = from; at < from + n; at++)
    hash = Math.imul(hash ^ (words[at] as number), 0x9e3779b1) ^ (hash >>> 15)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
