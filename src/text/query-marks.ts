import type { TextQuery } from '../model/text-query.ts'
import { foldAccents } from './fold-accents.ts'
import { stemmed } from './stem.ts'
import type { WordPlaces } from './word-places.ts'

/** The first and last word of a match, by their places in the row of words, and which part of the query it is. */
export interface WordMatch {
  readonly first: number
  readonly last: number
  readonly part: number
}

type Leaf = Extract<TextQuery, { kind: 'word' | 'prefix' | 'phrase' }>

/**
 * Where the words of a text answer a query: words by their stems, the text's words being stemmed in its language, phrases word by word, prefixes by the beginning;
 * accents and case do not count. What is not wanted, and what is searched in the title or heading only, marks nothing; the parts of
 * NEAR are marked wherever they stand. In the order of their places. Time O(words × parts of the query).
 */
export function queryMatches({ words }: WordPlaces, query: TextQuery, language: string | null): WordMatch[] {
  const leaves = leavesOf(query)
  const byFirst = new Map<string, { readonly part: number; readonly rest: readonly string[] }[]>()
  const stems = new Map<string, number>()
  const prefixes: { readonly part: number; readonly prefix: string }[] = []
  for (const [part, leaf] of leaves.entries()) {
    if (leaf.kind === 'word') for (const stem of leaf.stems) stems.set(stem, part)
    else if (leaf.kind === 'prefix') prefixes.push({ part, prefix: foldAccents(leaf.prefix) })
    else {
      const [first, ...rest] = leaf.words.map(foldAccents)
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { part, rest }])
    }
  }
  const folded = new Map<string, string>()
  const fold = (word: string): string => {
    const known = folded.get(word) ?? foldAccents(word)
    folded.set(word, known)
    return known
  }
  return words.flatMap((word, at): WordMatch[] => {
    const matches: WordMatch[] = []
    const stem = stems.size === 0 ? undefined : stems.get(stemmed(word, language))
    if (stem !== undefined) matches.push({ first: at, last: at, part: stem })
    const plain = fold(word)
    for (const { part, prefix } of prefixes)
      if (plain.startsWith(prefix)) matches.push({ first: at, last: at, part })
    for (const { part, rest } of byFirst.get(plain) ?? [])
      if (rest.every((wanted, i) => fold(words[at + 1 + i] ?? '') === wanted))
        matches.push({ first: at, last: at + rest.length, part })
    return matches
  })
}

function leavesOf(query: TextQuery): Leaf[] {
  switch (query.kind) {
    case 'word':
    case 'prefix':
    case 'phrase':
      return [query]
    case 'not':
      return leavesOf(query.wanted)
    case 'field':
      return query.field === 'text' ? leavesOf(query.query) : []
    default:
      return query.parts.flatMap(leavesOf)
  }
}
