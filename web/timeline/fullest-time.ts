/** The decade, or in a short stretch the year, that holds most. */
export interface FullestTime {
  readonly unit: 'decade' | 'year'
  /** First year of the decade, or the year. */
  readonly year: number
  readonly count: number
  readonly total: number
}

/** Below so many years a decade would be half of the whole, so a single year says more. */
const LEAST_YEARS_FOR_DECADES = 20

/** Where most of what is counted by year lies; the earlier of equals; null where there is nothing. */
export function fullestTime(
  counts: ReadonlyMap<number, number>,
  from: number,
  to: number,
): FullestTime | null {
  const unit = to - from + 1 < LEAST_YEARS_FOR_DECADES ? 'year' : 'decade'
  const sums = new Map<number, number>()
  let total = 0
  for (const [year, count] of counts) {
    if (year < from || year > to) continue
    const key = unit === 'year' ? year : Math.floor(year / 10) * 10
    sums.set(key, (sums.get(key) ?? 0) + count)
    total += count
  }
  let best: FullestTime | null = null
  for (const [year, count] of [...sums].sort(([a], [b]) => a - b)) {
    if (count > (best?.count ?? 0)) best = { unit, year, count, total }
  }
  return best
}
