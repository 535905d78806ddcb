/** Which partition the grams of a key go to; those of a key with more grams than a partition should hold are spread over several. */
export interface SplitPlan {
  readonly partitions: number
  /** First partition of each word as key. */
  readonly first: Uint16Array
  /** Over how many partitions the grams of a word are spread, by the hash of the gram; 1 where all are together. */
  readonly spread: Uint16Array
}

export const MOST_PARTITIONS = 4096

/**
 * Shares the keys out so that no partition has many more grams than `most`: the largest keys first, each to the partition that is least full.
 *
 * @param gramsOfKey how many grams have each word as their key
 *
 * Equal grams always meet in one partition. Only a single gram that occurs more than `most` times makes a larger one. Time O(words + large keys · partitions).
 */
export function splitPlan(gramsOfKey: Uint32Array, most: number): SplitPlan {
  const words = gramsOfKey.length
  let grams = 0
  for (let word = 0; word < words; word++) grams += gramsOfKey[word] as number
  const partitions = Math.min(MOST_PARTITIONS, Math.max(1, Math.ceil(grams / (0.9 * most))))
  const first = new Uint16Array(words)
  const spread = new Uint16Array(words).fill(1)
  const filled = new Float64Array(partitions)
  const even = grams / partitions
  const large: number[] = []
  for (let word = 0; word < words; word++) if ((gramsOfKey[word] as number) > even / 256) large.push(word)
  large.sort((a, b) => (gramsOfKey[b] as number) - (gramsOfKey[a] as number) || a - b)
  for (const word of large) {
    const count = gramsOfKey[word] as number
    const parts = Math.min(partitions, Math.ceil(count / even))
    // Neighbours take a share each; where they begin is where the least full one is.
    const start = Math.min(leastFilled(filled), partitions - parts)
    first[word] = start
    spread[word] = parts
    for (let part = start; part < start + parts; part++)
      filled[part] = (filled[part] as number) + count / parts
  }
  const isLarge = new Set(large)
  let next = leastFilled(filled)
  for (let word = 0; word < words; word++) {
    if (isLarge.has(word) || gramsOfKey[word] === 0) continue
    if ((filled[next] as number) > even) next = leastFilled(filled)
    first[word] = next
    filled[next] = (filled[next] as number) + (gramsOfKey[word] as number)
  }
  return { partitions, first, spread }
}

function leastFilled(filled: Float64Array): number {
  let least = 0
  for (let part = 1; part < filled.length; part++)
    if ((filled[part] as number) < (filled[least] as number)) least = part
  return least
}
