import { codingsAsEvidence, knownReading, unknownReading } from '../make-reading.ts'
import type { PartnershipFacts } from '../partnership-facts.ts'
import type { Reading } from '../reading.ts'
import { countProvisions, isProvision } from './agreement-ledger.ts'
import { type LedgerGroup, ledgerShares } from './ledger-weights.ts'

type GainId = 'gain-a' | 'gain-b' | 'gain-migrants'

const GROUPS: Readonly<Record<GainId, LedgerGroup>> = {
  'gain-a': 'destination',
  'gain-b': 'origin',
  'gain-migrants': 'migrants',
}

/**
 * What A, B and migrants gain by the coded provisions of a labour agreement, where no text is read: A the destination, B the origin, what serves both a half for
 * each. Null where it is not coded, and for the two countries where the registry does not say which is which.
 */
export function codedGains(facts: PartnershipFacts): Reading<GainId>[] {
  const { counts, coded } = countProvisions(facts.provisions)
  const shares = ledgerShares(counts, coded, 'split')
  const hasSides = facts.sides.kind === 'two' && facts.sides.rule === 'destination'
  const given = facts.provisions.filter((provision) => isProvision(provision) && provision.value === 'yes')
  return (Object.keys(GROUPS) as GainId[]).map((id) => {
    const group = GROUPS[id]
    if (facts.provisions.length === 0) return unknownReading(id, 'share', 'not-coded')
    if (shares === null) return unknownReading(id, 'share', 'nothing-gained')
    if (id !== 'gain-migrants' && !hasSides) return unknownReading(id, 'share', 'no-sides')
    const serving = given.filter(
      ({ benefits }) => benefits === group || (benefits === 'both' && group !== 'migrants'),
    )
    return knownReading(id, 'share', {
      value: shares[group],
      n: given.length,
      evidence: codingsAsEvidence(
        serving.map(({ variable, value }) => ({ instrument: facts.instrument.id, variable, value })),
      ),
    })
  })
}
