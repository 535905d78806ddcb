import { NO_GRAM } from '../no-gram.ts'
import type { PairGrams } from './pair-grams.ts'

/** A word that stands in no run of the other text. */
export const NOWHERE = 0xffffffff

/** Where a place is wanted, of a gram in b that comes often: the preferred one, if it is among the first so many. */
const MOST_TRIED = 64

/**
 * For each word of a that stands in a run of at least n words of b, the word of b that it is there; `NOWHERE` for the others. Together the
 * former are the words of a that b covers. A run that goes on in b is followed; where one begins, a place that is preferred comes first,
 * else the first in b. Time O(words · 64 at most).
 */
export function sharedPlaces(
  grams: PairGrams,
  isPreferred: (word: number, place: number) => boolean,
): Uint32Array {
  const { n, a, b, count } = grams
  const { first, next } = chains(b, count)
  const places = new Uint32Array(a.length).fill(NOWHERE)
  let shift = Number.NaN
  for (let word = 0; word < a.length; word++) {
    const name = a[word] as number
    const start = name === NO_GRAM ? -1 : (first[name] as number)
    if (start === -1) {
      shift = Number.NaN
      continue
    }
    // Past the end of b, and where no run goes on, there is no such gram.
    if (b[word + shift] !== name) shift = placeFor(word, start, next, isPreferred) - word
    for (let at = word; at < word + n; at++) if (places[at] === NOWHERE) places[at] = at + shift
  }
  return places
}

function placeFor(
  word: number,
  first: number,
  next: Int32Array,
  isPreferred: (word: number, place: number) => boolean,
): number {
  let place = first
  for (let tried = 0; tried < MOST_TRIED && place !== -1; tried++, place = next[place] as number) {
    if (isPreferred(word, place)) return place
  }
  return first
}

/** The places of each gram in their order: the first, and after each place the next; -1 at the end. */
function chains(names: Uint32Array, count: number): { first: Int32Array; next: Int32Array } {
  const first = new Int32Array(count).fill(-1)
  const next = new Int32Array(names.length).fill(-1)
  for (let place = names.length - 1; place >= 0; place--) {
    const name = names[place] as number
    if (name === NO_GRAM) continue
    next[place] = first[name] as number
    first[name] = place
  }
  return { first, next }
}
