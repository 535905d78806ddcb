import { membershipSides, type SideState } from '../../../layers/membership-sides.ts'
import { splitIds } from '../../../model/registry.ts'
import {
  codingsAsEvidence,
  criterionOf,
  knownReading,
  rowsAsEvidence,
  unknownReading,
  yesNoReading,
} from '../make-reading.ts'
import type { FactsParticipation, PartnershipFacts } from '../partnership-facts.ts'
import type { Criterion, Reading } from '../reading.ts'
import type { Mentioned, TextFacts } from '../text-facts.ts'

/** Coded provisions that give a role to those who are no party: unions speak for the workers (codebook, `reason`). */
const PROVISIONS: Readonly<Record<Exclude<Mentioned, 'organisation'>, readonly string[]>> = {
  ngo: ['ngos'],
  business: ['emp_orgs'],
  migrants: ['labor_union_orig', 'labor_union_dest'],
}

/** What a mention without a role counts (METHOD §3). */
const MENTION = 0.5

/** Inclusivity (METHOD §3): who of seven holds a role; who is only mentioned counts half. */
export function inclusivity(facts: PartnershipFacts, text: TextFacts | null): Criterion {
  return criterionOf('inclusivity', [
    side(facts, 'origin'),
    side(facts, 'transit'),
    side(facts, 'destination'),
    organisation(facts, text),
    nonState(facts, text, 'ngo'),
    nonState(facts, text, 'business'),
    nonState(facts, text, 'migrants'),
  ])
}

/**
 * A side of migration: by a role of that name, a coding that names an actor of it, the sides of the instrument (B is taken as origin), or the coded composition of a
 * forum. Which of two states is the origin is not told where the first named is A by convention.
 */
function side<Id extends 'origin' | 'transit' | 'destination'>(facts: PartnershipFacts, id: Id): Reading<Id> {
  const rows = holdersOf(facts, id)
  if (rows.length > 0) return yesNoReading(id, true, rowsAsEvidence(facts, rows))
  if (facts.sides.kind !== 'forum')
    return unknownReading(id, 'yes-no', id === 'transit' ? 'not-coded' : 'side-not-known')
  const { mix } = facts.sides
  if (mix === null) return unknownReading(id, 'yes-no', 'not-coded')
  const state: SideState = membershipSides(mix)?.[id] ?? 'not-told'
  if (state === 'not-told') return unknownReading(id, 'yes-no', 'side-not-known')
  const coded = facts.codings.filter(({ variable }) => variable === 'membership_mix')
  return yesNoReading(id, state === 'yes', codingsAsEvidence(coded))
}

function holdersOf(
  { participations, codings, sides }: PartnershipFacts,
  id: 'origin' | 'transit' | 'destination',
): FactsParticipation[] {
  const inRole = participations.filter(({ role }) => role === id)
  if (inRole.length > 0) return inRole
  const named = new Set(
    codings.filter(({ variable }) => variable === `${id}_side`).flatMap(({ value }) => splitIds(value)),
  )
  const coded = participations.filter(({ actor }) => named.has(actor))
  if (coded.length > 0 || id === 'transit' || (sides.kind === 'two' && sides.rule === 'first-named'))
    return coded
  return participations.filter((row) => row.side === (id === 'destination' ? 'a' : 'b'))
}

/** An international organisation in any role; that the registry lists none says nothing. */
function organisation(facts: PartnershipFacts, text: TextFacts | null): Reading<'organisation'> {
  const rows = facts.participations.filter(({ kind }) => kind === 'organisation')
  return rows.length > 0
    ? knownReading('organisation', 'share', { value: 1, evidence: rowsAsEvidence(facts, rows) })
    : ofText(text, 'organisation')
}

/** By coded provisions and by the text, whichever gives more. */
function nonState<Id extends keyof typeof PROVISIONS>(
  facts: PartnershipFacts,
  text: TextFacts | null,
  id: Id,
): Reading<Id> {
  const coded = ofCodings(facts, id)
  const read = ofText(text, id)
  if (coded === null || coded.value === null) return read
  return read.value !== null && read.value > coded.value ? read : coded
}

function ofCodings<Id extends keyof typeof PROVISIONS>(facts: PartnershipFacts, id: Id): Reading<Id> | null {
  const asked = facts.provisions.filter(({ variable }) => PROVISIONS[id].includes(variable))
  if (asked.length === 0) return null
  const inFact = (provisions: typeof asked) =>
    codingsAsEvidence(provisions.map((row) => ({ ...row, instrument: facts.instrument.id })))
  const given = asked.filter(({ value }) => value === 'yes')
  if (given.length > 0) return knownReading(id, 'share', { value: 1, evidence: inFact(given) })
  const served =
    id === 'migrants'
      ? facts.provisions.filter(({ benefits, value }) => benefits === 'migrants' && value === 'yes')
      : []
  if (served.length > 0) return knownReading(id, 'share', { value: MENTION, evidence: inFact(served) })
  return knownReading(id, 'share', { value: 0, evidence: inFact(asked) })
}

/** A text that speaks of somebody without a role for them mentions them; one that was read and does not speak of them gives them none. */
function ofText<Id extends Mentioned>(text: TextFacts | null, id: Id): Reading<Id> {
  if (text === null) return unknownReading(id, 'share', 'not-coded')
  const { hasRole, evidence } = text.mentions[id]
  return knownReading(id, 'share', { value: hasRole ? 1 : evidence.length > 0 ? MENTION : 0, evidence })
}
