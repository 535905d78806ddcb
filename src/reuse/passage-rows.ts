import type { Matches } from './part-matches.ts'

/** Intervals of a target, a row each, in the order of starts, then ends; columns side by side. */
export interface PassageRows {
  readonly count: number
  /** First word, and the word after the last. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** How many other texts hold the interval, whether they hold more around it or not (document frequency). */
  readonly frequency: Uint32Array
  /** The first by date of the texts that hold it. */
  readonly earliest: Uint32Array
  /** Row r cannot be extended in the texts `carriers[k]` with `bounds[r] <= k < bounds[r + 1]`, ascending; `places[k]` is the word of the text at which it first stands there. */
  readonly bounds: Uint32Array
  readonly carriers: Uint32Array
  readonly places: Uint32Array
}

/**
 * Rows from the stretches of each text. A text holds an interval exactly if the last end among its stretches that began no later lies no
 * earlier than the interval's end. So texts are counted by that end: those that have not ended at the interval's start, less those that
 * end within it, hold it; and the first of them is the least text that ever ended so far or farther, since ends only grow.
 * Time O(stretches · (log words + ends of one start) + words of the rows).
 * @param matches in the order of their starts
 */
export function passageRows(matches: Matches, texts: number, min: number): PassageRows {
  const { length } = matches.starts
  const words = matches.ends.reduce((most, end) => Math.max(most, end), 0)
  const starts = new Uint32Array(length)
  const ends = new Uint32Array(length)
  const frequency = new Uint32Array(length)
  const earliest = new Uint32Array(length)
  const bounds = new Uint32Array(length + 1)
  const carriers = new Uint32Array(length)
  const places = new Uint32Array(length)
  const lastEnd = new Uint32Array(texts)
  const endingAt = new Uint32Array(words + 1)
  const first = new LeastFrom(words + 1)
  // Texts whose last end lies behind `passed`.
  let open = 0
  let passed = 0
  let count = 0
  let listed = 0
  for (let from = 0, to = 0; from < length; from = to) {
    const start = matches.starts[from] as number
    for (; passed <= start; passed++) open -= endingAt[passed] as number
    let next = words
    for (to = from; to < length && matches.starts[to] === start; to++) {
      const text = matches.slots[to] as number
      const end = matches.ends[to] as number
      const last = lastEnd[text] as number
      if (last > start) endingAt[last] = (endingAt[last] as number) - 1
      else open++
      endingAt[end] = (endingAt[end] as number) + 1
      lastEnd[text] = end
      first.lower(end, text)
      if (end < next) next = end
    }
    let holding = open
    let counted = start + 1
    // One end after another: few stretches begin at one word, and most of them end at one.
    for (let left = to - from; left > 0; ) {
      const end = next
      next = words
      const isLong = end - start >= min
      const before = listed
      let isInOrder = true
      // A part tells the stretches of one start from the last text to the first.
      for (let k = to - 1; k >= from; k--) {
        const other = matches.ends[k] as number
        if (other > end && other < next) next = other
        if (other !== end) continue
        left--
        const text = matches.slots[k] as number
        if (listed > before && text < (carriers[listed - 1] as number)) isInOrder = false
        carriers[listed] = text
        places[listed++] = matches.places[k] as number
      }
      if (!isLong) {
        listed = before
        continue
      }
      if (!isInOrder) sortTogether(carriers, places, before, listed)
      for (; counted < end; counted++) holding -= endingAt[counted] as number
      starts[count] = start
      ends[count] = end
      frequency[count] = holding
      earliest[count++] = first.from(end)
      bounds[count] = listed
    }
  }
  return {
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    frequency: frequency.slice(0, count),
    earliest: earliest.slice(0, count),
    bounds: bounds.slice(0, count + 1),
    carriers: carriers.slice(0, listed),
    places: places.slice(0, listed),
  }
}

/** Least number at or behind a place, where numbers only get lower: a binary indexed tree (Fenwick 1994) from the end. */
class LeastFrom {
  readonly #tree: Uint32Array

  constructor(places: number) {
    this.#tree = new Uint32Array(places + 1).fill(0xffffffff)
  }

  lower(place: number, value: number): void {
    const tree = this.#tree
    // What is no lower here is no lower in any of the wider stretches.
    for (let at = tree.length - 1 - place; at < tree.length && (tree[at] as number) > value; at += at & -at)
      tree[at] = value
  }

  from(place: number): number {
    const tree = this.#tree
    let least = 0xffffffff
    for (let at = tree.length - 1 - place; at > 0; at -= at & -at)
      if ((tree[at] as number) < least) least = tree[at] as number
    return least
  }
}

/** Puts carriers in the order of dates, where they come from several parts of an index, and their places with them. */
function sortTogether(carriers: Uint32Array, places: Uint32Array, from: number, to: number): void {
  const rows = Array.from({ length: to - from }, (_, k) => [
    carriers[from + k] as number,
    places[from + k] as number,
  ])
  rows.sort(([a = 0], [b = 0]) => a - b)
  rows.forEach(([text = 0, place = 0], k) => {
    carriers[from + k] = text
    places[from + k] = place
  })
}
