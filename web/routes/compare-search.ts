import { COMPARED_TEXTS } from '../../src/api/reuse-compare.ts'
import { PASSAGE_MIN } from '../../src/api/reuse-passages.ts'
import { listOf, type SearchText } from '../search-params.ts'

/** Which articles are shown: all, those that are not the same throughout or stand in another order, or those that a text lacks. */
export const COMPARE_SHOWN = ['all', 'changed', 'lacking'] as const

export type CompareShown = (typeof COMPARE_SHOWN)[number]

/** Lengths of run that can be chosen. */
export const RUN_LENGTHS = [4, 5, 6, 8, 10, 12, 15, 20] as const

/** What the address of the page Compare says: ids of texts, the first of which the others are compared with; the article stands behind `#`. */
export interface CompareSearch {
  texts?: readonly string[] | undefined
  min?: number | undefined
  show?: CompareShown | undefined
}

/** Reads the address; a value that means nothing is left out, and so is a text that was named before. */
export function compareSearch(search: SearchText): CompareSearch {
  const texts = [...new Set(search['texts']?.split(',').map((id) => id.trim()))]
    .filter((id) => id !== '' && id.length <= 200)
    .slice(0, COMPARED_TEXTS)
  const min = minOf(search['min'])
  const [show] = listOf(search['show'], COMPARE_SHOWN)
  return {
    ...(texts.length === 0 ? {} : { texts }),
    ...(min === undefined ? {} : { min }),
    ...(show === undefined || show === 'all' ? {} : { show }),
  }
}

/** Fewest words of a run as an address says it; undefined for the default and what is none. */
export function minOf(text: string | undefined): number | undefined {
  const min = /^\d{1,2}$/.test(text ?? '') ? Number(text) : PASSAGE_MIN
  return min >= 4 && min <= 50 && min !== PASSAGE_MIN ? min : undefined
}
