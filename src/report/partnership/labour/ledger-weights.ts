import { LEAST_SHARE } from '../../../assess/measures/benefit-shares.ts'

/** Whom the codebook says that a provision serves. */
export const LEDGER_BENEFITS = ['origin', 'destination', 'migrants', 'both'] as const

export type LedgerBenefit = (typeof LEDGER_BENEFITS)[number]

/** Who wins or not. */
export const LEDGER_GROUPS = ['origin', 'destination', 'migrants'] as const

export type LedgerGroup = (typeof LEDGER_GROUPS)[number]

/**
 * How provisions are added up. `split`: each counts one, and one that serves both countries a half for each, as a text's benefit of both does. `full`: one for
 * each. `apart`: those that serve both are left out. `rate`: as `split`, over the provisions that could serve each, so that migrants do not gain by the many items
 * that a codebook has for them.
 */
export const LEDGER_WEIGHTS = ['split', 'full', 'apart', 'rate'] as const

export type LedgerWeights = (typeof LEDGER_WEIGHTS)[number]

export type ByBenefit = Readonly<Record<LedgerBenefit, number>>
export type ByGroup = Readonly<Record<LedgerGroup, number>>

const SHARE_OF_BOTH: Readonly<Record<LedgerWeights, number>> = { split: 0.5, full: 1, apart: 0, rate: 0.5 }

/**
 * The shares of an agreement's provisions that serve each group; null where it has none that counts, and under `rate` where nothing that could serve one
 * of the groups is coded.
 * @param yes provisions that it has, by whom they serve
 * @param coded provisions of which it is coded whether it has them
 */
export function ledgerShares(yes: ByBenefit, coded: ByBenefit, weights: LedgerWeights): ByGroup | null {
  const ofBoth = SHARE_OF_BOTH[weights]
  const countriesOf = (counts: ByBenefit): ByGroup => ({
    origin: counts.origin + ofBoth * counts.both,
    destination: counts.destination + ofBoth * counts.both,
    migrants: counts.migrants,
  })
  const got = countriesOf(yes)
  const possible = countriesOf(coded)
  // A rate over nothing coded is not known, and without it none of the shares is.
  if (weights === 'rate' && LEDGER_GROUPS.some((group) => possible[group] === 0)) return null
  const amount = (group: LedgerGroup): number =>
    weights === 'rate' ? got[group] / possible[group] : got[group]
  const sum = LEDGER_GROUPS.reduce((total, group) => total + amount(group), 0)
  if (sum === 0) return null
  return {
    origin: amount('origin') / sum,
    destination: amount('destination') / sum,
    migrants: amount('migrants') / sum,
  }
}

/** Win-win-win: each of the three has at least .15 (METHOD §3). */
export function isMet(shares: ByGroup): boolean {
  return LEDGER_GROUPS.every((group) => shares[group] >= LEAST_SHARE)
}
