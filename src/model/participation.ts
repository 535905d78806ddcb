export const ROLES = [
  'party',
  'signatory',
  'member',
  'participating-state',
  'partner-country',
  'origin',
  'destination',
  'observer',
  'chair',
  'secretariat',
  'funder',
  'agency',
] as const

export type Role = (typeof ROLES)[number]

/** Roles that tie an actor to the others in an instrument: B[i,k] = 1 (METHOD §1). */
export const TYING_ROLES = [
  'party',
  'signatory',
  'member',
  'participating-state',
  'partner-country',
] as const satisfies readonly Role[]

/** How the first day of a participation is known: recorded, inferred from the instrument's own dates, or not at all. */
export const STARTS = ['known', 'inferred', 'unknown'] as const

export type Start = (typeof STARTS)[number]

/** An actor's part in an instrument: a row of `participations.csv`. */
export interface Participation {
  readonly instrument: string
  readonly actor: string
  readonly role: Role
  /** First day (EDTF), null where the source gives none. */
  readonly from: string | null
  /** Last day (EDTF), null while it lasts or no end is recorded. */
  readonly to: string | null
  readonly source: string
  readonly note: string | null
  readonly start: Start
}

export function isTyingRole(role: Role): boolean {
  return (TYING_ROLES as readonly Role[]).includes(role)
}
