/** Counts of a yes-or-no question, or of many taken together (micro). */
export interface Hits {
  readonly right: number
  readonly extra: number
  readonly missed: number
}

/** Harmonic mean of precision and recall; null where nothing was there to be found and nothing was found. */
export function f1({ right, extra, missed }: Hits): number | null {
  const all = 2 * right + extra + missed
  return all === 0 ? null : (2 * right) / all
}
