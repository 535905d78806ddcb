import { OFFICES, PROCESS_FAMILIES, type ProcessPart } from '../api/processes.ts'
import { instrumentLastDays, lastDayOf, participationSpan } from '../layers/day-span.ts'
import type { BoundedMembers } from '../layers/member-overlap.ts'
import { yearOfDay } from '../model/edtf-date.ts'
import type { Instrument } from '../model/instrument.ts'
import { isTyingRole, type Participation } from '../model/participation.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'

/** A membership with what its bounds hang on. */
interface Membership {
  readonly part: ProcessPart
  /** Nothing dates the joining. */
  readonly isUndated: boolean
  /** Last year in which it can be one: by its own end, the actor's or the process's; Infinity where none is recorded. */
  readonly lastPossibleYear: number
}

/** A process with the parts of all its actors. */
export interface Process {
  readonly instrument: Instrument
  readonly memberships: readonly Membership[]
  readonly offices: readonly ProcessPart[]
}

/** Every consultative process and forum of a registry. Time O(their participations). */
export function readProcesses(lookup: RegistryLookup): Process[] {
  const { registry } = lookup
  const lastDays = instrumentLastDays(registry.instruments, registry.relations, 'acted')
  return registry.instruments.flatMap((instrument, k): Process[] => {
    if (!(PROCESS_FAMILIES as readonly string[]).includes(instrument.family)) return []
    const rows = lookup.participationsOf.get(instrument.id) ?? []
    const all = rows.map((row) => membershipOf(lookup, instrument, row, lastDays[k] as number))
    return [
      {
        instrument,
        memberships: all.filter(({ part }) => isTyingRole(part.role)),
        offices: all
          .map(({ part }) => part)
          .filter(({ role }) => (OFFICES as readonly string[]).includes(role)),
      },
    ]
  })
}

/** Members in a year: surely, as far as their joining is recorded or inferred, and possibly, where nothing dates it. */
export function membersIn({ instrument, memberships }: Process, year: number, firstYear: number | null) {
  const sure = new Set(memberships.filter(({ part }) => coversYear(part, year)).map(({ part }) => part.actor))
  const possible = new Set(
    memberships
      .filter(({ isUndated, lastPossibleYear }) => isUndated && year <= lastPossibleYear)
      .map(({ part }) => part.actor)
      .filter((actor) => !sure.has(actor) && (firstYear === null || firstYear <= year)),
  )
  return { instrument, sure, possible } satisfies BoundedMembers & { instrument: Instrument }
}

/** Members of whom no row is dated. */
export function undatedMembers({ memberships }: Process): string[] {
  const undated = memberships.filter(({ isUndated }) => isUndated).map(({ part }) => part.actor)
  const dated = new Set(memberships.filter(({ isUndated }) => !isUndated).map(({ part }) => part.actor))
  return [...new Set(undated)].filter((actor) => !dated.has(actor))
}

/** Actors that are members in a year by a recorded joining. */
export function recordedIn({ memberships }: Process, year: number): Set<string> {
  return new Set(
    memberships
      .filter(({ part }) => part.start === 'known' && coversYear(part, year))
      .map(({ part }) => part.actor),
  )
}

function coversYear({ first_year, last_year }: ProcessPart, year: number): boolean {
  return first_year !== null && first_year <= year && (last_year === null || last_year >= year)
}

function membershipOf(
  lookup: RegistryLookup,
  instrument: Instrument,
  row: Participation,
  lastDay: number,
): Membership {
  const actor = lookup.actor.get(row.actor)
  const region = lookup.region.get(row.actor)
  const span =
    actor === undefined
      ? 'undated'
      : participationSpan(row, instrument, actor, 'acted', { lastDay, partyDay: null })
  const isDated = typeof span === 'object'
  return {
    part: {
      actor: row.actor,
      name: actor?.name ?? row.actor,
      kind: actor?.kind ?? 'state',
      role: row.role,
      region: region?.region_name ?? null,
      subregion: region?.subregion_name ?? null,
      from: row.from,
      to: row.to,
      start: row.start,
      first_year: isDated ? yearOfDay(span.firstDay) : null,
      last_year: isDated && Number.isFinite(span.lastDay) ? yearOfDay(span.lastDay) : null,
      source: row.source,
      note: row.note,
    },
    isUndated: span === 'undated',
    lastPossibleYear: yearOr(Math.min(lastDay, lastDayOf(row.to), lastDayOf(actor?.end ?? null))),
  }
}

function yearOr(day: number): number {
  return Number.isFinite(day) ? yearOfDay(day) : day
}
