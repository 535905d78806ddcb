import { MATRIX_MEASURES, type MatrixMeasure } from '../../src/api/reuse-matrix.ts'
import { SORT_ORDERS, type SortOrder } from '../../src/api/sort-keys.ts'
import { FAMILIES } from '../../src/model/instrument.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { listOf, type SearchText } from '../search-params.ts'
import { type LineageSearch, lineageSearch } from './lineage-search.ts'

/** Into what the words flow: the years of the texts, or their layers. */
export const FLOW_BYS = ['period', 'layer'] as const

export type FlowBy = (typeof FLOW_BYS)[number]

/** Columns by which the texts are sorted. */
export const WORDS_SORTS = ['signed', 'title', 'words', 'older'] as const

export type WordsSort = (typeof WORDS_SORTS)[number]

/** What the address of the page Whose words says: of which texts, how counted, how shown. Left out is the default. */
export interface WordsSearch extends LineageSearch {
  layer?: readonly string[]
  family?: readonly string[]
  party?: readonly string[]
  year_from?: number
  year_to?: number
  by?: FlowBy
  measure?: MatrixMeasure
  sort?: WordsSort
  order?: SortOrder
}

/** Reads the address; a value that means nothing is left out, so an old link still opens. */
export function wordsSearch(search: SearchText): WordsSearch {
  const result: WordsSearch = lineageSearch(search, 'migration')
  const layer = listOf<string>(search['layer'], LAYERS)
  if (layer.length > 0) result.layer = layer
  const family = listOf<string>(search['family'], FAMILIES)
  if (family.length > 0) result.family = family
  const party = [...new Set(search['party']?.split(',').filter((id) => /^[\w-]{1,60}$/.test(id)))]
  if (party.length > 0) result.party = party
  const from = yearOf(search['year_from'])
  if (from !== undefined) result.year_from = from
  const to = yearOf(search['year_to'])
  if (to !== undefined) result.year_to = to
  if (search['by'] === 'layer') result.by = 'layer'
  const measure = MATRIX_MEASURES.find((name) => name === search['measure'] && name !== 'words')
  if (measure !== undefined) result.measure = measure
  const sort = WORDS_SORTS.find((name) => name === search['sort'])
  if (sort !== undefined) result.sort = sort
  const order = SORT_ORDERS.find((name) => name === search['order'])
  if (sort !== undefined && order !== undefined) result.order = order
  return result
}

function yearOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{4}$/.test(text) ? Number(text) : undefined
}
