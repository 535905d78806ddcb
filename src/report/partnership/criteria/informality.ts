import type { Form } from '../../../model/instrument.ts'
import {
  codingsAsEvidence,
  criterionOf,
  readingOfText,
  unknownReading,
  yesNoReading,
} from '../make-reading.ts'
import type { PartnershipFacts } from '../partnership-facts.ts'
import type { Criterion, Reading, ReadingEvidence } from '../reading.ts'
import type { TextFacts } from '../text-facts.ts'

/** Forms that are treaties by another name: an exchange of notes binds as one (Vienna Convention 1969, Art. 2 and 13). */
const TREATY_FORMS: readonly Form[] = ['treaty', 'protocol', 'exchange-of-notes']

/** What a coded `legal_form` says of being binding, and of being a treaty, where the columns of the instrument are empty. */
const BINDING_FORMS: Readonly<Record<string, boolean>> = {
  binding: true,
  treaty: true,
  protocol: true,
  'non-binding': false,
}
const BELOW_TREATY: Readonly<Record<string, boolean>> = {
  treaty: false,
  protocol: false,
  memorandum: true,
  'joint-declaration': true,
}

/** Informality (METHOD §3): not binding, a form below that of a treaty, nothing delegated. */
export function informality(facts: PartnershipFacts, text: TextFacts | null): Criterion {
  return criterionOf('informality', [notBinding(facts), belowTreaty(facts), noDelegation(facts, text)])
}

function notBinding(facts: PartnershipFacts): Reading<'not-binding'> {
  const { binding } = facts.instrument
  if (binding !== null) return yesNoReading('not-binding', binding === 'no', ownRow(facts))
  return fromLegalForm(facts, 'not-binding', (form) => {
    const isBinding = Object.hasOwn(BINDING_FORMS, form) ? BINDING_FORMS[form] : undefined
    return isBinding === undefined ? undefined : !isBinding
  })
}

function belowTreaty(facts: PartnershipFacts): Reading<'form-below-treaty'> {
  const { form } = facts.instrument
  if (form !== null) return yesNoReading('form-below-treaty', !TREATY_FORMS.includes(form), ownRow(facts))
  return fromLegalForm(facts, 'form-below-treaty', (coded) =>
    Object.hasOwn(BELOW_TREATY, coded) ? BELOW_TREATY[coded] : undefined,
  )
}

/** By the text; without one, by the coded joint committee: a body that meets is the first step of delegation (Abbott et al. 2000). */
function noDelegation(facts: PartnershipFacts, text: TextFacts | null): Reading<'no-delegation'> {
  if (text !== null && text.delegation.value !== null)
    return readingOfText('no-delegation', { ...text.delegation, interval: null }, (level) =>
      level === 0 ? 1 : 0,
    )
  const committee = facts.codings.filter(
    ({ variable }) => variable === 'joint_commit' && facts.provisions.length > 0,
  )
  const [coded] = committee
  if (coded === undefined) return unknownReading('no-delegation', 'share', text?.delegation.gap ?? 'no-text')
  return yesNoReading('no-delegation', coded.value === 'no', codingsAsEvidence(committee))
}

function fromLegalForm<Id extends string>(
  facts: PartnershipFacts,
  id: Id,
  read: (form: string) => boolean | undefined,
): Reading<Id> {
  for (const coding of facts.codings.filter(({ variable }) => variable === 'legal_form')) {
    const isSo = read(coding.value)
    if (isSo !== undefined) return yesNoReading(id, isSo, codingsAsEvidence([coding]))
  }
  return unknownReading(id, 'yes-no', 'not-coded')
}

function ownRow({ instrument }: PartnershipFacts): ReadingEvidence[] {
  return [{ kind: 'instrument', instrument: instrument.id }]
}
