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
  return overlapOfCounts(shared, one.size, other.size)
}

/** The same by counts: members shared, and those of either. */
export function overlapOfCounts(shared: number, sizeOfOne: number, sizeOfOther: number): Overlap {
  const either = sizeOfOne + sizeOfOther - shared
  return { shared, jaccard: either === 0 ? null : shared / either }
}

/** Members of which some are surely in, and others may be. */
export interface BoundedMembers {
  readonly sure: ReadonlySet<string>
  /** Members whose joining nothing dates, none of them in `sure`. */
  readonly possible: ReadonlySet<string>
}

/** Between what the overlap lies, whichever of the possible members were in. */
export interface OverlapBounds {
  /** Who may be members of both and is not surely so. */
  readonly possible: readonly string[]
  /** Least and greatest Jaccard coefficient; null where neither set can have a member. */
  readonly jaccard: readonly [number, number] | null
}

/**
 * Bounds of the overlap of two sets with possible members (METHOD §1, Conventions: an undated member counts in no year, and
 * the possible bound stands beside). Each possible member is free, so the least is reached where all of them are in one set
 * alone, the greatest where those who can be shared are and nobody else joins. Time O(members).
 */
export function overlapBounds(one: BoundedMembers, other: BoundedMembers): OverlapBounds {
  let shared = 0
  let either = 0
  let possibleAlone = 0
  let possibleInBoth = 0
  const possible: string[] = []
  for (const member of new Set([...one.sure, ...one.possible, ...other.sure, ...other.possible])) {
    const isSure = one.sure.has(member) || other.sure.has(member)
    const isInBoth =
      (one.sure.has(member) || one.possible.has(member)) &&
      (other.sure.has(member) || other.possible.has(member))
    if (isSure) either++
    else possibleAlone++
    if (one.sure.has(member) && other.sure.has(member)) shared++
    else if (isInBoth) {
      possible.push(member)
      if (!isSure) possibleInBoth++
    }
  }
  if (either + possibleAlone === 0) return { possible, jaccard: null }
  const least = shared / (either + possibleAlone)
  const greatestEither = either + possibleInBoth
  const greatest = greatestEither === 0 ? 0 : (shared + possible.length) / greatestEither
  return { possible: possible.toSorted(), jaccard: [least, greatest] }
}
