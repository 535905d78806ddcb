import type { Relation } from '../../model/relation.ts'

/** Why a question on nesting has no answer: no dated member, or no row of relations.csv says whether one cites the other. */
export const NESTING_REASONS = ['no-members', 'citation-not-recorded'] as const

export type NestingReason = (typeof NESTING_REASONS)[number]

/** How the members of X lie in those of Y (Alter & Meunier 2009). */
export interface Nesting {
  /** N(X in Y) = n(X ∩ Y) / n(X); null where one of the two has no dated member. */
  readonly share: number | null
  /** N = 1 and X is smaller; null where one of the two has no member. */
  readonly isNested: boolean | null
  /** Nested, and X cites Y; null where nothing is recorded of that. */
  readonly isLegallyNested: boolean | null
  readonly reason: NestingReason | null
}

/**
 * The nesting of X in Y by the counts of their members (METHOD §1).
 * @param cites whether a relation says that X cites Y
 */
export function nesting(
  {
    shared,
    sizeOfX,
    sizeOfY,
  }: { readonly shared: number; readonly sizeOfX: number; readonly sizeOfY: number },
  cites: boolean,
): Nesting {
  const share = sizeOfX === 0 || sizeOfY === 0 ? null : shared / sizeOfX
  if (share === null) return { share, isNested: null, isLegallyNested: null, reason: 'no-members' }
  const isNested = shared === sizeOfX && sizeOfX < sizeOfY
  if (!isNested) return { share, isNested, isLegallyNested: false, reason: null }
  return {
    share,
    isNested,
    isLegallyNested: cites ? true : null,
    reason: cites ? null : 'citation-not-recorded',
  }
}

/**
 * Whether X cites Y by the relations recorded. Only the kind `cites` says so: what amends or implements another most often cites it, but
 * the rows are there for other reasons. That no row is there does not say that X does not cite.
 */
export function citationsOf(
  relations: readonly Pick<Relation, 'instrument' | 'other' | 'kind'>[],
): (x: string, y: string) => boolean {
  const cited = new Set(
    relations.filter(({ kind }) => kind === 'cites').map(({ instrument, other }) => `${instrument}|${other}`),
  )
  return (x, y) => cited.has(`${x}|${y}`)
}
