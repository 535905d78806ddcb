import type { GapItem, MergeItem, ProblemItem } from './about.ts'
import { foldText } from './fold-text.ts'

/** Rows of which some cell holds the words, case and accents aside. Time O(characters). */
export function rowsWithWords<Row extends object>(rows: readonly Row[], words: string | undefined): Row[] {
  const wanted = foldText(words ?? '').trim()
  if (wanted === '') return [...rows]
  return rows.filter((row) =>
    Object.values(row).some((cell) => typeof cell === 'string' && foldText(cell).includes(wanted)),
  )
}

/** Gaps of a kind that hold the words. */
export function gapsFound(
  rows: readonly GapItem[],
  { q, kind }: { readonly q?: string | undefined; readonly kind?: GapItem['kind'] | undefined },
): GapItem[] {
  return rowsWithWords(
    rows.filter((row) => kind === undefined || row.kind === kind),
    q,
  )
}

/** Merges or problems in a state that hold the words. */
export function inState<Row extends MergeItem | ProblemItem>(
  rows: readonly Row[],
  { q, state }: { readonly q?: string | undefined; readonly state?: Row['state'] | undefined },
): Row[] {
  return rowsWithWords(
    rows.filter((row) => state === undefined || row.state === state),
    q,
  )
}
