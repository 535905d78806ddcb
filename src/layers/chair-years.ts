/** A term of a chair in years, both included. */
export interface ChairTerm {
  readonly actor: string
  readonly firstYear: number
  /** Null where no end is recorded: the term is then sure in its first year alone. */
  readonly lastYear: number | null
}

/** Who chaired in a year. Where both are empty, nothing is recorded. */
export interface ChairYear {
  readonly year: number
  /** By a term that is recorded from its first to its last year, or that begins in this one. */
  readonly held: readonly string[]
  /** By a term that began before and of which no end is recorded. */
  readonly open: readonly string[]
}

/**
 * Every year from the first to the last with its recorded chairs, so that a year without any is there as one. A term without
 * a recorded end is alive by METHOD §1 and marked: those who held for a year and whose end was not written down are not
 * told apart from those who still hold. Actors stand in the order of their terms, each once a year.
 *
 * Time O(terms × years).
 */
export function chairYears(
  terms: readonly ChairTerm[],
  [first, last]: readonly [first: number, last: number],
): ChairYear[] {
  const ordered = terms.toSorted((a, b) => a.firstYear - b.firstYear || (a.actor < b.actor ? -1 : 1))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k): ChairYear => {
    const year = first + k
    const begun = ordered.filter(({ firstYear }) => firstYear <= year)
    const isHeld = ({ firstYear, lastYear }: ChairTerm): boolean =>
      lastYear === null ? firstYear === year : lastYear >= year
    const held = new Set(begun.filter(isHeld).map(({ actor }) => actor))
    const open = new Set(
      begun.filter(({ lastYear, actor }) => lastYear === null && !held.has(actor)).map(({ actor }) => actor),
    )
    return { year, held: [...held], open: [...open] }
  })
}

/** Stretches of years in a row, both included. */
export type YearRange = readonly [first: number, last: number]

/** The years in which nobody is recorded, in stretches. Time O(years). */
export function chairGaps(years: readonly ChairYear[]): YearRange[] {
  const gaps: [number, number][] = []
  for (const { year, held, open } of years) {
    if (held.length + open.length > 0) continue
    const last = gaps.at(-1)
    if (last?.[1] === year - 1) last[1] = year
    else gaps.push([year, year])
  }
  return gaps
}
