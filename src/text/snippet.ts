import type { TextQuery } from '../model/text-query.ts'
import { queryMatches, type WordMatch } from './query-marks.ts'
import { type WordPlaces, wordPlaces } from './word-places.ts'

/** Some words of a text with the stretches of it that answer a query, as offsets in it, in order and apart. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly (readonly [start: number, end: number])[]
}

const SNIPPET_CHARACTERS = 240
/** Words shown before the first match. */
const LEAD_WORDS = 6

/**
 * The stretch of some 240 characters of a normalised text in which most parts of a query meet, with marks; the beginning of the text where
 * none is found. Cut between words, with an ellipsis where it was cut. Time O(words).
 */
export function snippet(unitText: string, query: TextQuery, language: string | null): Snippet {
  const places = wordPlaces(unitText)
  const matches = queryMatches(places, query, language)
  const first = bestStart(places, matches)
  const from = first === 0 ? 0 : (places.starts[first] ?? 0)
  const to = endOf(unitText, places, first, from)
  const before = from > 0 ? '… ' : ''
  const after = to < unitText.length ? ' …' : ''
  const shift = before.length - from
  const shown = marksOf(places, matches).filter(([start, end]) => start >= from && end <= to)
  return {
    text: before + unitText.slice(from, to) + after,
    marks: shown.map(([start, end]) => [start + shift, end + shift] as const),
  }
}

/** Every stretch of a text that answers a query, for the search within one text; joined where they overlap. Time O(words). */
export function queryMarks(text: string, query: TextQuery, language: string | null): Snippet['marks'] {
  const places = wordPlaces(text)
  return marksOf(places, queryMatches(places, query, language))
}

function marksOf({ starts, ends }: WordPlaces, matches: readonly WordMatch[]): (readonly [number, number])[] {
  const marks: [number, number][] = []
  for (const { first, last } of matches) {
    const start = starts[first] as number
    const end = ends[last] as number
    const before = marks.at(-1)
    if (before !== undefined && start < before[1]) before[1] = Math.max(before[1], end)
    else marks.push([start, end])
  }
  return marks
}

/** The word that the snippet begins with: a little before the match from which most different parts of the query are in reach. */
function bestStart({ starts, ends }: WordPlaces, matches: readonly WordMatch[]): number {
  let best = 0
  let bestScore = 0
  const inReach = new Map<number, number>()
  let next = 0
  for (const match of matches) {
    const limit = (starts[match.first] as number) + SNIPPET_CHARACTERS * 0.8
    for (; next < matches.length && (ends[(matches[next] as WordMatch).last] as number) <= limit; next++) {
      const { part } = matches[next] as WordMatch
      inReach.set(part, (inReach.get(part) ?? 0) + 1)
    }
    if (inReach.size > bestScore) {
      bestScore = inReach.size
      best = match.first
    }
    const count = inReach.get(match.part) ?? 0
    if (count <= 1) inReach.delete(match.part)
    else inReach.set(match.part, count - 1)
  }
  // A phrase longer than the reach still is a match.
  if (bestScore === 0) best = matches[0]?.first ?? 0
  return Math.max(0, best - LEAD_WORDS)
}

function endOf(text: string, { ends }: WordPlaces, first: number, from: number): number {
  if (text.length - from <= SNIPPET_CHARACTERS + 20) return text.length
  let last = first
  while (last + 1 < ends.length && (ends[last + 1] as number) - from <= SNIPPET_CHARACTERS) last++
  return ends[last] ?? text.length
}
