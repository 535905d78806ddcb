import type { Coverage } from './coverage.ts'

/** The run lengths of the curve. */
export const CURVE_LENGTHS: readonly number[] = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]

/** Percentages of a text's words that one source has to cover. */
export const CURVE_SHARES: readonly number[] = [80, 95]

/** A point of the curve: how many texts come, at a run length, for the most part from one source. */
export interface CurvePoint {
  readonly min: number
  /** Texts that have a source at all: out of how many. */
  readonly texts: number
  /** Texts of which the best source covers at least these percentages of words, in the order of `CURVE_SHARES`. */
  readonly atLeast: readonly number[]
}

/**
 * Counts the texts that are at least 80 % and 95 % from one source, the best of each at this run length, in integers: 100 · covered ≥ 80 · words.
 * @param coverages of all texts at one run length
 */
export function curvePoint(min: number, coverages: readonly Coverage[]): CurvePoint {
  const withSources = coverages.filter(({ sources, bestCovered }) => sources > 0 && bestCovered !== null)
  return {
    min,
    texts: withSources.length,
    atLeast: CURVE_SHARES.map(
      (share) =>
        withSources.filter(
          ({ words, bestCovered }) => (bestCovered ?? 0) > 0 && 100 * (bestCovered ?? 0) >= share * words,
        ).length,
    ),
  }
}
