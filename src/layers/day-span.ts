import type { Actor } from '../model/actor.ts'
import { edtfDate } from '../model/edtf-date.ts'
import type { Instrument } from '../model/instrument.ts'
import type { Participation } from '../model/participation.ts'
import type { Relation } from '../model/relation.ts'
import type { TieStart } from './membership-index.ts'

/** Days (counted from 1970-01-01) from the first to the last, both included; an open end is Infinity. */
export interface DaySpan {
  readonly firstDay: number
  readonly lastDay: number
}

/** A start counts from its first day. */
export function firstDayOf(text: string): number {
  return edtfDate(text).earliestDay
}

/** An end counts through its last day; empty is alive. */
export function lastDayOf(text: string | null): number {
  return text === null ? Number.POSITIVE_INFINITY : edtfDate(text).latestDay
}

/** The date by which an instrument starts: signed, else in force; the reverse when ties start at entry into force. */
export function instrumentStart(instrument: Instrument, tieStart: TieStart): string | null {
  return tieStart === 'acted'
    ? (instrument.signed ?? instrument.in_force)
    : (instrument.in_force ?? instrument.signed)
}

/**
 * Last day of each instrument: its own, or the day before the one that supersedes it starts, whichever is earlier
 * (METHOD §1, Conventions). Infinity where no end is recorded.
 */
export function instrumentLastDays(
  instruments: readonly Instrument[],
  relations: readonly Relation[],
  tieStart: TieStart,
): number[] {
  const startById = new Map(
    instruments.map((instrument) => [instrument.id, instrumentStart(instrument, tieStart)]),
  )
  const supersededOn = new Map<string, number>()
  for (const { instrument, other, kind } of relations) {
    const start = kind === 'supersedes' ? startById.get(instrument) : null
    if (start === null || start === undefined) continue
    const dayBefore = firstDayOf(start) - 1
    supersededOn.set(other, Math.min(supersededOn.get(other) ?? Number.POSITIVE_INFINITY, dayBefore))
  }
  return instruments.map(({ id, ended }) =>
    Math.min(lastDayOf(ended), supersededOn.get(id) ?? Number.POSITIVE_INFINITY),
  )
}

export interface ParticipationLimits {
  /** Last day of the instrument. */
  readonly lastDay: number
  /** First day of the actor's own party row, null where it has none. */
  readonly partyDay: number | null
}

/**
 * When an actor is bound by an instrument (METHOD §1, Conventions): `undated` where nothing dates it, `empty` where it
 * would end before it starts.
 *
 * Without `from`: the instrument's start, never before the actor's; but a start marked `unknown` (joined later) and any
 * multilateral row stay undated. It ends with its own `to`, its actor or its instrument, and a signature with ratification.
 */
export function participationSpan(
  participation: Participation,
  instrument: Instrument,
  actor: Actor,
  tieStart: TieStart,
  limits: ParticipationLimits,
): DaySpan | 'undated' | 'empty' {
  const firstDay = participationStart(participation, instrument, actor, tieStart)
  if (firstDay === null) return 'undated'
  const untilParty =
    participation.role === 'signatory' && limits.partyDay !== null
      ? limits.partyDay - 1
      : Number.POSITIVE_INFINITY
  const lastDay = Math.min(lastDayOf(participation.to), lastDayOf(actor.end), limits.lastDay, untilParty)
  return lastDay < firstDay ? 'empty' : { firstDay, lastDay }
}

function participationStart(
  participation: Participation,
  instrument: Instrument,
  actor: Actor,
  tieStart: TieStart,
): number | null {
  if (participation.from !== null) {
    const acted = firstDayOf(participation.from)
    if (tieStart === 'acted' || instrument.in_force === null) return acted
    return Math.max(acted, firstDayOf(instrument.in_force))
  }
  if (participation.start === 'unknown' || instrument.layer === 'multilateral') return null
  const start = instrumentStart(instrument, tieStart)
  if (start === null) return null
  const fallback = firstDayOf(start)
  return actor.start === null ? fallback : Math.max(fallback, firstDayOf(actor.start))
}
