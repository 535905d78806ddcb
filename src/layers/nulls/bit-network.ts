/** An undirected network of m actors as bits: bit j of line i is 1 where i and j are tied; each line has `words` words of 32 bits. */
export interface BitNetwork {
  readonly actors: number
  readonly words: number
  readonly bits: Uint32Array
}

/** A network of m actors without ties. */
export function emptyBits(actors: number): BitNetwork {
  const words = Math.ceil(actors / 32)
  return { actors, words, bits: new Uint32Array(actors * words) }
}

/** Ties i and j; both directions are set. */
export function tie({ words, bits }: BitNetwork, i: number, j: number): void {
  const one = i * words + (j >>> 5)
  const other = j * words + (i >>> 5)
  bits[one] = (bits[one] as number) | (1 << (j & 31))
  bits[other] = (bits[other] as number) | (1 << (i & 31))
}

export function areBitsTied({ words, bits }: BitNetwork, i: number, j: number): boolean {
  return (((bits[i * words + (j >>> 5)] as number) >>> (j & 31)) & 1) === 1
}

/** Pairs tied. Time O(m²/32). */
export function tiesOf({ bits }: BitNetwork): number {
  let both = 0
  for (let w = 0; w < bits.length; w++) both += ones(bits[w] as number)
  return both / 2
}

/** Pairs tied in both networks, which are of the same actors. */
export function tiesOfBoth(one: BitNetwork, other: BitNetwork): number {
  let both = 0
  for (let w = 0; w < one.bits.length; w++) both += ones((one.bits[w] as number) & (other.bits[w] as number))
  return both / 2
}

/** Pairs tied in any of some networks of the same actors. */
export function tiesOfAny(networks: readonly BitNetwork[]): number {
  const [first] = networks
  if (first === undefined) return 0
  let both = 0
  for (let w = 0; w < first.bits.length; w++) {
    let any = 0
    for (const network of networks) any |= network.bits[w] as number
    both += ones(any)
  }
  return both / 2
}

/** How many bits of a word are 1. */
function ones(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
