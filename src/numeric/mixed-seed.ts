/**
 * One seed out of several whole numbers, so that each combination has a stream of random numbers of its own: each is folded in by the
 * mixing steps of MurmurHash3 (Appleby 2011).
 * @returns a whole number from 0 to 2^32 − 1
 */
export function mixedSeed(...parts: readonly number[]): number {
  let hash = 0
  for (const part of parts) {
    let mixed = Math.imul(part >>> 0, 0xcc9e2d51)
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
    hash ^= mixed
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0
  }
  hash ^= parts.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
