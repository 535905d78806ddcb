import type { Actor } from '../model/actor.ts'
import type { Coding } from '../model/coding.ts'
import { countedClause, migrationClause } from '../model/coding.ts'
import { type Instrument, REGIMES } from '../model/instrument.ts'
import { LAYERS } from '../model/layer.ts'
import { isTyingRole, type Participation, TYING_ROLES } from '../model/participation.ts'
import type { BlocMember } from '../model/registry.ts'
import type { Relation } from '../model/relation.ts'
import {
  type DaySpan,
  firstDayOf,
  instrumentLastDays,
  instrumentStart,
  lastDayOf,
  participationSpan,
} from './day-span.ts'
import { firstYearOf, lastYearOf, NEVER_YEAR } from './year-span.ts'

/** `acted`: a tie starts when both have acted; `in-force`: not before the instrument's entry into force (METHOD §1). */
export const TIE_STARTS = ['acted', 'in-force'] as const

export type TieStart = (typeof TIE_STARTS)[number]

/** What is coded of an instrument's migration clause. */
export const CLAUSE_CODINGS = ['not-coded', 'yes', 'no'] as const

/** No layer: the instrument stands in the registry, but in no network. */
export const NO_LAYER = 255

/** The tables from which memberships are read. */
export interface MembershipTables {
  readonly actors: readonly Actor[]
  readonly instruments: readonly Instrument[]
  readonly participations: readonly Participation[]
  readonly relations: readonly Relation[]
  readonly codings: readonly Coding[]
  readonly bloc_members: readonly BlocMember[]
}

/**
 * Who is bound by what in which years, as arrays: one *row* per participation in a tying role.
 *
 * Years are inclusive; `NEVER_YEAR` marks what is in no year (undated), `OPEN_YEAR` what has no end. Rows are grouped by
 * instrument: those of instrument k lie from `rowStart[k]` to `rowStart[k + 1] - 1`.
 */
export interface MembershipIndex {
  readonly tieStart: TieStart
  readonly actorIds: readonly string[]
  /** 1 where the actor is a bloc. */
  readonly isBloc: Uint8Array
  readonly instrumentIds: readonly string[]
  /** Position in LAYERS, or NO_LAYER. */
  readonly layerByInstrument: Uint8Array
  readonly firstYearByInstrument: Int16Array
  readonly lastYearByInstrument: Int16Array
  /** Position in REGIMES. */
  readonly regimeByInstrument: Uint8Array
  /** Whether the instrument is coded to hold a migration clause: position in CLAUSE_CODINGS. */
  readonly clauseByInstrument: Uint8Array
  readonly isMobilityPartnership: Uint8Array
  readonly rowStart: Uint32Array
  readonly actorByRow: Uint16Array
  /** Position in TYING_ROLES. */
  readonly roleByRow: Uint8Array
  readonly firstYearByRow: Int16Array
  readonly lastYearByRow: Int16Array
  /** 1 where the first day is the instrument's own date, for want of a recorded one. */
  readonly inferredByRow: Uint8Array
  /** Participations in a tying role that nothing dates: in no year, and in no row. */
  readonly undatedByInstrument: Uint16Array
  /** Memberships of blocs, sorted by bloc; those of actor b lie from `memberStart[b]` to `memberStart[b + 1] - 1`. */
  readonly memberStart: Uint32Array
  readonly actorByMember: Uint16Array
  readonly firstYearByMember: Int16Array
  readonly lastYearByMember: Int16Array
}

interface Row {
  readonly actorIndex: number
  readonly role: number
  readonly span: DaySpan
  readonly inferred: boolean
}

/**
 * Builds the membership index by the conventions of METHOD §1.
 *
 * Participations whose instrument or actor is not in the tables are left out; `strata check` reports those.
 * Time O(participations + instruments + bloc members).
 */
export function membershipIndex(tables: MembershipTables, tieStart: TieStart = 'acted'): MembershipIndex {
  const { actors, instruments } = tables
  const actorIndexById = new Map(actors.map((actor, index) => [actor.id, index]))
  const instrumentIndexById = new Map(instruments.map((instrument, index) => [instrument.id, index]))
  const lastDays = instrumentLastDays(instruments, tables.relations, tieStart)
  const { rows, undated } = groupRows(tables, tieStart, lastDays, actorIndexById, instrumentIndexById)
  const spans = instruments.map((instrument, index) =>
    instrumentSpan(instrument, tieStart, lastDays[index] as number, rows[index] as Row[]),
  )
  const clauses = clauseCodings(tables.codings)
  const members = groupMembers(tables.bloc_members, actors, actorIndexById)
  const flat = rows.flat()
  const flatMembers = members.flat()
  return {
    tieStart,
    actorIds: actors.map((actor) => actor.id),
    isBloc: Uint8Array.from(actors, (actor) => (actor.kind === 'bloc' ? 1 : 0)),
    instrumentIds: instruments.map((instrument) => instrument.id),
    layerByInstrument: Uint8Array.from(instruments, ({ layer }) =>
      layer === null ? NO_LAYER : LAYERS.indexOf(layer),
    ),
    firstYearByInstrument: Int16Array.from(spans, (span) => (span === null ? NEVER_YEAR : firstYearOf(span))),
    lastYearByInstrument: Int16Array.from(spans, (span) => (span === null ? NEVER_YEAR : lastYearOf(span))),
    regimeByInstrument: Uint8Array.from(instruments, ({ regime }) => REGIMES.indexOf(regime)),
    clauseByInstrument: Uint8Array.from(instruments, ({ id }) =>
      CLAUSE_CODINGS.indexOf(clauses.get(id) ?? 'not-coded'),
    ),
    isMobilityPartnership: Uint8Array.from(instruments, ({ family }) =>
      family === 'mobility-partnership' ? 1 : 0,
    ),
    rowStart: offsets(rows),
    actorByRow: Uint16Array.from(flat, (row) => row.actorIndex),
    roleByRow: Uint8Array.from(flat, (row) => row.role),
    firstYearByRow: Int16Array.from(flat, (row) => firstYearOf(row.span)),
    lastYearByRow: Int16Array.from(flat, (row) => lastYearOf(row.span)),
    inferredByRow: Uint8Array.from(flat, (row) => (row.inferred ? 1 : 0)),
    undatedByInstrument: undated,
    memberStart: offsets(members),
    actorByMember: Uint16Array.from(flatMembers, (member) => member.actorIndex),
    firstYearByMember: Int16Array.from(flatMembers, (member) => firstYearOf(member.span)),
    lastYearByMember: Int16Array.from(flatMembers, (member) => lastYearOf(member.span)),
  }
}

function groupRows(
  tables: MembershipTables,
  tieStart: TieStart,
  lastDays: readonly number[],
  actorIndexById: ReadonlyMap<string, number>,
  instrumentIndexById: ReadonlyMap<string, number>,
): { rows: Row[][]; undated: Uint16Array } {
  const { actors, instruments } = tables
  const partyDays = firstPartyDays(tables.participations)
  const rows: Row[][] = instruments.map(() => [])
  const undated = new Uint16Array(instruments.length)
  for (const participation of tables.participations) {
    if (!isTyingRole(participation.role)) continue
    const actorIndex = actorIndexById.get(participation.actor)
    const instrumentIndex = instrumentIndexById.get(participation.instrument)
    if (actorIndex === undefined || instrumentIndex === undefined) continue
    const actor = actors[actorIndex] as Actor
    const instrument = instruments[instrumentIndex] as Instrument
    const span = participationSpan(participation, instrument, actor, tieStart, {
      lastDay: lastDays[instrumentIndex] as number,
      partyDay: partyDays.get(`${participation.instrument}|${participation.actor}`) ?? null,
    })
    if (span === 'undated') undated[instrumentIndex] = (undated[instrumentIndex] as number) + 1
    if (typeof span === 'string') continue
    rows[instrumentIndex]?.push({
      actorIndex,
      role: (TYING_ROLES as readonly string[]).indexOf(participation.role),
      span,
      inferred: participation.from === null,
    })
  }
  return { rows, undated }
}

/** What is coded of a migration clause, by instrument. */
function clauseCodings(codings: readonly Coding[]): Map<string, 'yes' | 'no'> {
  const byInstrument = new Map<string, Coding[]>()
  for (const coding of codings) {
    if (migrationClause(coding) === null) continue
    const some = byInstrument.get(coding.instrument)
    if (some === undefined) byInstrument.set(coding.instrument, [coding])
    else some.push(coding)
  }
  return new Map(
    [...byInstrument].flatMap(([id, some]): [string, 'yes' | 'no'][] => {
      const counted = countedClause(some)
      return counted === null ? [] : [[id, counted.clause]]
    }),
  )
}

/** First day of the earliest dated party row of each instrument and actor: there its signatory row stops counting. */
function firstPartyDays(participations: readonly Participation[]): Map<string, number> {
  const days = new Map<string, number>()
  for (const { instrument, actor, role, from } of participations) {
    if (role !== 'party' || from === null) continue
    const key = `${instrument}|${actor}`
    days.set(key, Math.min(days.get(key) ?? Number.POSITIVE_INFINITY, firstDayOf(from)))
  }
  return days
}

function groupMembers(
  blocMembers: readonly BlocMember[],
  actors: readonly Actor[],
  actorIndexById: ReadonlyMap<string, number>,
): { actorIndex: number; span: DaySpan }[][] {
  const groups: { actorIndex: number; span: DaySpan }[][] = actors.map(() => [])
  for (const { bloc, actor, from, to } of blocMembers) {
    const blocIndex = actorIndexById.get(bloc)
    const actorIndex = actorIndexById.get(actor)
    if (blocIndex === undefined || actorIndex === undefined || from === null) continue
    const firstDay = firstDayOf(from)
    const lastDay = Math.min(lastDayOf(to), lastDayOf(actors[actorIndex]?.end ?? null))
    if (lastDay >= firstDay) groups[blocIndex]?.push({ actorIndex, span: { firstDay, lastDay } })
  }
  return groups
}

/** When an instrument is alive: from its own start, else from its earliest participation; null where nothing dates it. */
function instrumentSpan(
  instrument: Instrument,
  tieStart: TieStart,
  lastDay: number,
  rows: readonly Row[],
): DaySpan | null {
  const start = instrumentStart(instrument, tieStart)
  const firstDay = start === null ? Math.min(...rows.map((row) => row.span.firstDay)) : firstDayOf(start)
  return Number.isFinite(firstDay) && firstDay <= lastDay ? { firstDay, lastDay } : null
}

function offsets(groups: readonly (readonly unknown[])[]): Uint32Array {
  const starts = new Uint32Array(groups.length + 1)
  groups.forEach((group, index) => {
    starts[index + 1] = (starts[index] as number) + group.length
  })
  return starts
}
