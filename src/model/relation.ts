export const RELATION_KINDS = ['supersedes', 'amends', 'implements', 'package', 'cites', 'same-as'] as const

export type RelationKind = (typeof RELATION_KINDS)[number]

/** One instrument's relation to another: a row of `relations.csv`. `instrument` is the later or subordinate one. */
export interface Relation {
  readonly instrument: string
  readonly other: string
  readonly kind: RelationKind
  readonly date: string | null
  readonly source: string
  readonly note: string | null
}
