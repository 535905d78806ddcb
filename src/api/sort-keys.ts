export const SORT_ORDERS = ['asc', 'desc'] as const
export type SortOrder = (typeof SORT_ORDERS)[number]

/** What a row is sorted by; null where the column has no record of it. */
export type SortKey = number | string | null

const COLLATOR = new Intl.Collator('en', { numeric: true })

/**
 * Compares two keys of a column. What has no record comes last in either order. Words are compared in the order of the English
 * alphabet, fixed, so that pages and server agree.
 */
export function compareSortKeys(a: SortKey, b: SortKey, order: SortOrder): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const ascending =
    typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b))
  return order === 'asc' ? ascending : -ascending
}
