import { SORT_ORDERS, type SortOrder } from '../../src/api/sort-keys.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import type { SearchText } from '../search-params.ts'

/** What a process page's address says; without a year it is the last of the series. */
export interface ProcessSearch {
  year?: number
}

/** Reads the address; a year that is none is left out. */
export function processSearch({ year }: SearchText): ProcessSearch {
  return year !== undefined && /^\d{4}$/.test(year) ? { year: Number(year) } : {}
}

/** Columns by which the list of processes is sorted. */
export const PROCESS_SORTS = [
  'process',
  'layer',
  'since',
  'until',
  'members',
  'undated',
  'mix',
  'chairs',
  'secretariat',
  'funders',
  'overlaps',
  'precedent',
] as const
export type ProcessSort = (typeof PROCESS_SORTS)[number]

/** What the address of the list says: the year, the layer, and how it is sorted. Left out is the default. */
export interface ProcessesSearch extends ProcessSearch {
  layer?: Layer
  sort?: ProcessSort
  order?: SortOrder
}

/** Reads the list's address; a value that means nothing is left out. */
export function processesSearch(search: SearchText): ProcessesSearch {
  const result: ProcessesSearch = processSearch(search)
  const layer = LAYERS.find((name) => name === search['layer'])
  if (layer !== undefined) result.layer = layer
  const sort = PROCESS_SORTS.find((name) => name === search['sort'])
  if (sort !== undefined) result.sort = sort
  const order = SORT_ORDERS.find((name) => name === search['order'])
  if (order !== undefined) result.order = order
  return result
}
