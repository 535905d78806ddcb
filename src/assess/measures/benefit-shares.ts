import type { Beneficiary, ClauseRecord } from '../clause-record.ts'
import { strength } from '../strength.ts'

/** Who gets what share of the benefits of some clauses. */
export interface BenefitShares {
  /** Null where no clause benefits anybody. */
  readonly shares: { readonly a: number; readonly b: number; readonly migrants: number } | null
  /** Each of the three has at least .15; null where the shares are not known. */
  readonly met: boolean | null
  readonly clauses: number
}

/** Least share of each for a win of all three (METHOD §3). */
export const LEAST_SHARE = 0.15

const PARTS: Readonly<Record<Beneficiary, readonly ('a' | 'b' | 'migrants')[]>> = {
  a: ['a'],
  b: ['b'],
  both: ['a', 'b'],
  nationals_a: ['migrants'],
  nationals_b: ['migrants'],
  nationals_both: ['migrants'],
  migrants: ['migrants'],
  none: [],
}

/**
 * Win-win-win (METHOD §3): s by who benefits, persons whoever they are counted as migrants; a benefit of both is split equally. Transit states have no
 * code of their own in a text of two sides. Time O(clauses).
 */
export function benefitShares(
  records: readonly Pick<ClauseRecord, 'beneficiary' | 'modal' | 'action'>[],
): BenefitShares {
  const sums = { a: 0, b: 0, migrants: 0 }
  let clauses = 0
  for (const record of records) {
    const s = strength(record)
    const parts = PARTS[record.beneficiary]
    if (s === 0 || parts.length === 0) continue
    clauses++
    for (const part of parts) sums[part] += s / parts.length
  }
  const all = sums.a + sums.b + sums.migrants
  if (all === 0) return { shares: null, met: null, clauses }
  const shares = { a: sums.a / all, b: sums.b / all, migrants: sums.migrants / all }
  return { shares, met: Object.values(shares).every((share) => share >= LEAST_SHARE), clauses }
}
