import type { GramPostings } from './gram-postings.ts'
import { NO_GRAM } from './no-gram.ts'

/** The words of a target that stand in runs of one source. */
export interface SourceRuns {
  /** Place of the source among the texts of the postings. */
  readonly source: number
  /** Start and end (the word after the last) of stretches of target words, in their order; stretches neither overlap nor touch. */
  readonly bounds: Uint32Array
}

/** What a stretch is told: the source, or `ANY_SOURCE` for the union over all sources, and its first word and the one after its last. */
export type OnStretch = (source: number, start: number, end: number) => void

/** Stands for all sources together. */
export const ANY_SOURCE = 0xffffffff

/**
 * Goes once through the grams of a target, from left to right, and tells each stretch of words that lie in runs of a source, and each that
 * lies in runs of any source, when it is known to have ended: the stretches of one source come in their order. A stretch is a union of
 * occurrences of grams; what touches is one.
 *
 * Time O(Σ texts of each gram of the target), memory 8 bytes a text.
 * @param names grams that begin at each word of the target, in the names of the postings, `NO_GRAM` where one begins that these lack
 * @param isSource 1 for each text of the postings that may be a source
 */
export function sweepSources(
  names: Uint32Array,
  { n, starts, texts }: GramPostings,
  isSource: Uint8Array,
  onStretch: OnStretch,
): void {
  const begins = new Uint32Array(isSource.length)
  const ends = new Uint32Array(isSource.length)
  const after = lastSource(isSource) + 1
  let anyStart = 0
  let anyEnd = 0
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as number
    if (name === NO_GRAM) continue
    let found = false
    const last = starts[name + 1] as number
    for (let posting = starts[name] as number; posting < last; posting++) {
      const source = texts[posting] as number
      if (source >= after) break
      if (isSource[source] === 0) continue
      found = true
      const end = ends[source] as number
      if (end < at || end === 0) {
        if (end !== 0) onStretch(source, begins[source] as number, end)
        begins[source] = at
      }
      ends[source] = at + n
    }
    if (!found) continue
    if (anyEnd < at || anyEnd === 0) {
      if (anyEnd !== 0) onStretch(ANY_SOURCE, anyStart, anyEnd)
      anyStart = at
    }
    anyEnd = at + n
  }
  for (let source = 0; source < after; source++) {
    const end = ends[source] as number
    if (end !== 0) onStretch(source, begins[source] as number, end)
  }
  if (anyEnd !== 0) onStretch(ANY_SOURCE, anyStart, anyEnd)
}

/**
 * For each source of a target the words that lie in runs of it, as `sweepSources` finds them, in the order of sources; a source without
 * any is left out.
 */
export function sourceRuns(
  names: Uint32Array,
  postings: GramPostings,
  isSource: Uint8Array,
): readonly SourceRuns[] {
  const bounds = new Map<number, number[]>()
  sweepSources(names, postings, isSource, (source, start, end) => {
    if (source === ANY_SOURCE) return
    const held = bounds.get(source)
    if (held === undefined) bounds.set(source, [start, end])
    else held.push(start, end)
  })
  return [...bounds]
    .map(([source, all]) => ({ source, bounds: Uint32Array.from(all) }))
    .toSorted((a, b) => a.source - b.source)
}

function lastSource(isSource: Uint8Array): number {
  return isSource.lastIndexOf(1)
}
