/** Counts of a yes-or-no question, or of many taken together (micro). */
export interface Hits {
  readonly right: number
  readonly extra: number
  readonly missed: number
}

export const NO_HITS: Hits = { right: 0, extra: 0, missed: 0 }

/** Counts of both. */
export function sumOfHits(one: Hits, other: Hits): Hits {
  return {
    right: one.right + other.right,
    extra: one.extra + other.extra,
    missed: one.missed + other.missed,
  }
}

/** Share of what was found that is right; null where nothing was found. */
export function precision({ right, extra }: Hits): number | null {
  return right + extra === 0 ? null : right / (right + extra)
}

/** Share of what was there that was found; null where nothing was there. */
export function recall({ right, missed }: Hits): number | null {
  return right + missed === 0 ? null : right / (right + missed)
}

/** Harmonic mean of precision and recall; null where nothing was there to be found and nothing was found. */
export function f1({ right, extra, missed }: Hits): number | null {
  const all = 2 * right + extra + missed
  return all === 0 ? null : (2 * right) / all
}

/** How a set that was found agrees with the set that is right. */
export function hitsOfSets(wanted: readonly string[], found: readonly string[]): Hits {
  const right = wanted.filter((value) => found.includes(value)).length
  return { right, extra: found.length - right, missed: wanted.length - right }
}
