import type { SearchText } from '../search-params.ts'
import { minOf } from './compare-search.ts'

/** What the address of the page Check a draft says: how a passage is told, and nothing of the draft. */
export interface DraftSearch {
  min?: number | undefined
}

/** Reads the address; a value that means nothing is left out. */
export function draftSearch(search: SearchText): DraftSearch {
  const min = minOf(search['min'])
  return min === undefined ? {} : { min }
}
