/** What two sets of members share. */
export interface Overlap {
  readonly shared: number
  /** Shared members over the members of either, 0 to 1; null where neither has any. */
  readonly jaccard: number | null
}

/**
 * How far one set of members overlaps with another (Jaccard 1901, as for layers in METHOD §1). Time O(smaller set).
 */
export function memberOverlap(one: ReadonlySet<string>, other: ReadonlySet<string>): Overlap {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const member of small) if (large.has(member)) shared++
  const either = one.size + other.size - shared
  return { shared, jaccard: either === 0 ? null : shared / either }
}
