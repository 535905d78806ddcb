import { codingsAsEvidence, unknownReading, yesNoReading } from './make-reading.ts'
import { type PackageFinding, packageBasis } from './package-basis.ts'
import type { PartnershipFacts } from './partnership-facts.ts'
import type { Reading, ReadingEvidence } from './reading.ts'

/**
 * Package (METHOD §3, Conditionality): readmission and visa facilitation of the same two sides, signed or in force within 31 days, or tied by a relation or a coding.
 * No where the dates rule it out, or where it is coded that no visa facilitation stands beside the readmission agreement; that the registry has no pair says nothing,
 * nor does a coding that is neither yes nor no, as of one that is to come later.
 */
export function packageReading(facts: PartnershipFacts): Reading<'package'> {
  const findings = facts.packages.map(packageBasis)
  const found = findings.filter(({ bases }) => bases.length > 0)
  if (found.length > 0) return yesNoReading('package', true, found.flatMap(evidenceOf))
  const linked = facts.codings.filter(({ variable }) => variable === 'linked_visa_facilitation')
  const granted = linked.filter(({ value }) => value === 'yes')
  if (granted.length > 0) return yesNoReading('package', true, codingsAsEvidence(granted))
  const denied = linked.filter(({ value }) => value === 'no')
  if (denied.length > 0) return yesNoReading('package', false, codingsAsEvidence(denied))
  if (findings.length > 0 && findings.every(({ isRuledOut }) => isRuledOut))
    return yesNoReading('package', false, findings.flatMap(evidenceOf))
  return unknownReading('package', 'yes-no', 'not-coded', {
    evidence: [...findings.flatMap(evidenceOf), ...codingsAsEvidence(linked)],
  })
}

function evidenceOf({ pair }: PackageFinding): ReadingEvidence[] {
  return [
    { kind: 'instrument', instrument: pair.readmission.id },
    { kind: 'instrument', instrument: pair.visa.id },
    ...codingsAsEvidence(pair.codings),
  ]
}
