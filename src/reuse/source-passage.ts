import type { TokenCorpus } from './token-corpus.ts'

/** A run of words of a target that stands in a source: places of words within the two texts. */
export interface SourcePassage {
  readonly source: number
  readonly targetStart: number
  readonly sourceStart: number
  readonly words: number
}

/**
 * The longest run within some words of a target that stands word by word in a source; of equally long ones the first in the target, there
 * with its first place in the source. Null where no word is shared. It shows where an article comes from.
 *
 * Time O(words asked for × occurrences of each in the source); meant for an article, not for a corpus.
 * @param from first word within the target
 * @param until the word after the last
 */
export function longestSharedRun(
  { tokens, starts }: TokenCorpus,
  target: number,
  { from, until }: { readonly from: number; readonly until: number },
  source: number,
): SourcePassage | null {
  const asked = tokens.subarray((starts[target] ?? 0) + from, (starts[target] ?? 0) + until)
  const held = tokens.subarray(starts[source], starts[source + 1])
  const places = placesOf(held, asked)
  let best: SourcePassage | null = null
  for (let at = 0; at < asked.length; at++) {
    const longest = best?.words ?? 0
    if (at + longest >= asked.length) break
    for (const place of places.get(asked[at] as number) ?? []) {
      // What begins with a word that also stands before, on both sides, was counted from there.
      if (at > 0 && place > 0 && asked[at - 1] === held[place - 1]) continue
      const words = sharedFrom(asked, at, held, place)
      if (words > (best?.words ?? 0)) best = { source, targetStart: from + at, sourceStart: place, words }
    }
  }
  return best
}

function placesOf(held: Uint32Array, asked: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const token of asked) places.set(token, [])
  held.forEach((token, place) => {
    places.get(token)?.push(place)
  })
  return places
}

function sharedFrom(a: Uint32Array, atA: number, b: Uint32Array, atB: number): number {
  let words = 0
  while (atA + words < a.length && atB + words < b.length && a[atA + words] === b[atB + words]) words++
  return words
}

/** The place of the article of a text in which a word stands. */
export function articleOfWord({ texts }: TokenCorpus, text: number, word: number): number {
  const articles = texts[text]?.articles ?? []
  // Of articles that begin at one word all but the last are without words.
  return articles.findLastIndex(({ firstToken }) => firstToken <= word)
}
