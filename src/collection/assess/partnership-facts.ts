import { firstDayOf, instrumentLastDays, instrumentStart, participationSpan } from '../../layers/day-span.ts'
import { type ActorSide, forumSides } from '../../layers/forums/forum-sides.ts'
import { yearOfDay } from '../../model/edtf-date.ts'
import type { Instrument } from '../../model/instrument.ts'
import { isTyingRole, type Participation } from '../../model/participation.ts'
import { type RegistryEvent, splitIds } from '../../model/registry.ts'
import { registryDate } from '../../model/registry-date.ts'
import { instrumentSides } from '../../registry/instrument-sides.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type {
  FactsParticipation,
  FactsSide,
  FactsSides,
  PartnershipFacts,
} from '../../report/partnership/partnership-facts.ts'
import { provisionReader } from './coded-provisions.ts'
import { packageReader } from './package-pairs.ts'

const FORUMS: readonly string[] = ['rcp', 'irf', 'global-forum']

/** What the registry holds of one instrument after another, for the partnership test. */
export type PartnershipFactsReader = (instrument: Instrument) => PartnershipFacts

/**
 * Reads the facts of many instruments of a registry. Time O(instruments + participations) once; an instrument then takes O(its rows).
 */
export function partnershipFactsReader(lookup: RegistryLookup): PartnershipFactsReader {
  const { registry } = lookup
  const lastDays = instrumentLastDays(registry.instruments, registry.relations, 'acted')
  const lastDayById = new Map(registry.instruments.map(({ id }, at) => [id, lastDays[at] as number]))
  const eventsOf = eventsByActor(registry.events)
  const lastYear = Number(registryDate(registry.version).slice(0, 4))
  const packagesOf = packageReader(lookup)
  const provisionsOf = provisionReader(registry.codebook)
  return (instrument) => {
    const { id } = instrument
    const lastDay = lastDayById.get(id) ?? Number.POSITIVE_INFINITY
    const codings = lookup.codingsOf.get(id) ?? []
    const rows = lookup.participationsOf.get(id) ?? []
    const { sides, sideOf } = sidesOf(lookup, instrument, rows)
    const start = instrumentStart(instrument, 'acted')
    const end = Number.isFinite(lastDay) ? Math.min(yearOfDay(lastDay), lastYear) : lastYear
    return {
      instrument,
      sides,
      participations: rows.map((row) =>
        participation(lookup, { instrument, row, lastDay, side: sideOf(row) }),
      ),
      codings,
      provisions: provisionsOf(codings),
      events: eventsOf.get(id) ?? [],
      relations: lookup.relationsOf.get(id) ?? [],
      packages: packagesOf(instrument, sides),
      years: start === null ? null : yearsOf(firstDayOf(start), end),
    }
  }
}

/** What the registry holds of one instrument. For many, take `partnershipFactsReader`. */
export function partnershipFacts(lookup: RegistryLookup, instrument: Instrument): PartnershipFacts {
  return partnershipFactsReader(lookup)(instrument)
}

/** Events by each actor or instrument that they name, oldest first. */
function eventsByActor(events: readonly RegistryEvent[]): Map<string, RegistryEvent[]> {
  const found = new Map<string, RegistryEvent[]>()
  for (const event of events.toSorted((one, other) => (one.date < other.date ? -1 : 1))) {
    for (const actor of new Set(splitIds(event.actors)))
      found.set(actor, [...(found.get(actor) ?? []), event])
  }
  return found
}

function yearsOf(firstDay: number, last: number): readonly [number, number] | null {
  const first = yearOfDay(firstDay)
  return first > last ? null : [first, last]
}

interface Sided {
  readonly sides: FactsSides
  readonly sideOf: (row: Participation) => FactsSide | null
}

function sidesOf(lookup: RegistryLookup, { id, family }: Instrument, rows: readonly Participation[]): Sided {
  const codings = lookup.codingsOf.get(id) ?? []
  if (FORUMS.includes(family)) {
    const mix = codings.find(({ variable }) => variable === 'membership_mix')?.value ?? null
    const side = forumSides(
      codings,
      new Set(rows.filter(({ role }) => isTyingRole(role)).map(({ actor }) => actor)),
    )
    return {
      sides: { kind: 'forum', mix, oneSided: mix?.startsWith('homogeneous-') ?? false },
      sideOf: ({ actor }) => factsSide(side(actor, lookup.actor.get(actor)?.kind ?? 'state')),
    }
  }
  const found = instrumentSides(lookup, id)
  if (found.reason !== null) return { sides: { kind: 'none', reason: found.reason }, sideOf: () => null }
  const { a, b, rule } = found
  const onSideA = new Set([
    a.id,
    ...rows
      .filter(({ role }) => role === 'member' || role === 'participating-state')
      .map(({ actor }) => actor),
    ...lookup.registry.bloc_members.filter(({ bloc }) => bloc === a.id).map(({ actor }) => actor),
  ])
  return {
    sides: { kind: 'two', a: a.id, b: b.id, rule },
    sideOf: ({ actor }) => (actor === b.id ? 'b' : onSideA.has(actor) ? 'a' : null),
  }
}

function factsSide({ side }: ActorSide): FactsSide | null {
  return side === null ? null : side === 'A' ? 'a' : 'b'
}

interface RowOfInstrument {
  readonly instrument: Instrument
  readonly row: Participation
  readonly lastDay: number
  readonly side: FactsSide | null
}

function participation(
  lookup: RegistryLookup,
  { instrument, row, lastDay, side }: RowOfInstrument,
): FactsParticipation {
  const actor = lookup.actor.get(row.actor)
  const span =
    actor === undefined
      ? 'undated'
      : participationSpan(row, instrument, actor, 'acted', { lastDay, partyDay: null })
  const dated = typeof span === 'object' ? span : null
  const { source, note, from, to, start, role } = row
  return {
    actor: row.actor,
    name: actor?.name ?? row.actor,
    kind: actor?.kind ?? 'state',
    role,
    side,
    from,
    to,
    start,
    firstYear: dated === null ? null : yearOfDay(dated.firstDay),
    lastYear: dated === null || !Number.isFinite(dated.lastDay) ? null : yearOfDay(dated.lastDay),
    actorEnded: actor?.end != null,
    source,
    note,
  }
}
