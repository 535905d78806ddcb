import type { Passage } from '../../src/api/reuse-passages.ts'

/** A passage of an article, as it is marked on both sides. */
export interface MarkedPassage {
  /** a, b, c … in the order of the article. */
  readonly letter: string
  readonly words: number
  /** Id of its earliest source. */
  readonly source: string
  readonly frequency: number
  /** Offsets within the article asked about. */
  readonly own: readonly [number, number]
  /** Where it stands first in the source. */
  readonly there: {
    readonly address: string
    readonly start: number
    readonly end: number
    readonly endAddress: string
  }
}

export interface MarkedPassages {
  readonly passages: readonly MarkedPassage[]
  /** Passages that mostly overlap longer ones, which are not marked. */
  readonly overlapped: number
}

/** A passage of which more than this is marked already is left out. */
const OVERLAP_MOST = 0.5

/**
 * The passages of an article that have a surely earlier source, longest first where they overlap, in the order of the article. `length`
 * is of the article’s text; a passage that begins before or goes on after it is cut at its borders. Time O(n²) in passages.
 */
export function passageMarks(items: readonly Passage[], address: string, length: number): MarkedPassages {
  const kept: Omit<MarkedPassage, 'letter'>[] = []
  let overlapped = 0
  for (const passage of [...items].sort((a, b) => b.words - a.words || a.start - b.start)) {
    const carrier = passage.carriers.find(({ text }) => text === passage.earliest)
    if (passage.earliest === null || carrier === undefined) continue
    const start = passage.address === address ? passage.start : 0
    const end = passage.end_address === address ? passage.end : length
    if (end <= start) continue
    const covered = kept.reduce(
      (sum, { own }) => sum + Math.max(0, Math.min(end, own[1]) - Math.max(start, own[0])),
      0,
    )
    if (covered > OVERLAP_MOST * (end - start)) {
      overlapped++
      continue
    }
    kept.push({
      words: passage.words,
      source: passage.earliest,
      frequency: passage.frequency,
      own: [start, end],
      there: {
        address: carrier.address,
        start: carrier.start,
        endAddress: carrier.end_address,
        end: carrier.end,
      },
    })
  }
  kept.sort((a, b) => a.own[0] - b.own[0] || b.own[1] - a.own[1])
  return {
    passages: kept.map((passage, place) => ({ ...passage, letter: letterOf(place) })),
    overlapped,
  }
}

/** a to z, then aa, ab … */
export function letterOf(place: number): string {
  const last = String.fromCharCode(97 + (place % 26))
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last
}

/** A stretch of words and the passages that hold it. */
export interface WordStretch {
  readonly start: number
  readonly text: string
  readonly places: readonly number[]
  /** Passages that begin here. */
  readonly begins: readonly number[]
}

/** A text cut where passages begin or end; the stretches, in order, are the text. Time O(spans²). */
export function wordStretches(text: string, spans: readonly (readonly [number, number])[]): WordStretch[] {
  const cuts = new Set([0, text.length])
  for (const [start, end] of spans) {
    cuts.add(Math.min(text.length, Math.max(0, start)))
    cuts.add(Math.min(text.length, Math.max(0, end)))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, at) => ({
    start,
    text: text.slice(start, places[at + 1]),
    places: spans.flatMap(([from, to], place) => (from <= start && to > start ? [place] : [])),
    begins: spans.flatMap(([from, to], place) => (Math.max(0, from) === start && to > start ? [place] : [])),
  }))
}
