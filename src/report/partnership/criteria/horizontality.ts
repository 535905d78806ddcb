import {
  criterionOf,
  knownReading,
  readingOfText,
  rowsAsEvidence,
  unknownReading,
  yesNoReading,
} from '../make-reading.ts'
import { chairsOf, officeHolders } from '../office-holders.ts'
import type { PartnershipFacts } from '../partnership-facts.ts'
import type { Criterion, Reading } from '../reading.ts'
import type { TextFacts } from '../text-facts.ts'

/** Horizontality (METHOD §3): chairs spread over the sides, a secretariat that is not A's, funders not all A, duties in balance. */
export function horizontality(facts: PartnershipFacts, text: TextFacts | null): Criterion {
  return criterionOf('horizontality', [
    chairsSpread(facts),
    secretariatNotA(facts),
    fundersNotAllA(facts),
    readingOfText('balance-of-duties', text?.d ?? null, (d) => 1 - Math.abs(d)),
  ])
}

/** 1 − Σ share² over the two sides, of the years in which the side of every chair is known: .5 at most, where each side holds half. */
function chairsSpread(facts: PartnershipFacts): Reading<'chairs-spread'> {
  const chairs = facts.participations.filter(({ role }) => role === 'chair')
  const evidence = rowsAsEvidence(facts, chairs)
  const { sideConcentration, sideYears } = chairsOf(facts)
  const { index, reason } = sideConcentration
  if (index !== null)
    return knownReading('chairs-spread', 'share', { value: 1 - index, of: sideYears, evidence })
  return unknownReading('chairs-spread', 'share', reason === 'no-chair-dated' ? reason : 'no-sides', {
    evidence,
  })
}

/** Of those who serve as secretariat and of whom it is known, the share that is not A's. */
function secretariatNotA(facts: PartnershipFacts): Reading<'secretariat-not-a'> {
  const { holders, ofA, notOfA } = officeHolders(facts, 'secretariat')
  if (holders.length === 0) return unknownReading('secretariat-not-a', 'share', 'no-secretariat-recorded')
  const known = [...ofA, ...notOfA]
  if (known.length === 0)
    return unknownReading('secretariat-not-a', 'share', 'side-not-known', {
      evidence: rowsAsEvidence(facts, holders),
    })
  return knownReading('secretariat-not-a', 'share', {
    value: notOfA.length / known.length,
    evidence: rowsAsEvidence(facts, known),
  })
}

/** Yes as soon as one funder is surely not A's; no where all are. */
function fundersNotAllA(facts: PartnershipFacts): Reading<'funders-not-all-a'> {
  const { holders, ofA, notOfA } = officeHolders(facts, 'funder')
  if (holders.length === 0) return unknownReading('funders-not-all-a', 'yes-no', 'no-funder-recorded')
  if (notOfA.length === 0 && ofA.length < holders.length)
    return unknownReading('funders-not-all-a', 'yes-no', 'side-not-known', {
      evidence: rowsAsEvidence(facts, holders),
    })
  return yesNoReading('funders-not-all-a', notOfA.length > 0, rowsAsEvidence(facts, holders))
}
