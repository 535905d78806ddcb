import type { InstrumentDetail } from '../../src/api/instruments.ts'
import type { Role } from '../../src/model/participation.ts'

export type Participant = InstrumentDetail['participations'][number]

/** Those bound first, then those who serve, watch or pay. */
const ROLE_ORDER: readonly Role[] = [
  'partner-country',
  'party',
  'participating-state',
  'member',
  'signatory',
  'origin',
  'destination',
  'chair',
  'secretariat',
  'funder',
  'agency',
  'observer',
]

export interface RoleGroup {
  readonly role: Role
  readonly participants: readonly Participant[]
  /** Actors, each once: one that left and came back has two rows. */
  readonly actors: number
  /** Rows whose first day is not recorded. */
  readonly inferred: number
  /** The source that most rows name; it is said once for all of them. */
  readonly source: string
}

/** Participants by role, those of a role by name and then by date. */
export function roleGroups(participations: readonly Participant[]): RoleGroup[] {
  return ROLE_ORDER.flatMap((role) => {
    const participants = participations
      .filter((row) => row.role === role)
      .sort((a, b) => compare(a.name, b.name) || compare(a.from ?? '', b.from ?? ''))
    if (participants.length === 0) return []
    return [
      {
        role,
        participants,
        actors: new Set(participants.map(({ actor }) => actor)).size,
        inferred: participants.filter(
          ({ from, to, start }) => from === null && to === null && start === 'inferred',
        ).length,
        source: mostNamed(participants.map(({ source }) => source)),
      },
    ]
  })
}

function mostNamed(sources: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

const COLLATOR = new Intl.Collator('en')

function compare(a: string, b: string): number {
  return COLLATOR.compare(a, b)
}

/** What is to be said of the dates of a participation beside its name. */
export type ParticipantDates =
  | { readonly kind: 'as-instrument' }
  | { readonly kind: 'from'; readonly from: string }
  | { readonly kind: 'until'; readonly to: string }
  | { readonly kind: 'between'; readonly from: string; readonly to: string }
  | { readonly kind: 'inferred' }
  | { readonly kind: 'unknown' }

/**
 * The dates of a participation: nothing where it began with the instrument's signature, else its own; `inferred` where only
 * the instrument's date stands for it, `unknown` where nothing does.
 */
export function participantDates(
  { from, to, start }: Pick<Participant, 'from' | 'to' | 'start'>,
  signed: string | null,
): ParticipantDates {
  if (from !== null && to !== null) return { kind: 'between', from, to }
  if (to !== null) return { kind: 'until', to }
  if (from !== null) return from === signed ? { kind: 'as-instrument' } : { kind: 'from', from }
  return start === 'unknown' ? { kind: 'unknown' } : { kind: 'inferred' }
}
