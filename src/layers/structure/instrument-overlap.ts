import { overlapOfCounts } from '../member-overlap.ts'
import { bitCount, type InstrumentSets, sharedMembers } from './instrument-sets.ts'
import type { InstrumentTopics } from './instrument-topics.ts'

/** Why two instruments have no overlap that can be told. */
export const OVERLAP_REASONS = ['no-members', 'not-coded', 'no-topic-in-common', 'no-topic'] as const

export type OverlapReason = (typeof OVERLAP_REASONS)[number]

/** How far two instruments overlap (after Haftel & Lenz 2022). */
export interface InstrumentOverlap {
  /** Jaccard coefficient of the members; null where one of the two has no dated member. */
  readonly members: number | null
  /** Jaccard coefficient of the topics, over those that are coded of both. */
  readonly topics: number | null
  /** How many topics are coded of both. */
  readonly topicsOfBoth: number
  /** The product of the two; null where one is. */
  readonly overlap: number | null
  readonly reason: OverlapReason | null
}

/**
 * J(members) × J(topics) of two instruments, by their places in the sets (METHOD §1). A topic that is coded of one alone says nothing of
 * what the two share, so it is left out of both. Time O(actors / 32).
 */
export function instrumentOverlap(
  sets: InstrumentSets,
  { found, known }: InstrumentTopics,
  one: number,
  other: number,
): InstrumentOverlap {
  const [x, y] = [sets.instruments[one] as number, sets.instruments[other] as number]
  const ofBoth = (known[x] as number) & (known[y] as number)
  const either = bitCount(((found[x] as number) | (found[y] as number)) & ofBoth)
  const topics = either === 0 ? null : bitCount((found[x] as number) & (found[y] as number) & ofBoth) / either
  const [sizeOfOne, sizeOfOther] = [sets.sizes[one] as number, sets.sizes[other] as number]
  const members =
    sizeOfOne === 0 || sizeOfOther === 0
      ? null
      : overlapOfCounts(sharedMembers(sets, one, other), sizeOfOne, sizeOfOther).jaccard
  return {
    members,
    topics,
    topicsOfBoth: bitCount(ofBoth),
    overlap: members === null || topics === null ? null : members * topics,
    reason: reasonOf(members, topics, { ofBoth, x: known[x] as number, y: known[y] as number }),
  }
}

function reasonOf(
  members: number | null,
  topics: number | null,
  { ofBoth, x, y }: { readonly ofBoth: number; readonly x: number; readonly y: number },
): OverlapReason | null {
  if (members === null) return 'no-members'
  if (topics !== null) return null
  if (x === 0 || y === 0) return 'not-coded'
  return ofBoth === 0 ? 'no-topic-in-common' : 'no-topic'
}
