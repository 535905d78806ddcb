import type { GramPart } from './gram-part.ts'
import { gramsOfTarget } from './grams-of-target.ts'
import { NO_GRAM } from './no-gram.ts'

/**
 * Runs of at least n words that a target has in common with a part, at every pair of places where neither the word before nor the word
 * after is the same. In the order of their starts from last to first, those of one start by ascending place.
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
    if (count + nextCount >= out.starts.length) grow(out, count + nextCount + 1)
    const { starts: outStarts, ends: outEnds, places: outPlaces } = out
    const ending = at + n
    let k = 0
    let j = 0
    // Which list goes on is a matter of luck, so that no branch depends on it: what is written too early is written again.
    while (k < here && j < nextCount) {
      const place = postings[next + j] as number
      const end = nextEnds[j] as number
      const ahead = ((postings[from + k] as number) + 1 - place) | 0
      const isNotBehind = (-ahead - 1) >>> 31
      const isNotAhead = (ahead - 1) >>> 31
      ends[k] = ending + (end - ending) * (isNotAhead & isNotBehind)
      outStarts[count] = at + 1
      outEnds[count] = end
      outPlaces[count] = place
      count += 1 - isNotAhead
      k += isNotAhead
      j += isNotBehind
    }
    for (; j < nextCount; j++) {
      outStarts[count] = at + 1
      outEnds[count] = nextEnds[j] as number
      outPlaces[count++] = postings[next + j] as number
    }
    for (; k < here; k++) ends[k] = ending
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
