import { firstPlace, gramHash, sameGram } from './gram-hash.ts'
import { type GramPart, gramBits } from './gram-part.ts'
import { NO_GRAM } from './no-gram.ts'

/**
 * The number of each gram of a target in a part, `NO_GRAM` where it has none; one for each place with n words left. Exact: each is
 * compared with its first occurrence.
 *
 * Nearly all the time of a look-up is waiting for memory. So each step is done for all grams before the next one begins, which lets the
 * processor fetch many at once. Time O(n · target).
 */
export function gramsOfTarget(part: GramPart, target: Uint32Array): Uint32Array {
  const { n, table, bounds, postings, tokens } = part
  const count = Math.max(0, target.length - n + 1)
  const hashes = new Uint32Array(count)
  const places = new Uint32Array(count)
  const entries = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const hash = gramHash(target, i, n)
    const place = firstPlace(hash, table.length)
    hashes[i] = hash
    places[i] = place
    entries[i] = table[place] as number
  }
  const bits = gramBits(bounds.length - 1)
  const grams = new Uint32Array(count)
  for (let i = 0; i < count; i++) grams[i] = candidate(table, bits, hashes, places, entries, i)
  const firsts = new Uint32Array(count)
  for (let i = 0; i < count; i++)
    firsts[i] = grams[i] === NO_GRAM ? 0 : (bounds[grams[i] as number] as number)
  for (let i = 0; i < count; i++) firsts[i] = postings[firsts[i] as number] as number
  for (let i = 0; i < count; i++) {
    // Two grams of one hash are as good as never met; then the search goes on behind the first.
    while (grams[i] !== NO_GRAM && !sameGram(tokens, firsts[i] as number, target, i, n)) {
      places[i] = after(places[i] as number, table.length)
      entries[i] = table[places[i] as number] as number
      grams[i] = candidate(table, bits, hashes, places, entries, i)
      if (grams[i] !== NO_GRAM) firsts[i] = postings[bounds[grams[i] as number] as number] as number
    }
  }
  return grams
}

/** The next gram from a place of the table on whose bits of the hash are those asked for. Leaves its place in `places`. */
function candidate(
  table: Uint32Array,
  bits: number,
  hashes: Uint32Array,
  places: Uint32Array,
  entries: Uint32Array,
  i: number,
): number {
  const mark = ((hashes[i] as number) << bits) >>> 0
  let entry = entries[i] as number
  let place = places[i] as number
  while (entry !== 0) {
    const gram = ((entry ^ mark) >>> 0) - 1
    // The upper bits are equal where the rest is a number of so few bits.
    if ((gram + 1) >>> bits === 0) {
      places[i] = place
      return gram
    }
    place = after(place, table.length)
    entry = table[place] as number
  }
  return NO_GRAM
}

function after(place: number, size: number): number {
  return place + 1 === size ? 0 : place + 1
}
