/** A term of an office in years, both included. */
export interface OfficeTerm {
  readonly actor: string
  readonly firstYear: number
  /** Null where no end is recorded: it goes on. */
  readonly lastYear: number | null
  /** The first year is the forum's own, for want of a recorded one. */
  readonly inferred: boolean
}

/** Years, both included, through which the same actors hold an office. */
export interface OfficeStretch {
  readonly firstYear: number
  readonly lastYear: number
  /** Whose first day is recorded. */
  readonly recorded: readonly string[]
  readonly inferred: readonly string[]
}

/**
 * Who held an office when, as stretches of years with the same holders; years that nobody holds are in none. One with a recorded and an
 * inferred term in a year is recorded. Time O(terms × years).
 */
export function officeStretches(
  terms: readonly OfficeTerm[],
  [first, last]: readonly [first: number, last: number],
): OfficeStretch[] {
  const stretches: OfficeStretch[] = []
  for (let year = first; year <= last; year++) {
    const alive = terms.filter((term) => term.firstYear <= year && (term.lastYear ?? last) >= year)
    if (alive.length === 0) continue
    const recorded = idsOf(alive.filter(({ inferred }) => !inferred))
    const inferred = idsOf(alive).filter((actor) => !recorded.includes(actor))
    const before = stretches.at(-1)
    const isSame =
      before?.lastYear === year - 1 &&
      before.recorded.join() === recorded.join() &&
      before.inferred.join() === inferred.join()
    if (isSame) stretches[stretches.length - 1] = { ...before, lastYear: year }
    else stretches.push({ firstYear: year, lastYear: year, recorded, inferred })
  }
  return stretches
}

function idsOf(terms: readonly OfficeTerm[]): string[] {
  return [...new Set(terms.map(({ actor }) => actor))].toSorted()
}
