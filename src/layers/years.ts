/** The first year of every series. */
export const FIRST_YEAR = 1945

/** The last year of every series: the one that a clock shows. */
export function lastYear(now: Date): number {
  return now.getUTCFullYear()
}
