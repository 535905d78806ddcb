import type { ClassOutlier, Distribution } from './partnership-report-types.ts'

/** Fewest instruments among which an outlier is told. */
export const LEAST_FOR_OUTLIERS = 10

/** Least, quartiles (linear between ranks; Hyndman & Fan 1996, type 7), median and most of some values; null of none. Time O(n log n). */
export function distributionOf(values: readonly number[]): Distribution | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const quantile = (share: number): number => {
    const place = share * (sorted.length - 1)
    const below = sorted[Math.floor(place)] ?? 0
    const above = sorted[Math.ceil(place)] ?? 0
    return below + (above - below) * (place - Math.floor(place))
  }
  return {
    least: quantile(0),
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
    most: quantile(1),
  }
}

/** Values beyond 1.5 interquartile ranges from the quartiles (Tukey 1977), farthest from the median first; none of fewer than ten values. */
export function outliersOf(
  values: readonly { readonly instrument: string; readonly value: number }[],
): ClassOutlier[] {
  const spread = distributionOf(values.map(({ value }) => value))
  if (spread === null || values.length < LEAST_FOR_OUTLIERS) return []
  const { lowerQuartile, upperQuartile, median } = spread
  const reach = 1.5 * (upperQuartile - lowerQuartile)
  return values
    .flatMap(({ instrument, value }): ClassOutlier[] =>
      value < lowerQuartile - reach
        ? [{ instrument, value, side: 'low' }]
        : value > upperQuartile + reach
          ? [{ instrument, value, side: 'high' }]
          : [],
    )
    .toSorted((one, other) => Math.abs(other.value - median) - Math.abs(one.value - median))
}
