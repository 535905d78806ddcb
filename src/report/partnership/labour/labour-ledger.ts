import {
  type AgreementLedger,
  agreementLedger,
  isProvision,
  type LabourAgreement,
} from './agreement-ledger.ts'
import { type LedgerRow, ledgerRow } from './ledger-row.ts'
import { LEDGER_WEIGHTS, type LedgerBenefit, type LedgerWeights } from './ledger-weights.ts'

/** A provision of the codebook, with what its source counts. */
export interface LedgerVariable {
  readonly variable: string
  readonly label: string
  readonly benefits: LedgerBenefit
  /** Why the codebook says that it serves them. */
  readonly reason: string | null
  /** Agreements with it, and agreements coded for it, as its source publishes them. */
  readonly publishedYes: number | null
  readonly publishedCoded: number | null
}

/** In how many agreements a provision stands. */
export interface ItemLedger extends LedgerVariable {
  readonly yes: number
  readonly coded: number
  /** Both counts are those of the source; null where it gives none. */
  readonly asPublished: boolean | null
}

/** The win-win-win ledger of the coded labour agreements. */
export interface LabourLedger {
  readonly weights: LedgerWeights
  readonly all: LedgerRow
  /** Under each way to add up, of all agreements. */
  readonly byWeights: readonly (LedgerRow & { readonly weights: LedgerWeights })[]
  /** Oldest first; agreements of no known year last. */
  readonly decades: readonly (LedgerRow & { readonly decade: number | null })[]
  /** By whom they serve, then most frequent first. */
  readonly items: readonly ItemLedger[]
  /** In the order given. */
  readonly agreements: readonly AgreementLedger[]
}

/**
 * Whom the provisions of labour agreements serve, by agreement, decade and provision (METHOD §3, win-win-win; codings of Chilton 2022).
 * Provisions are counted, not weighed: the coding holds no strength. Time O(draws × agreements).
 */
export function labourLedger(
  agreements: readonly LabourAgreement[],
  variables: readonly LedgerVariable[],
  weights: LedgerWeights = 'split',
): LabourLedger {
  const weighed = (by: LedgerWeights): AgreementLedger[] =>
    agreements.map((agreement) => agreementLedger(agreement, by))
  const own = weighed(weights)
  const decades = [...new Set(own.map(({ decade }) => decade))].toSorted(
    (one, other) => (one ?? Number.POSITIVE_INFINITY) - (other ?? Number.POSITIVE_INFINITY),
  )
  return {
    weights,
    all: ledgerRow(own),
    byWeights: LEDGER_WEIGHTS.map((by) => ({ weights: by, ...ledgerRow(weighed(by)) })),
    decades: decades.map((decade) => ({
      decade,
      ...ledgerRow(own.filter((agreement) => agreement.decade === decade)),
    })),
    items: itemLedgers(agreements, variables),
    agreements: own,
  }
}

const ORDER: readonly LedgerBenefit[] = ['migrants', 'origin', 'destination', 'both']

function itemLedgers(
  agreements: readonly LabourAgreement[],
  variables: readonly LedgerVariable[],
): ItemLedger[] {
  const yes = new Map<string, number>()
  const coded = new Map<string, number>()
  for (const provision of agreements.flatMap(({ provisions }) => provisions)) {
    if (!isProvision(provision)) continue
    const { variable, value } = provision
    coded.set(variable, (coded.get(variable) ?? 0) + 1)
    if (value === 'yes') yes.set(variable, (yes.get(variable) ?? 0) + 1)
  }
  return variables
    .map((row): ItemLedger => {
      const own = { yes: yes.get(row.variable) ?? 0, coded: coded.get(row.variable) ?? 0 }
      const { publishedYes, publishedCoded } = row
      return {
        ...row,
        ...own,
        asPublished:
          publishedYes === null || publishedCoded === null
            ? null
            : own.yes === publishedYes && own.coded === publishedCoded,
      }
    })
    .toSorted(
      (one, other) =>
        ORDER.indexOf(one.benefits) - ORDER.indexOf(other.benefits) ||
        other.yes - one.yes ||
        (one.variable < other.variable ? -1 : 1),
    )
}
