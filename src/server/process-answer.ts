import {
  type MemberOverlap,
  OFFICES,
  PROCESS_FAMILIES,
  type ProcessAnswer,
  type ProcessItem,
  type ProcessPart,
} from '../api/processes.ts'
import { instrumentLastDays, participationSpan } from '../layers/day-span.ts'
import { memberOverlap } from '../layers/member-overlap.ts'
import { yearOfDay } from '../model/edtf-date.ts'
import type { Instrument } from '../model/instrument.ts'
import { isTyingRole, type Participation } from '../model/participation.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import type { RegistryService } from './registry-service.ts'

/** A process with the parts of all its actors. */
interface Process {
  readonly instrument: Instrument
  readonly members: readonly ProcessPart[]
  readonly offices: readonly ProcessPart[]
}

/** Consultative processes and forums of the registry, asked of together so that each is read once. */
export interface ProcessReader {
  /** Every process as the list shows it, in a year. */
  list(year: number): ProcessItem[]
  /** One of them, null where the id is of none. */
  answer(id: string, year: number): ProcessAnswer | null
}

/** Reads the processes of a registry. Time O(their participations). */
export function processReader(service: RegistryService): ProcessReader {
  const { lookup } = service
  const { registry } = lookup
  const lastDays = instrumentLastDays(registry.instruments, registry.relations, 'acted')
  const processes = registry.instruments.flatMap((instrument, k): Process[] => {
    if (!(PROCESS_FAMILIES as readonly string[]).includes(instrument.family)) return []
    const rows = lookup.participationsOf.get(instrument.id) ?? []
    const parts = rows.map((row) => partOf(lookup, instrument, row, lastDays[k] as number))
    return [
      {
        instrument,
        members: parts.filter(({ role }) => isTyingRole(role)),
        offices: parts.filter(({ role }) => (OFFICES as readonly string[]).includes(role)),
      },
    ]
  })
  return {
    list: (year) =>
      processes.flatMap((process) => {
        const summary = service.summary(process.instrument.id)
        if (summary === undefined) return []
        return [
          {
            process: summary,
            members: membersIn(process, year).size,
            undated: undated(process).length,
            starts: startsOf(process),
            mix: mixOf(lookup, process.instrument.id)?.value ?? null,
            chairs: process.offices.filter(({ role }) => role === 'chair').length,
            secretariat: unique(
              process.offices.filter(({ role }) => role === 'secretariat').map(({ actor }) => actor),
            ),
          },
        ]
      }),
    answer(id, year) {
      const process = processes.find(({ instrument }) => instrument.id === id)
      const summary = service.summary(id)
      if (process === undefined || summary === undefined) return null
      const members = membersIn(process, year)
      return {
        registry_version: registry.version,
        year,
        process: { ...summary, note: process.instrument.note },
        members: [...process.members],
        offices: [...process.offices],
        starts: startsOf(process),
        in_year: {
          members: [...members].toSorted(),
          undated: undated(process),
          regions: regionsOf(lookup, members),
        },
        mix: mixOf(lookup, id),
        overlaps: overlapsOf(process, members, processes, year),
      }
    },
  }
}

function partOf(
  lookup: RegistryLookup,
  instrument: Instrument,
  row: Participation,
  lastDay: number,
): ProcessPart {
  const actor = lookup.actor.get(row.actor)
  const region = lookup.region.get(row.actor)
  const span =
    actor === undefined
      ? 'undated'
      : participationSpan(row, instrument, actor, 'acted', { lastDay, partyDay: null })
  const isDated = typeof span === 'object'
  return {
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
  }
}

function coversYear({ first_year, last_year }: ProcessPart, year: number): boolean {
  return first_year !== null && first_year <= year && (last_year === null || last_year >= year)
}

function membersIn({ members }: Process, year: number): Set<string> {
  return new Set(members.filter((part) => coversYear(part, year)).map(({ actor }) => actor))
}

/** Members of which no row is dated. */
function undated({ members }: Process): string[] {
  const dated = new Set(members.filter(({ first_year }) => first_year !== null).map(({ actor }) => actor))
  return unique(members.map(({ actor }) => actor)).filter((actor) => !dated.has(actor))
}

function startsOf({ members }: Process): ProcessItem['starts'] {
  const count = (start: ProcessPart['start']): number => members.filter((part) => part.start === start).length
  return { known: count('known'), inferred: count('inferred'), unknown: count('unknown') }
}

function mixOf(lookup: RegistryLookup, id: string): ProcessAnswer['mix'] {
  const coding = lookup.codingsOf.get(id)?.find(({ variable }) => variable === 'membership_mix')
  return coding === undefined ? null : { value: coding.value, source: coding.source }
}

function regionsOf(
  lookup: RegistryLookup,
  members: ReadonlySet<string>,
): ProcessAnswer['in_year']['regions'] {
  const counts = new Map<string | null, number>()
  for (const actor of members) {
    const region = lookup.region.get(actor)?.region_name ?? null
    counts.set(region, (counts.get(region) ?? 0) + 1)
  }
  return [...counts]
    .map(([region, count]) => ({ region, members: count }))
    .toSorted((a, b) => b.members - a.members || (a.region ?? '').localeCompare(b.region ?? ''))
}

/** The other processes that share a member in the year, those that share most first. */
function overlapsOf(
  { instrument }: Process,
  members: ReadonlySet<string>,
  processes: readonly Process[],
  year: number,
): MemberOverlap[] {
  return processes
    .flatMap((other): MemberOverlap[] => {
      if (other.instrument.id === instrument.id) return []
      const theirs = membersIn(other, year)
      const { shared, jaccard } = memberOverlap(members, theirs)
      if (shared === 0 || jaccard === null) return []
      const { id, title, family } = other.instrument
      const both = [...members].filter((actor) => theirs.has(actor)).toSorted()
      return [{ id, title, family, members: theirs.size, shared: both, jaccard }]
    })
    .toSorted((a, b) => b.jaccard - a.jaccard || (a.id < b.id ? -1 : 1))
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)]
}
