import type { Matches } from './part-matches.ts'

/** Stretches from several parts in one order, that of their starts. Time O(stretches + words of the target). */
export function joinedMatches(found: readonly Matches[], targetWords: number): Matches {
  if (found.length === 1) return found[0] as Matches
  const next = new Uint32Array(targetWords + 1)
  let count = 0
  for (const { starts } of found) {
    count += starts.length
    for (const start of starts) next[start + 1] = (next[start + 1] as number) + 1
  }
  for (let word = 0; word < targetWords; word++)
    next[word + 1] = (next[word + 1] as number) + (next[word] as number)
  const joined = {
    starts: new Uint32Array(count),
    ends: new Uint32Array(count),
    slots: new Uint32Array(count),
    places: new Uint32Array(count),
  }
  for (const { starts, ends, slots, places } of found) {
    for (let k = 0; k < starts.length; k++) {
      const start = starts[k] as number
      const to = next[start] as number
      next[start] = to + 1
      joined.starts[to] = start
      joined.ends[to] = ends[k] as number
      joined.slots[to] = slots[k] as number
      joined.places[to] = places[k] as number
    }
  }
  return joined
}
