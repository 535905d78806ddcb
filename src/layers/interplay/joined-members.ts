import type { Actor } from '../../model/actor.ts'
import type { Instrument } from '../../model/instrument.ts'
import { isTyingRole, type Participation, type Role } from '../../model/participation.ts'
import { instrumentStart } from '../day-span.ts'
import type { InferredRule } from '../entries.ts'
import type { MembershipTables, TieStart } from '../membership-index.ts'
import { type DayInterval, earlierOf, intervalOf, laterOf } from './day-interval.ts'

/** An actor that an instrument ties, and when it first joined. */
export interface JoinedMember {
  readonly actor: string
  /** Its tying roles. */
  readonly roles: ReadonlySet<Role>
  /** Null where nothing dates its joining. */
  readonly joined: DayInterval | null
}

/** When ties start, and whether an inferred start is one (METHOD §1, Conventions). */
export interface JoiningRules {
  readonly tieStart: TieStart
  readonly inferred: InferredRule
}

/**
 * The members of every instrument with the days of their joining, by id of the instrument (METHOD §1, Conventions).
 *
 * A row joins on its own date; without one on the instrument's, never before the actor exists, unless it is marked as joined later, is
 * multilateral, or inferred starts do not count: then it is undated. Of several rows of an actor the first joining counts. A row that
 * would end before it starts is none. Time O(participations).
 */
export function joinedMembers(
  tables: Pick<MembershipTables, 'actors' | 'instruments' | 'participations'>,
  rules: JoiningRules,
): Map<string, JoinedMember[]> {
  const actorById = new Map(tables.actors.map((actor) => [actor.id, actor]))
  const instrumentById = new Map(tables.instruments.map((instrument) => [instrument.id, instrument]))
  const found = new Map<string, Map<string, { roles: Set<Role>; joined: DayInterval | null }>>()
  for (const row of tables.participations) {
    const actor = actorById.get(row.actor)
    const instrument = instrumentById.get(row.instrument)
    if (actor === undefined || instrument === undefined || !isTyingRole(row.role)) continue
    const counted = joinedOn(row, instrument, actor, { ...rules, inferred: 'with' })
    if (counted !== null && counted.earliestDay > lastDay(row, instrument, actor)) continue
    const joined = joinedOn(row, instrument, actor, rules)
    const members =
      found.get(row.instrument) ?? new Map<string, { roles: Set<Role>; joined: DayInterval | null }>()
    found.set(row.instrument, members)
    const member = members.get(row.actor)
    if (member === undefined) members.set(row.actor, { roles: new Set([row.role]), joined })
    else {
      member.roles.add(row.role)
      if (joined !== null) member.joined = member.joined === null ? joined : earlierOf(member.joined, joined)
    }
  }
  return new Map(
    [...found].map(([id, members]) => [id, [...members].map(([actor, member]) => ({ actor, ...member }))]),
  )
}

function joinedOn(
  { from, start }: Participation,
  instrument: Instrument,
  actor: Actor,
  { tieStart, inferred }: JoiningRules,
): DayInterval | null {
  if (from !== null) {
    const acted = intervalOf(from)
    if (tieStart === 'acted' || instrument.in_force === null) return acted
    return laterOf(acted, intervalOf(instrument.in_force))
  }
  if (inferred === 'without' || start === 'unknown' || instrument.layer === 'multilateral') return null
  const own = instrumentStart(instrument, tieStart)
  if (own === null) return null
  return actor.start === null ? intervalOf(own) : laterOf(intervalOf(own), intervalOf(actor.start))
}

function lastDay({ to }: Participation, { ended }: Instrument, { end }: Actor): number {
  const ends = [to, ended, end].flatMap((text) => (text === null ? [] : intervalOf(text).latestDay))
  return Math.min(Number.POSITIVE_INFINITY, ...ends)
}
