import type { GramPart } from './gram-part.ts'
import { gramsOfTarget } from './grams-of-target.ts'
import { NO_GRAM } from './no-gram.ts'

/**
 * Runs of at least n words that a target has in common with a part, at every pair of places where neither the word before nor the word
 * after is the same. In the order of their starts from last to first, those of one start by descending place.
 */
export interface RunsInPart {
  /** First word of the target, and the word after the last. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Where the run stands: word within the tokens of the part. */
  readonly places: Uint32Array
}

/**
 * Finds them from the occurrences of the target's grams alone: from the last gram to the first, an occurrence just before one of the next
 * gram takes over its end, and an occurrence that no other stands before begins a run. The occurrences are read in their order, the words
 * not at all. Time O(n · target + occurrences of its grams).
 */
export function runsInPart(part: GramPart, target: Uint32Array): RunsInPart {
  const { n, bounds, postings } = part
  const grams = gramsOfTarget(part, target)
  let most = 0
  for (const gram of grams)
    if (gram !== NO_GRAM) most = Math.max(most, (bounds[gram + 1] as number) - (bounds[gram] as number))
  const out = { starts: new Uint32Array(4096), ends: new Uint32Array(4096), places: new Uint32Array(4096) }
  let count = 0
  // The occurrences of the gram at the next word, and where each of their runs ends.
  let next = 0
  let nextCount = 0
  let nextEnds = new Uint32Array(most)
  let ends = new Uint32Array(most)
  for (let at = grams.length - 1; at >= -1; at--) {
    const gram = at < 0 ? NO_GRAM : (grams[at] as number)
    const from = gram === NO_GRAM ? 0 : (bounds[gram] as number)
    const here = gram === NO_GRAM ? 0 : (bounds[gram + 1] as number) - from
    if (count + nextCount > out.starts.length) grow(out, count + nextCount)
    const { starts: outStarts, ends: outEnds, places: outPlaces } = out
    let k = here - 1
    for (let j = nextCount - 1; j >= 0; j--) {
      const place = postings[next + j] as number
      while (k >= 0 && (postings[from + k] as number) >= place) ends[k--] = at + n
      if (k >= 0 && postings[from + k] === place - 1) ends[k--] = nextEnds[j] as number
      else {
        outStarts[count] = at + 1
        outEnds[count] = nextEnds[j] as number
        outPlaces[count++] = place
      }
    }
    while (k >= 0) ends[k--] = at + n
    next = from
    nextCount = here
    const swap = nextEnds
    nextEnds = ends
    ends = swap
  }
  return {
    starts: out.starts.subarray(0, count),
    ends: out.ends.subarray(0, count),
    places: out.places.subarray(0, count),
  }
}

function grow(out: { starts: Uint32Array; ends: Uint32Array; places: Uint32Array }, needed: number): void {
  const larger = (values: Uint32Array): Uint32Array<ArrayBuffer> => {
    const copy = new Uint32Array(Math.max(2 * values.length, needed))
    copy.set(values)
    return copy
  }
  out.starts = larger(out.starts)
  out.ends = larger(out.ends)
  out.places = larger(out.places)
}
