import { SHOWN_GAP_KINDS } from '../../src/api/about.ts'
import { MERGE_STATES, PROBLEM_STATES } from '../../src/model/side-tables.ts'
import type { SearchText } from '../search-params.ts'

export const ABOUT_LISTS = ['gaps', 'problems', 'merges'] as const

export type AboutList = (typeof ABOUT_LISTS)[number]

/** Kinds or states by which each list is filtered. */
export const LIST_GROUPS = {
  gaps: SHOWN_GAP_KINDS,
  problems: PROBLEM_STATES,
  merges: MERGE_STATES,
} as const satisfies Record<AboutList, readonly string[]>

/** What the page's address says: which list is open, the words and the kind or state that it is filtered by. */
export interface AboutSearch {
  list?: AboutList
  q?: string
  group?: string
}

/** Reads the address; a value that means nothing, or is of another list, is left out. */
export function aboutSearch({ list, q, group }: SearchText): AboutSearch {
  const result: AboutSearch = {}
  const open = ABOUT_LISTS.find((name) => name === list)
  if (open !== undefined) result.list = open
  if (q !== undefined && q !== '') result.q = q.slice(0, 100)
  const groups: readonly string[] = LIST_GROUPS[open ?? 'gaps']
  if (group !== undefined && groups.includes(group)) result.group = group
  return result
}
