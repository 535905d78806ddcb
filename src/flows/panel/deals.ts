import type { Coding } from '../../model/coding.ts'
import { type EdtfDate, edtfDate, parseEdtf, yearOfDay } from '../../model/edtf-date.ts'
import type { Direction } from '../../model/flow-specification.ts'
import type { Instrument } from '../../model/instrument.ts'
import type { TopicsByInstrument } from '../../model/known-topics.ts'
import { isTyingRole, type Participation } from '../../model/participation.ts'
import type { Alias, BlocMember, Topic } from '../../model/registry.ts'
import { placesOf } from './counted-at.ts'
import { familiesOf } from './former-families.ts'
import { hasTopics, type TreatmentSpec, treats } from './treatment-spec.ts'

/** One instrument as it binds one ordered pair of places. */
export interface Deal {
  readonly instrument: string
  readonly origin: string
  readonly destination: string
  /** Calendar year of signature, of entry into force where no signature is dated. */
  readonly year: number
}

/** Why an instrument of the treatment binds no corridor. */
export const LEFT_OUT = ['no date', 'year not sure', 'direction not known', 'sides in one place'] as const

export type DealsLeftOut = (typeof LEFT_OUT)[number]

/** How far topics are known of the instruments that meet the other conditions of a treatment. */
export interface TopicsAsked {
  /** How many meet the other conditions. */
  readonly instruments: number
  /** Of how many of these it is not known whether they have the topics; they treat nobody. */
  readonly unknown: number
  /** Of how many of those nothing is known of any topic. */
  readonly uncoded: number
}

export interface Deals {
  readonly deals: readonly Deal[]
  /** How many instruments the treatment names. */
  readonly instruments: number
  readonly leftOut: Readonly<Record<DealsLeftOut, readonly string[]>>
  /** Null where the treatment names no topic. */
  readonly topics: TopicsAsked | null
}

/** The tables that a treatment is read from. */
export interface DealTables {
  readonly instruments: readonly Instrument[]
  readonly aliases: readonly Alias[]
  readonly participations: readonly Participation[]
  readonly codings: readonly Coding[]
  readonly bloc_members: readonly BlocMember[]
  /** The codebook of topics. */
  readonly topics: readonly Topic[]
  /** Topics of the instruments; read only where the treatment names topics. */
  readonly topicsOf: TopicsByInstrument
}

/**
 * The dated, directed deals of a treatment (METHOD §5). A bloc becomes its members on the day of the instrument, in a mobility
 * partnership the participating states; an instrument of a bloc is many deals under one id, by which errors can be clustered: one deal is
 * not 27 trials. An instrument of which it is not known whether it has the topics asked for treats nobody and is counted. Time O(rows).
 */
export function dealsOf(tables: DealTables, spec: TreatmentSpec, direction: Direction): Deals {
  const rows = grouped(tables.participations, ({ instrument }) => instrument)
  const codings = grouped(tables.codings, ({ instrument }) => instrument)
  const members = grouped(tables.bloc_members, ({ bloc }) => bloc)
  const families = familiesOf(tables.instruments, tables.aliases)
  const leftOut: Record<DealsLeftOut, string[]> = {
    'no date': [],
    'year not sure': [],
    'direction not known': [],
    'sides in one place': [],
  }
  const deals: Deal[] = []
  let instruments = 0
  const topics = { instruments: 0, unknown: 0, uncoded: 0 }
  for (const instrument of tables.instruments) {
    const facts = {
      instrument,
      families: families.get(instrument.id) ?? [],
      codings: codings.get(instrument.id) ?? [],
    }
    if (!treats(spec, facts)) continue
    topics.instruments++
    const known = tables.topicsOf.get(instrument.id)
    const isTopical = hasTopics(spec, known)
    if (isTopical === null) topics.unknown++
    if (isTopical === null && known === undefined) topics.uncoded++
    if (isTopical !== true) continue
    instruments++
    const text = instrument.signed ?? instrument.in_force
    const date = text === null ? null : parseEdtf(text)
    if (date === null) leftOut['no date'].push(instrument.id)
    else if (yearOfDay(date.earliestDay) !== yearOfDay(date.latestDay))
      leftOut['year not sure'].push(instrument.id)
    else {
      const pairs = directedPairs(rows.get(instrument.id) ?? [], members, date, direction)
      const bound = placedPairs(pairs)
      if (pairs.length === 0) leftOut['direction not known'].push(instrument.id)
      else if (bound.length === 0) leftOut['sides in one place'].push(instrument.id)
      const year = yearOfDay(date.earliestDay)
      deals.push(
        ...bound.map(([origin, destination]) => ({ instrument: instrument.id, origin, destination, year })),
      )
    }
  }
  return { deals, instruments, leftOut, topics: spec.topics.length === 0 ? null : topics }
}

type Pair = readonly [origin: string, destination: string]

function directedPairs(
  rows: readonly Participation[],
  members: ReadonlyMap<string, readonly BlocMember[]>,
  date: EdtfDate,
  direction: Direction,
): Pair[] {
  const expanded = (of: readonly Participation[]): string[] => [
    ...new Set(
      of.flatMap(({ actor }) => (members.has(actor) ? expandedBloc(actor, rows, members, date) : [actor])),
    ),
  ]
  const crossed = (origins: readonly Participation[], destinations: readonly Participation[]): Pair[] => {
    const [from, to] = [expanded(origins), expanded(destinations)]
    return from.flatMap((origin) =>
      to.flatMap((destination): Pair[] => (origin === destination ? [] : [[origin, destination]])),
    )
  }
  const having = (role: Participation['role']): Participation[] => rows.filter((row) => row.role === role)
  const tied = rows.filter(({ role }) => isTyingRole(role))
  if (direction === 'either') return crossed(tied, tied)
  if (direction === 'listed') return crossed(listedAs('B', tied), listedAs('A', tied))
  const stated = crossed(having('origin'), having('destination'))
  if (stated.length > 0) return stated
  const blocs = tied.filter(({ actor }) => members.has(actor))
  const [bloc] = blocs
  if (bloc === undefined || blocs.length > 1) return []
  const inside = new Set(expanded([bloc]))
  const others = tied.filter(
    ({ actor, role }) =>
      actor !== bloc.actor && role !== 'participating-state' && role !== 'member' && !inside.has(actor),
  )
  return crossed(others, [bloc])
}

/** Which party the data set lists first (A) and second (B) stands in the note of its row. */
function listedAs(side: 'A' | 'B', rows: readonly Participation[]): Participation[] {
  return rows.filter(({ note }) => note?.startsWith(`country ${side} in the dataset`) ?? false)
}

function expandedBloc(
  bloc: string,
  rows: readonly Participation[],
  members: ReadonlyMap<string, readonly BlocMember[]>,
  date: EdtfDate,
): string[] {
  const taking = rows.filter(({ role }) => role === 'participating-state').map(({ actor }) => actor)
  if (taking.length > 0) return taking
  const then = (members.get(bloc) ?? []).filter(({ from, to }) => {
    const isIn = from === null || edtfDate(from).earliestDay <= date.latestDay
    return isIn && (to === null || edtfDate(to).latestDay >= date.earliestDay)
  })
  return then.map(({ actor }) => actor)
}

function placedPairs(pairs: readonly Pair[]): Pair[] {
  const bound = new Map<string, Pair>()
  for (const [from, to] of pairs)
    for (const origin of placesOf(from))
      for (const destination of placesOf(to))
        if (origin !== destination) bound.set(`${origin} ${destination}`, [origin, destination])
  return [...bound.values()]
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
