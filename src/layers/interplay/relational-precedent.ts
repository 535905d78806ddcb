import type { Instrument } from '../../model/instrument.ts'
import { instrumentStart } from '../day-span.ts'
import type { TieStart } from '../membership-index.ts'
import type { BilateralDyads } from './bilateral-dyads.ts'
import { type DayInterval, earlierOf, intervalOf } from './day-interval.ts'
import { type CountedDyad, type PrecedentCounts, precedentCounts } from './dyad-precedent.ts'
import type { JoinedMember } from './joined-members.ts'

/** How far the dyads of one process or mobility partnership had bilateral instruments before (METHOD §2, relational precedent). */
export interface RelationalPrecedent {
  /** When it began: its own date, else the first dated joining; null where nothing dates it. */
  readonly began: DayInterval | null
  readonly members: number
  readonly undatedMembers: readonly string[]
  /** Dated members that did not surely join after it began, and those that did. */
  readonly founders: readonly string[]
  readonly joiners: readonly string[]
  /** The dyads that count: all of them; in a mobility partnership participating states × partner countries. */
  readonly counted: PrecedentCounts
  /** Pairs of any two members. */
  readonly allDyads: PrecedentCounts
  /** Of the dyads that count, those of two founders, and those of a later joiner with anybody dated. */
  readonly ofFounders: PrecedentCounts
  readonly ofJoiners: PrecedentCounts
}

/** Which dyads count: those of any two members, or of a participating state with a partner country. */
export type DyadRule = 'all' | 'state-partner'

/** In a mobility partnership the dyads are participating states × partner (METHOD §2). */
export function dyadRuleOf({ family }: Pick<Instrument, 'family'>): DyadRule {
  return family === 'mobility-partnership' ? 'state-partner' : 'all'
}

/** Whether two members are a dyad that counts. */
export function isCounted(rule: DyadRule, one: JoinedMember, other: JoinedMember): boolean {
  return rule === 'all' || isStateOfPartner(one, other) || isStateOfPartner(other, one)
}

/** R_p of one instrument and its parts. Time O(members² + instruments between them). */
export function relationalPrecedent(
  instrument: Instrument,
  members: readonly JoinedMember[],
  bilateral: BilateralDyads,
  tieStart: TieStart,
): RelationalPrecedent {
  const began = beginning(instrument, members, tieStart)
  const rule = dyadRuleOf(instrument)
  const isJoiner = ({ joined }: JoinedMember): boolean =>
    joined !== null && began !== null && joined.earliestDay > began.latestDay
  const isFounder = (member: JoinedMember): boolean => member.joined !== null && !isJoiner(member)
  const all: CountedDyad[] = []
  const counted: CountedDyad[] = []
  const ofFounders: CountedDyad[] = []
  const ofJoiners: CountedDyad[] = []
  for (const [j, other] of members.entries())
    for (const one of members.slice(0, j)) {
      const dyad: CountedDyad = {
        one: one.joined,
        other: other.joined,
        instruments: bilateral.between(one.actor, other.actor),
      }
      all.push(dyad)
      if (!isCounted(rule, one, other)) continue
      counted.push(dyad)
      if (isFounder(one) && isFounder(other)) ofFounders.push(dyad)
      else if (one.joined !== null && other.joined !== null) ofJoiners.push(dyad)
    }
  const names = (which: (member: JoinedMember) => boolean): string[] =>
    members.filter(which).map(({ actor }) => actor)
  return {
    began,
    members: members.length,
    undatedMembers: names(({ joined }) => joined === null),
    founders: names(isFounder),
    joiners: names(isJoiner),
    counted: precedentCounts(counted),
    allDyads: precedentCounts(all),
    ofFounders: precedentCounts(ofFounders),
    ofJoiners: precedentCounts(ofJoiners),
  }
}

function beginning(
  instrument: Instrument,
  members: readonly JoinedMember[],
  tieStart: TieStart,
): DayInterval | null {
  const start = instrumentStart(instrument, tieStart)
  if (start !== null) return intervalOf(start)
  return members.reduce<DayInterval | null>(
    (first, { joined }) => (joined === null ? first : first === null ? joined : earlierOf(first, joined)),
    null,
  )
}

function isStateOfPartner(state: JoinedMember, partner: JoinedMember): boolean {
  return state.roles.has('participating-state') && partner.roles.has('partner-country')
}
