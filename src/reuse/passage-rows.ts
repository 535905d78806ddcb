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
  /** Row r cannot be extended in the texts `texts[k]` with `bounds[r] <= k < bounds[r + 1]`, ascending; `places[k]` is the word of the text at which it first stands there. */
  readonly bounds: Uint32Array
  readonly carriers: Uint32Array
  readonly places: Uint32Array
}

/**
 * Rows from the stretches of each text. A text holds an interval exactly if the last end among its stretches that began no later lies no
 * earlier than the interval's end; so it is enough to keep that end for each text that has not ended.
 * Time O(stretches + Σ over rows of the texts that have not ended).
 * @param matches in the order of their starts
 */
export function passageRows(matches: Matches, texts: number, min: number): PassageRows {
  const { length } = matches.starts
  const starts = new Uint32Array(length)
  const ends = new Uint32Array(length)
  const frequency = new Uint32Array(length)
  const earliest = new Uint32Array(length)
  const bounds = new Uint32Array(length + 1)
  const carriers = new Uint32Array(length)
  const places = new Uint32Array(length)
  const lastEnd = new Uint32Array(texts)
  const open = new Uint32Array(texts)
  const isOpen = new Uint8Array(texts)
  const order = new Uint32Array(length)
  for (let k = 0; k < length; k++) order[k] = k
  let opened = 0
  let count = 0
  let listed = 0
  for (let from = 0, to = 0; from < length; from = to) {
    const start = matches.starts[from] as number
    for (to = from; to < length && matches.starts[to] === start; to++) {
      const text = matches.slots[to] as number
      lastEnd[text] = matches.ends[to] as number
      if (isOpen[text] === 0) {
        isOpen[text] = 1
        open[opened++] = text
      }
    }
    sortByEnd(order, from, to, matches)
    for (let k = from; k < to; ) {
      const end = matches.ends[order[k] as number] as number
      const isLong = end - start >= min
      for (; k < to && matches.ends[order[k] as number] === end; k++) {
        if (!isLong) continue
        carriers[listed] = matches.slots[order[k] as number] as number
        places[listed++] = matches.places[order[k] as number] as number
      }
      if (!isLong) continue
      let holding = 0
      let first = texts
      for (let o = 0; o < opened; ) {
        const text = open[o] as number
        const last = lastEnd[text] as number
        if (last <= start) {
          isOpen[text] = 0
          open[o] = open[--opened] as number
          continue
        }
        if (last >= end) {
          holding++
          if (text < first) first = text
        }
        o++
      }
      starts[count] = start
      ends[count] = end
      frequency[count] = holding
      earliest[count++] = first
      bounds[count] = listed
    }
  }
  return {
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    frequency: frequency.subarray(0, count),
    earliest: earliest.subarray(0, count),
    bounds: bounds.subarray(0, count + 1),
    carriers: carriers.subarray(0, listed),
    places: places.subarray(0, listed),
  }
}

/** Beyond so many the library's sort is faster than inserting. */
const FEW = 24

/** Sorts the stretches of one start by end, then text. */
function sortByEnd(order: Uint32Array, from: number, to: number, { ends, slots }: Matches): void {
  const compare = (a: number, b: number): number =>
    (ends[a] as number) - (ends[b] as number) || (slots[a] as number) - (slots[b] as number)
  if (to - from > FEW) {
    order.subarray(from, to).sort(compare)
    return
  }
  for (let k = from + 1; k < to; k++) {
    const moved = order[k] as number
    let at = k - 1
    for (; at >= from && compare(order[at] as number, moved) > 0; at--) order[at + 1] = order[at] as number
    order[at + 1] = moved
  }
}
