import { FACET_VALUES, NO_RECORD } from '../../src/api/instrument-match.ts'
import { TEXT_SORTS, type TextSort } from '../../src/api/text-search.ts'
import { TEXT_FIELDS, type TextField } from '../../src/model/text-query.ts'
import { listOf, type SearchText } from '../search-params.ts'

/** What the address of the page Search says: the question, in which field, narrowed to what, in which order. Left out is the default. */
export interface TextSearch {
  q?: string
  field?: TextField
  layer?: readonly string[]
  family?: readonly string[]
  language?: readonly string[]
  party?: readonly string[]
  year_from?: number
  year_to?: number
  sort?: TextSort
}

/** Reads the address; a value that means nothing is left out, so an old link still opens. */
export function textSearch(search: SearchText): TextSearch {
  const result: Record<string, unknown> = {}
  const keep = (name: keyof TextSearch, value: unknown): void => {
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    if (!isEmpty) result[name] = value
  }
  keep('q', search['q']?.slice(0, 500))
  keep(
    'field',
    TEXT_FIELDS.find((field) => field === search['field']),
  )
  keep('layer', listOf<string>(search['layer'], [...FACET_VALUES.layer, NO_RECORD]))
  keep('family', listOf<string>(search['family'], [...FACET_VALUES.family, NO_RECORD]))
  keep('language', matching(search['language'], /^([a-z]{2,3}|none)$/))
  keep('party', matching(search['party'], /^[\w-]{1,60}$/))
  keep('year_from', yearOf(search['year_from']))
  keep('year_to', yearOf(search['year_to']))
  keep(
    'sort',
    TEXT_SORTS.find((sort) => sort === search['sort'] && sort !== 'best'),
  )
  return result
}

/** Each part of a comma list that is written so, once. */
function matching(text: string | undefined, form: RegExp): string[] {
  return [...new Set(text?.split(',').filter((part) => form.test(part)))]
}

function yearOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{4}$/.test(text) ? Number(text) : undefined
}
