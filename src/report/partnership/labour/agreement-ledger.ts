import type { CodedProvision } from '../partnership-facts.ts'
import {
  type ByBenefit,
  type ByGroup,
  isMet,
  LEDGER_BENEFITS,
  type LedgerBenefit,
  type LedgerWeights,
  ledgerShares,
} from './ledger-weights.ts'

/** A coded labour agreement as the ledger takes it. */
export interface LabourAgreement {
  readonly instrument: string
  readonly title: string
  /** Of signature, else of entry into force; null where neither is known to the year. */
  readonly year: number | null
  readonly provisions: readonly CodedProvision[]
}

/** Whom the provisions of one agreement serve. */
export interface AgreementLedger extends Omit<LabourAgreement, 'provisions'> {
  /** 1990 for 1990 to 1999. */
  readonly decade: number | null
  /** Provisions that it has, by whom they serve. */
  readonly counts: ByBenefit
  /** Provisions of which it is coded whether it has them. */
  readonly coded: ByBenefit
  /** Null where it has none that counts. */
  readonly shares: ByGroup | null
  readonly met: boolean | null
}

/** The ledger of one agreement. What only sets the procedure, and values that are neither yes nor no, are no provisions. */
export function agreementLedger(
  { provisions, ...agreement }: LabourAgreement,
  weights: LedgerWeights,
): AgreementLedger {
  const { counts, coded } = countProvisions(provisions)
  const shares = ledgerShares(counts, coded, weights)
  const { year } = agreement
  return {
    ...agreement,
    decade: year === null ? null : Math.floor(year / 10) * 10,
    counts,
    coded,
    shares,
    met: shares === null ? null : isMet(shares),
  }
}

/** Provisions that an agreement has, and those that are coded, by whom they serve. */
export function countProvisions(provisions: readonly CodedProvision[]): {
  counts: ByBenefit
  coded: ByBenefit
} {
  const counts = { origin: 0, destination: 0, migrants: 0, both: 0 }
  const coded = { ...counts }
  for (const provision of provisions) {
    if (!isProvision(provision)) continue
    coded[provision.benefits]++
    if (provision.value === 'yes') counts[provision.benefits]++
  }
  return { counts, coded }
}

/** Whether it says of a provision that serves somebody that the agreement has it, or has it not. */
export function isProvision(
  provision: CodedProvision,
): provision is CodedProvision & { readonly benefits: LedgerBenefit } {
  return (
    (LEDGER_BENEFITS as readonly string[]).includes(provision.benefits) &&
    (provision.value === 'yes' || provision.value === 'no')
  )
}
