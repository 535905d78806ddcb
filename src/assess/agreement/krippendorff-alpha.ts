/** How far two values of one variable are apart: 0 where they are the same. */
export type Distance<V> = (one: V, other: V) => number

export interface Alpha {
  /** 1: no disagreement; 0: as by chance; below: worse. Null where it cannot be computed. */
  readonly alpha: number | null
  readonly reason: 'no-unit-coded-twice' | 'one-value-only' | null
  /** Units that two coders or more have coded. */
  readonly units: number
  /** Values in these units. */
  readonly values: number
}

/**
 * Krippendorff's alpha: 1 − observed over expected disagreement (Krippendorff 2004, Content Analysis, ch. 11; METHOD §3, Agreement).
 *
 * @param units for each unit the values that its coders gave; missing ones are left out. Units with fewer than two are set apart
 * @param distance squared already, as δ² in the source
 *
 * Time O(values² of a unit, and different values²); values are the same if `key` makes them so.
 */
export function krippendorffAlpha<V>(
  units: readonly (readonly V[])[],
  distance: Distance<V>,
  key: (value: V) => string = String,
): Alpha {
  const paired = units.filter((values) => values.length >= 2)
  const total = paired.reduce((sum, { length }) => sum + length, 0)
  const none = (reason: Alpha['reason']): Alpha => ({
    alpha: null,
    reason,
    units: paired.length,
    values: total,
  })
  if (paired.length === 0) return none('no-unit-coded-twice')
  const counts = new Map<string, { value: V; count: number }>()
  let observed = 0
  for (const values of paired) {
    let within = 0
    values.forEach((one, i) => {
      values.forEach((other, j) => {
        if (i !== j) within += distance(one, other)
      })
      const entry = counts.get(key(one))
      counts.set(key(one), { value: one, count: (entry?.count ?? 0) + 1 })
    })
    observed += within / (values.length - 1)
  }
  const all = [...counts.values()]
  let expected = 0
  for (const one of all)
    for (const other of all)
      if (one !== other) expected += one.count * other.count * distance(one.value, other.value)
  if (expected === 0) return none('one-value-only')
  return {
    alpha: 1 - ((total - 1) * observed) / expected,
    reason: null,
    units: paired.length,
    values: total,
  }
}

/** Same or not: for names without an order, such as bearers. */
export const nominal: Distance<unknown> = (one, other) => (one === other ? 0 : 1)

/** The square of the difference. */
export const interval: Distance<number> = (one, other) => (one - other) ** 2

/**
 * For ranks: the square of how many values lie between two, half of their own counted (Krippendorff 2004). It depends on how often each value was
 * given, in units that count.
 */
export function ordinal(units: readonly (readonly number[])[]): Distance<number> {
  const counts = new Map<number, number>()
  for (const values of units)
    if (values.length >= 2) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const ranks = [...counts.keys()].toSorted((a, b) => a - b)
  return (one, other) => {
    const [low, high] = one < other ? [one, other] : [other, one]
    if (low === high) return 0
    const between = ranks
      .filter((rank) => rank >= low && rank <= high)
      .reduce((sum, rank) => sum + (counts.get(rank) ?? 0), 0)
    return (between - ((counts.get(low) ?? 0) + (counts.get(high) ?? 0)) / 2) ** 2
  }
}

/**
 * MASI of two sets (Passonneau 2006): 1 − Jaccard × monotonicity, which is 1 for equal sets, 2/3 where one holds the other, 1/3 where they overlap,
 * 0 where they share nothing. Two empty sets are equal.
 */
export const masi: Distance<ReadonlySet<string>> = (one, other) => {
  const shared = [...one].filter((value) => other.has(value)).length
  const either = one.size + other.size - shared
  if (either === 0) return 0
  const monotonicity =
    shared === either ? 1 : shared === 0 ? 0 : shared === Math.min(one.size, other.size) ? 2 / 3 : 1 / 3
  return 1 - (shared / either) * monotonicity
}

/** A set as a key of equal sets. */
export function setKey(values: ReadonlySet<string>): string {
  return [...values].toSorted().join('|')
}
