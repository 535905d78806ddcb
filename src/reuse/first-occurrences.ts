import { NO_GRAM } from './no-gram.ts'
import { type HashRuns, rollingHashes } from './rolling-hashes.ts'

/** Places of a bucket: so many that its table stays in a fast memory. */
const BUCKET_PLACES = 8_192

/** Places that are brought into buckets at once: 12 bytes each. */
const ROUND_PLACES = 1 << 21

/**
 * For each token the first place at which its gram occurs, as far as two hashes of 32 bits tell grams apart; `NO_GRAM` where the text ends before
 * its gram does. Places are brought into buckets by the upper bits of a hash, so that the table of a bucket stays in the cache of a
 * processor: radix partitions as in Manegold, Boncz & Kersten 2002 (doi:10.1109/TKDE.2002.1019210), in rounds of bounded memory.
 *
 * Time O(tokens · rounds), memory 4 bytes a token and 24 MB.
 * @param starts where texts begin, and the end of the last
 */
export function firstOccurrences(
  tokens: Uint32Array,
  starts: Uint32Array,
  n: number,
  hashRuns: HashRuns = rollingHashes,
): Uint32Array {
  const buckets = new HashedPlaces(tokens, starts, n, hashRuns)
  const firstAt = new Uint32Array(tokens.length).fill(NO_GRAM)
  const table = new BucketTable(buckets.largest)
  for (let bucket = 0; bucket < buckets.count; ) {
    const next = buckets.gather(bucket)
    for (; bucket < next; bucket++) {
      const { positions, hashes, others } = buckets.placesOf(bucket)
      table.find(positions, hashes, others, firstAt)
    }
  }
  return firstAt
}

interface Places {
  readonly positions: Uint32Array
  readonly hashes: Uint32Array
  readonly others: Uint32Array
}

/** Where grams begin, with their hashes, by bucket. */
class HashedPlaces {
  readonly count: number
  /** The most places of a bucket. */
  readonly largest: number
  private readonly shift: number
  private readonly sizes: Uint32Array
  /** Where each gathered bucket ends in the arrays below. */
  private readonly ends: Uint32Array
  private readonly places: Places
  private readonly hashesOfText: Uint32Array
  private readonly othersOfText: Uint32Array
  private readonly tokens: Uint32Array
  private readonly starts: Uint32Array
  private readonly n: number
  private readonly hashRuns: HashRuns

  constructor(tokens: Uint32Array, starts: Uint32Array, n: number, hashRuns: HashRuns) {
    this.tokens = tokens
    this.starts = starts
    this.n = n
    this.hashRuns = hashRuns
    const bits = Math.max(1, Math.ceil(Math.log2(tokens.length / BUCKET_PLACES + 1)))
    this.shift = 32 - bits
    this.count = 1 << bits
    let longest = 0
    for (let text = 0; text + 1 < starts.length; text++)
      longest = Math.max(longest, (starts[text + 1] as number) - (starts[text] as number))
    this.hashesOfText = new Uint32Array(longest)
    this.othersOfText = new Uint32Array(longest)
    this.sizes = this.countPlaces()
    this.ends = new Uint32Array(this.count)
    this.largest = this.sizes.reduce((most, size) => Math.max(most, size), 0)
    let most = 0
    for (let bucket = 0; bucket < this.count; bucket = this.endOfRound(bucket).next)
      most = Math.max(most, this.endOfRound(bucket).places)
    this.places = {
      positions: new Uint32Array(most),
      hashes: new Uint32Array(most),
      others: new Uint32Array(most),
    }
  }

  placesOf(bucket: number): Places {
    const end = this.ends[bucket] as number
    const start = end - (this.sizes[bucket] as number)
    return {
      positions: this.places.positions.subarray(start, end),
      hashes: this.places.hashes.subarray(start, end),
      others: this.places.others.subarray(start, end),
    }
  }

  /** Brings together the places of a bucket and of as many after it as are held at once; returns the first that is not. */
  gather(first: number): number {
    const { shift, ends, sizes, hashesOfText, othersOfText, starts } = this
    const { positions, hashes, others } = this.places
    const { next } = this.endOfRound(first)
    let total = 0
    for (let bucket = first; bucket < next; bucket++) {
      ends[bucket] = total
      total += sizes[bucket] as number
    }
    for (let text = 0; text + 1 < starts.length; text++) {
      const runs = this.hashText(text)
      const from = starts[text] as number
      for (let run = 0; run < runs; run++) {
        const hash = hashesOfText[run] as number
        const bucket = hash >>> shift
        if (bucket < first || bucket >= next) continue
        const to = ends[bucket] as number
        positions[to] = from + run
        hashes[to] = hash
        others[to] = othersOfText[run] as number
        ends[bucket] = to + 1
      }
    }
    return next
  }

  /** Buckets that are held at once: as many as fit, and one at least. */
  private endOfRound(first: number): { readonly next: number; readonly places: number } {
    let places = this.sizes[first] as number
    let next = first + 1
    while (next < this.count && places + (this.sizes[next] as number) <= ROUND_PLACES)
      places += this.sizes[next++] as number
    return { next, places }
  }

  private countPlaces(): Uint32Array {
    const sizes = new Uint32Array(this.count)
    const { hashesOfText, shift } = this
    for (let text = 0; text + 1 < this.starts.length; text++) {
      const runs = this.hashText(text)
      for (let run = 0; run < runs; run++) {
        const bucket = (hashesOfText[run] as number) >>> shift
        sizes[bucket] = (sizes[bucket] as number) + 1
      }
    }
    return sizes
  }

  private hashText(text: number): number {
    const [from, to] = [this.starts[text] as number, this.starts[text + 1] as number]
    this.hashRuns(this.tokens, from, to, this.n, this.hashesOfText, this.othersOfText)
    return to - from - this.n + 1
  }
}

/** Tells apart the hashes of one bucket after another. */
class BucketTable {
  private readonly slots: Uint32Array
  private readonly hashes: Uint32Array
  private readonly others: Uint32Array
  private readonly firsts: Uint32Array

  constructor(largest: number) {
    let slots = 16
    while (slots < 2 * largest) slots *= 2
    this.slots = new Uint32Array(slots)
    this.hashes = new Uint32Array(largest)
    this.others = new Uint32Array(largest)
    this.firsts = new Uint32Array(largest)
  }

  /** Writes for each place the first of the same hashes. */
  find(positions: Uint32Array, hashes: Uint32Array, others: Uint32Array, firstAt: Uint32Array): void {
    const { slots, firsts, hashes: heldHashes, others: heldOthers } = this
    const mask = slots.length - 1
    slots.fill(0)
    let count = 0
    for (let place = 0; place < positions.length; place++) {
      const hash = hashes[place] as number
      const other = others[place] as number
      let slot = hash & mask
      let held = slots[slot] as number
      while (held !== 0 && (heldHashes[held - 1] !== hash || heldOthers[held - 1] !== other)) {
        slot = (slot + 1) & mask
        held = slots[slot] as number
      }
      const at = positions[place] as number
      if (held === 0) {
        heldHashes[count] = hash
        heldOthers[count] = other
        firsts[count] = at
        held = ++count
        slots[slot] = held
      }
      firstAt[at] = firsts[held - 1] as number
    }
  }
}
