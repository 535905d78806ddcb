import type { ReuseTextItem } from '../../src/api/reuse-common.ts'
import { yearFraction } from '../components/inline-years.ts'
import type { WordsSearch } from '../routes/words-search.ts'

/** Parts by which texts are narrowed, in the order of the panel. */
export const WORDS_PARTS = ['layer', 'family', 'party', 'year'] as const

export type WordsPart = (typeof WORDS_PARTS)[number]

const KEYS = {
  layer: ['layer'],
  family: ['family'],
  party: ['party'],
  year: ['year_from', 'year_to'],
} as const satisfies Record<WordsPart, readonly (keyof WordsSearch)[]>

/** Parts that are set. */
export function setParts(search: WordsSearch): WordsPart[] {
  return WORDS_PARTS.filter((part) => KEYS[part].some((key) => search[key] !== undefined))
}

/** The same without one part; how words are counted stays. */
export function withoutPart(search: WordsSearch, part: WordsPart): WordsSearch {
  const copy = { ...search }
  for (const key of KEYS[part]) delete copy[key]
  return copy
}

/** The same of all texts. */
export function withoutFilter(search: WordsSearch): WordsSearch {
  return WORDS_PARTS.reduce(withoutPart, search)
}

/** With a value chosen, or no longer. */
export function toggled(search: WordsSearch, part: 'layer' | 'family' | 'party', value: string): WordsSearch {
  const chosen = search[part] ?? []
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
  const rest = withoutPart(search, part)
  return next.length === 0 ? rest : { ...rest, [part]: next }
}

/** With years from and to, both included; undefined leaves that end open. */
export function withYears(search: WordsSearch, from?: number, to?: number): WordsSearch {
  const rest = withoutPart(search, 'year')
  if (from !== undefined) rest.year_from = from
  if (to !== undefined) rest.year_to = to
  return rest
}

type FacetText = Pick<ReuseTextItem, 'layer' | 'family' | 'parties' | 'signed'>

/** The year of signature, null where none is recorded. */
export function yearOfText({ signed }: Pick<ReuseTextItem, 'signed'>): number | null {
  const year = yearFraction(signed)
  return year === null ? null : Math.floor(year)
}

function fits(text: FacetText, search: WordsSearch, part: WordsPart): boolean {
  switch (part) {
    case 'layer':
      return search.layer === undefined || (text.layer !== null && search.layer.includes(text.layer))
    case 'family':
      return search.family === undefined || (text.family !== null && search.family.includes(text.family))
    case 'party':
      return search.party === undefined || search.party.every((id) => text.parties.includes(id))
    case 'year': {
      if (search.year_from === undefined && search.year_to === undefined) return true
      const year = yearOfText(text)
      return year !== null && year >= (search.year_from ?? year) && year <= (search.year_to ?? year)
    }
  }
}

/** Texts by each value of a part, as choosing it under the rest of the filter would give; of parties, as adding one would. */
export interface WordsFacets {
  readonly layer: ReadonlyMap<string, number>
  readonly family: ReadonlyMap<string, number>
  readonly party: ReadonlyMap<string, number>
  /** Texts that fit the whole filter. */
  readonly count: number
}

/** Counts in one pass. Time O(texts × parties of a text). */
export function wordsFacets(texts: readonly FacetText[], search: WordsSearch): WordsFacets {
  const facets = { layer: new Map(), family: new Map(), party: new Map(), count: 0 }
  const add = (counts: Map<string, number>, value: string | null): void => {
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  for (const text of texts) {
    const failed = WORDS_PARTS.filter((part) => !fits(text, search, part))
    const fitsBut = (part: WordsPart): boolean => failed.every((other) => other === part)
    if (fitsBut('layer')) add(facets.layer, text.layer)
    if (fitsBut('family')) add(facets.family, text.family)
    if (failed.length > 0) continue
    facets.count++
    for (const party of text.parties) add(facets.party, party)
  }
  return facets
}
