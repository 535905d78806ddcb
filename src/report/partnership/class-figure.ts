import type {
  ClassFigure,
  ClassFigureId,
  ClassMember,
  ClassOutlier,
  Distribution,
} from './partnership-report-types.ts'

/** Fewest instruments among which one is called an outlier. */
const LEAST_FOR_OUTLIERS = 10

/** How far beyond the quartiles, in ranges between them, an outlier lies (Tukey 1977). */
const FENCE = 1.5

/** How one figure is spread over the instruments of a class that have it, and which lie far out. Time O(n log n). */
export function classFigure(
  id: ClassFigureId,
  members: readonly Pick<ClassMember, 'instrument' | 'values'>[],
): ClassFigure {
  const known = members.flatMap(({ instrument, values }) => {
    const value = values[id]
    return value === undefined ? [] : [{ instrument, value }]
  })
  const distribution = distributionOf(known.map(({ value }) => value))
  return {
    id,
    known: known.length,
    of: members.length,
    distribution,
    outliers:
      distribution === null || known.length < LEAST_FOR_OUTLIERS ? [] : outliersOf(known, distribution),
  }
}

/** Least, quartiles and most, these between the two nearest values in proportion (Hyndman & Fan 1996, type 7); null of no value. */
export function distributionOf(values: readonly number[]): Distribution | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number): number => {
    const place = share * (sorted.length - 1)
    const below = sorted[Math.floor(place)] as number
    const above = sorted[Math.ceil(place)] as number
    return below + (place - Math.floor(place)) * (above - below)
  }
  return { least: at(0), lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), most: at(1) }
}

function outliersOf(
  known: readonly { readonly instrument: string; readonly value: number }[],
  { lowerQuartile, upperQuartile }: Distribution,
): ClassOutlier[] {
  const reach = FENCE * (upperQuartile - lowerQuartile)
  return known.flatMap(({ instrument, value }): ClassOutlier[] => {
    if (value < lowerQuartile - reach) return [{ instrument, value, side: 'low' }]
    return value > upperQuartile + reach ? [{ instrument, value, side: 'high' }] : []
  })
}
