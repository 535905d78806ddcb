import { foldAccents } from './fold-accents.ts'
import type { Seed, SeedIndex } from './topic-seeds.ts'
import type { WordPlaces } from './word-places.ts'

/** A seed found: its words stand at `start` to `end` of the text that was searched. */
export interface SeedMatch {
  readonly topic: string
  readonly seed: string
  readonly start: number
  readonly end: number
}

/**
 * Seeds of topics in the words of a text, in order of their places: proposals, since coders decide (METHOD §4). Case, accents and
 * the signs between words do not count. Where seeds of one topic overlap, the first counts, of those that begin together the longest.
 * Time O(words).
 */
export function topicMatches({ words, starts, ends }: WordPlaces, seeds: SeedIndex): SeedMatch[] {
  const matches: SeedMatch[] = []
  const until = new Map<string, number>()
  for (let at = 0; at < words.length; at++) {
    const candidates = seeds.beginningWith(words[at] as string)
    if (candidates.length === 0) continue
    const longest = new Map<string, Seed>()
    for (const seed of candidates) {
      if ((until.get(seed.topic) ?? -1) >= at || !goesOn(words, at, seed)) continue
      if ((longest.get(seed.topic)?.words.length ?? 0) < seed.words.length) longest.set(seed.topic, seed)
    }
    for (const { topic, seed, words: wanted } of longest.values()) {
      const last = at + wanted.length - 1
      until.set(topic, last)
      matches.push({ topic, seed, start: starts[at] as number, end: ends[last] as number })
    }
  }
  return matches
}

function goesOn(words: readonly string[], at: number, seed: Seed): boolean {
  for (let i = 1; i < seed.words.length; i++) {
    const wanted = seed.words[i] as Seed['words'][number]
    const word = words[at + i]
    if (word === undefined) return false
    const folded = foldAccents(word)
    if (wanted.isPrefix ? !folded.startsWith(wanted.folded) : folded !== wanted.folded) return false
  }
  return true
}
