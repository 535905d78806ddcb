export const ACTOR_KINDS = ['state', 'bloc', 'organisation', 'agency', 'forum'] as const

export type ActorKind = (typeof ACTOR_KINDS)[number]

/** Whoever takes part: a state (ISO 3166 alpha-3), or a bloc, organisation, agency or forum (slug). A row of `actors.csv`. */
export interface Actor {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  /** First day alive (EDTF), null where not recorded. */
  readonly start: string | null
  /** Last day alive (EDTF), null while alive or not recorded. */
  readonly end: string | null
  readonly source: string
  readonly note: string | null
}
