import { type GramPart, textAt } from './gram-part.ts'
import { runsInPart } from './runs-in-part.ts'

/** Stretches of a target that stand in texts, in the order of their starts; of one start mostly from the last text to the first. Four numbers of each, side by side. */
export interface Matches {
  /** First word of the target, and the word after the last. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** The text that holds it: place in the list of the index. */
  readonly slots: Uint32Array
  /** Where it stands: word within that text. */
  readonly places: Uint32Array
}

/**
 * The stretches of at least n words that a target has in common with each text of a part and that cannot be extended within that text,
 * each at its first occurrence there. Of the runs of a text at one start the longest is such a stretch unless it ends no later than one
 * that began earlier.
 *
 * @param isSource for each text of the index, whether it counts
 * Time O(n · target + occurrences of its grams).
 */
export function maximalMatches(part: GramPart, target: Uint32Array, isSource: Uint8Array): Matches {
  const runs = runsInPart(part, target)
  const { slots, starts: textStarts } = part
  const count = runs.starts.length
  const starts = new Uint32Array(count)
  const ends = new Uint32Array(count)
  const outSlots = new Uint32Array(count)
  const places = new Uint32Array(count)
  // The stretch of each text that ends last so far: where it ends, and its number + 1.
  const lastEnd = new Uint32Array(slots.length)
  const lastRow = new Int32Array(slots.length).fill(-1)
  let rows = 0
  for (let run = count - 1; run >= 0; run--) {
    const end = runs.ends[run] as number
    const place = runs.places[run] as number
    const text = textAt(part, place)
    const last = lastEnd[text] as number
    if (end < last || isSource[slots[text] as number] === 0) continue
    const start = runs.starts[run] as number
    let row = lastRow[text] as number
    const isOfStart = row >= 0 && starts[row] === start
    if (end === last && !isOfStart) continue
    lastEnd[text] = end
    // Runs of one start come by descending place, so the last of the longest is the first occurrence.
    if (!isOfStart) {
      row = rows++
      lastRow[text] = row
    }
    starts[row] = start
    ends[row] = end
    outSlots[row] = slots[text] as number
    places[row] = place - (textStarts[text] as number)
  }
  return {
    starts: starts.subarray(0, rows),
    ends: ends.subarray(0, rows),
    slots: outSlots.subarray(0, rows),
    places: places.subarray(0, rows),
  }
}
