import { edtfDate } from '../../../model/edtf-date.ts'
import { splitIds } from '../../../model/registry.ts'
import {
  codingsAsEvidence,
  criterionOf,
  knownReading,
  readingOfText,
  rowsAsEvidence,
  unknownReading,
  yesNoReading,
} from '../make-reading.ts'
import type { PartnershipFacts } from '../partnership-facts.ts'
import type { Criterion, Reading } from '../reading.ts'
import type { TextFacts } from '../text-facts.ts'

/** Voluntariness (METHOD §3): membership by choice, free exit, clauses with m ≤ .5, 1 − K. */
export function voluntariness(facts: PartnershipFacts, text: TextFacts | null): Criterion {
  return criterionOf('voluntariness', [
    optIn(facts),
    freeExit(facts, text),
    readingOfText('soft-clauses', text?.softClauses ?? null),
    readingOfText('unconditional', text?.k ?? null, (k) => 1 - k),
  ])
}

/**
 * Whether those bound chose it one by one: member states that joined a mobility partnership; members of a forum that joined later by their own recorded act, or one that is
 * coded as open. Where states are bound unless they stand aside, the share of those coded as choosing that opted in; where only those are coded that stood aside, how
 * many chose is not known. Two states that sign have no membership to opt into.
 */
function optIn(facts: PartnershipFacts): Reading<'opt-in'> {
  const joined = facts.participations.filter(({ role }) => role === 'participating-state')
  if (joined.length > 0) return yesNoReading('opt-in', true, rowsAsEvidence(facts, joined))
  const into = facts.codings.filter(({ variable }) => variable === 'opt_in')
  const out = facts.codings.filter(({ variable }) => variable === 'opt_out')
  const states = (codings: typeof into): number =>
    new Set(codings.flatMap(({ value }) => splitIds(value))).size
  if (into.length === 0 && out.length > 0)
    return unknownReading('opt-in', 'share', 'not-coded', { evidence: codingsAsEvidence(out) })
  if (into.length > 0)
    return knownReading('opt-in', 'share', {
      value: states(into) / (states(into) + states(out)),
      evidence: codingsAsEvidence([...into, ...out]),
    })
  if (facts.sides.kind !== 'forum') return unknownReading('opt-in', 'yes-no', 'not-coded')
  const open = facts.codings.filter(({ variable }) => variable === 'open_to')
  const later = joinedLater(facts)
  return open.length + later.length === 0
    ? unknownReading('opt-in', 'yes-no', 'not-coded')
    : yesNoReading('opt-in', true, [...codingsAsEvidence(open), ...rowsAsEvidence(facts, later)])
}

/** Members whose joining is recorded, surely after the forum began. */
function joinedLater({ instrument, participations }: PartnershipFacts): PartnershipFacts['participations'] {
  const began = instrument.signed ?? instrument.in_force
  if (began === null) return []
  const begin = edtfDate(began).latestDay
  return participations.filter(
    ({ role, from }) => role === 'member' && from !== null && edtfDate(from).earliestDay > begin,
  )
}

/**
 * Whether one may leave: a clause on denunciation, an agreement coded as lasting until a party ends it, or a member that left while the forum went on. That none
 * is recorded says nothing.
 */
function freeExit(facts: PartnershipFacts, text: TextFacts | null): Reading<'free-exit'> {
  const clauses = text?.clauses.termination ?? []
  const coded = facts.codings.filter(
    ({ variable, value }) =>
      facts.provisions.length > 0 && variable === 'bla_duration' && value === 'until-terminated',
  )
  const last = facts.years?.[1] ?? null
  const left =
    last === null || facts.sides.kind !== 'forum'
      ? []
      : facts.participations.filter(
          ({ role, to, lastYear, actorEnded, actor }) =>
            role === 'member' &&
            to !== null &&
            lastYear !== null &&
            lastYear < last &&
            !actorEnded &&
            !facts.participations.some(
              (other) => other.actor === actor && other.role === role && other.to === null,
            ),
        )
  const evidence = [...clauses, ...codingsAsEvidence(coded), ...rowsAsEvidence(facts, left)]
  if (evidence.length > 0) return yesNoReading('free-exit', true, evidence)
  return unknownReading('free-exit', 'yes-no', text === null ? 'no-text' : 'no-clause')
}
