import type { MemberOverlap } from '../api/processes.ts'
import { memberOverlap, overlapBounds } from '../layers/member-overlap.ts'
import { membersIn, type Process, recordedIn } from './process-parts.ts'

/** A process and the first year that it is alive, null where its founding is not recorded. */
export interface DatedProcess {
  readonly process: Process
  readonly firstYear: number | null
}

/**
 * The other processes that share a member in the year or may do so, those that share most first. Members whose joining
 * nothing dates are in no year: what they would add stands apart as a bound. Time O(members of all).
 */
export function processOverlaps(
  { process, firstYear }: DatedProcess,
  others: readonly DatedProcess[],
  year: number,
): MemberOverlap[] {
  const own = membersIn(process, year, firstYear)
  const ownRecorded = recordedIn(process, year)
  return others
    .flatMap((other): MemberOverlap[] => {
      if (other.process === process) return []
      const theirs = membersIn(other.process, year, other.firstYear)
      const shared = [...own.sure].filter((actor) => theirs.sure.has(actor)).toSorted()
      const { possible, jaccard } = overlapBounds(own, theirs)
      if (jaccard === null || shared.length + possible.length === 0) return []
      const recorded = recordedIn(other.process, year)
      const { id, title, family } = other.process.instrument
      return [
        {
          id,
          title,
          family,
          members: theirs.sure.size,
          undated: theirs.possible.size,
          shared,
          recorded: shared.filter((actor) => ownRecorded.has(actor) && recorded.has(actor)).length,
          possible: [...possible],
          jaccard: memberOverlap(own.sure, theirs.sure).jaccard,
          jaccard_least: jaccard[0],
          jaccard_greatest: jaccard[1],
        },
      ]
    })
    .toSorted(
      (a, b) =>
        (b.jaccard ?? 0) - (a.jaccard ?? 0) ||
        b.jaccard_greatest - a.jaccard_greatest ||
        (a.id < b.id ? -1 : 1),
    )
}
