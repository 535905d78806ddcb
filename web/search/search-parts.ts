import type { TextSearch } from '../routes/text-search.ts'

/** Parts by which hits are narrowed, in the order of the panel. */
export const SEARCH_PARTS = ['field', 'layer', 'family', 'language', 'party', 'year'] as const

export type SearchPart = (typeof SEARCH_PARTS)[number]

const KEYS = {
  field: ['field'],
  layer: ['layer'],
  family: ['family'],
  language: ['language'],
  party: ['party'],
  year: ['year_from', 'year_to'],
} as const satisfies Record<SearchPart, readonly (keyof TextSearch)[]>

/** Parts that are set. */
export function setParts(search: TextSearch): SearchPart[] {
  return SEARCH_PARTS.filter((part) => KEYS[part].some((key) => search[key] !== undefined))
}

/** The same search without one part; question and order stay. */
export function withoutPart(search: TextSearch, part: SearchPart): TextSearch {
  const copy = { ...search }
  for (const key of KEYS[part]) delete copy[key]
  return copy
}

/** The question alone. */
export function withoutFilter(search: TextSearch): TextSearch {
  return SEARCH_PARTS.reduce(withoutPart, search)
}

/** The search with a value chosen, or no longer. */
export function toggled(
  search: TextSearch,
  part: 'layer' | 'family' | 'language' | 'party',
  value: string,
): TextSearch {
  const chosen = search[part] ?? []
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
  const rest = withoutPart(search, part)
  return next.length === 0 ? rest : { ...rest, [part]: next }
}

/** The search with years from and to, both included; undefined leaves that end open. */
export function withYears(search: TextSearch, from?: number, to?: number): TextSearch {
  const rest = withoutPart(search, 'year')
  if (from !== undefined) rest.year_from = from
  if (to !== undefined) rest.year_to = to
  return rest
}
