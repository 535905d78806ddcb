import { GAP_LIMIT, LAST_MATCHES } from './align-words.ts'

/** The same words in two texts: from `start` to before `end` in the target, and from `place` on in the source. */
export interface Seed {
  readonly start: number
  readonly end: number
  readonly place: number
}

/** Seeds that may go on in a chain at once; more come only where a text repeats the same words over and over. */
const MOST_OPEN = 200

/**
 * Strings seeds of one source together: each follows another one in both texts, no more than `GAP_LIMIT` words after it in either. Of
 * seeds that overlap the later one is cut at its beginning, and has `LAST_MATCHES` words left. A seed follows the one that gives the most words less those in between;
 * each stands in one chain, the heaviest chains first. Time O(seeds · seeds that are open at once).
 * @param seeds in the order of `start`
 */
export function seedChains(seeds: readonly Seed[]): Seed[][] {
  const weights = new Float64Array(seeds.length)
  const before = new Int32Array(seeds.length).fill(-1)
  let open: number[] = []
  seeds.forEach((seed, at) => {
    open = open.filter((k) => (seeds[k] as Seed).end + GAP_LIMIT >= seed.start)
    if (open.length > MOST_OPEN) open = open.slice(-MOST_OPEN)
    const words = seed.end - seed.start
    weights[at] = words
    for (const k of open) {
      const last = seeds[k] as Seed
      const overlap = overlapOf(last, seed)
      const gap = gapOf(last, seed, overlap)
      if (
        overlap > words - LAST_MATCHES ||
        gap > GAP_LIMIT ||
        seed.place <= last.place ||
        seed.start <= last.start
      )
        continue
      const weight = (weights[k] as number) + words - overlap - gap
      if (weight <= (weights[at] as number)) continue
      weights[at] = weight
      before[at] = k
    }
    open.push(at)
  })
  const isTaken = new Uint8Array(seeds.length)
  const chains: Seed[][] = []
  for (const end of seeds
    .map((_, at) => at)
    .sort((x, y) => (weights[y] as number) - (weights[x] as number) || x - y)) {
    const chain: Seed[] = []
    for (let at = end; at >= 0 && isTaken[at] === 0; at = before[at] as number) {
      isTaken[at] = 1
      chain.push(seeds[at] as Seed)
    }
    if (chain.length > 0) chains.push(withoutOverlaps(chain.reverse()))
  }
  return chains
}

/** The word of the source after the last of a seed. */
export function placeEnd({ start, end, place }: Seed): number {
  return place + end - start
}

function overlapOf(last: Seed, seed: Seed): number {
  return Math.max(0, last.end - seed.start, placeEnd(last) - seed.place)
}

function gapOf(last: Seed, seed: Seed, overlap: number): number {
  return overlap + Math.max(seed.start - last.end, seed.place - placeEnd(last))
}

function withoutOverlaps(chain: readonly Seed[]): Seed[] {
  const cut: Seed[] = []
  for (const seed of chain) {
    const last = cut.at(-1)
    const overlap = last === undefined ? 0 : overlapOf(last, seed)
    cut.push({ start: seed.start + overlap, end: seed.end, place: seed.place + overlap })
  }
  return cut
}
