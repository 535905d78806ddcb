import { binomialInterval } from '../../../numeric/binomial-interval.ts'
import { seededRandom } from '../../../numeric/seeded-random.ts'
import type { AgreementLedger } from './agreement-ledger.ts'
import { type ByGroup, LEDGER_GROUPS, type LedgerGroup } from './ledger-weights.ts'

/** Draws of the bootstrap over agreements. */
export const LEDGER_DRAWS = 1000

/** A mean or share with its 95 % interval; null where a single agreement gives none. */
export interface LedgerMean {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

/** The ledger over some agreements. */
export interface LedgerRow {
  readonly agreements: number
  /** Of these, with a provision that counts; means are over them. */
  readonly withProvisions: number
  /** Mean share of each group, interval by bootstrap over agreements; null where none has a provision. */
  readonly shares: Readonly<Record<LedgerGroup, LedgerMean>> | null
  /** In how many each group has at least .15, of those with provisions; interval exact. */
  readonly met: { readonly count: number; readonly share: LedgerMean } | null
}

/** Means over some agreements. Time O(draws × agreements). */
export function ledgerRow(agreements: readonly AgreementLedger[], seed = 1): LedgerRow {
  const shares = agreements.flatMap((agreement) => (agreement.shares === null ? [] : [agreement.shares]))
  const n = shares.length
  if (n === 0) return { agreements: agreements.length, withProvisions: 0, shares: null, met: null }
  const count = agreements.filter(({ met }) => met === true).length
  const [low, high] = binomialInterval(count, n)
  const intervals = n < 2 ? null : bootstrap(shares, seed)
  const mean = (group: LedgerGroup): LedgerMean => {
    const [least, most] = intervals?.[group] ?? [null, null]
    return { value: meanOf(shares, group), low: least, high: most }
  }
  return {
    agreements: agreements.length,
    withProvisions: n,
    shares: { origin: mean('origin'), destination: mean('destination'), migrants: mean('migrants') },
    met: { count, share: { value: count / n, low, high } },
  }
}

type Interval = readonly [low: number, high: number]

/** Percentiles 2.5 and 97.5 of the means of agreements drawn with replacement, all groups of the same draws. */
function bootstrap(shares: readonly ByGroup[], seed: number): Record<LedgerGroup, Interval> {
  const random = seededRandom(seed)
  const means: Record<LedgerGroup, number[]> = { origin: [], destination: [], migrants: [] }
  for (let draw = 0; draw < LEDGER_DRAWS; draw++) {
    const sums = { origin: 0, destination: 0, migrants: 0 }
    for (let k = 0; k < shares.length; k++) {
      const drawn = shares[Math.floor(random() * shares.length)] as ByGroup
      for (const group of LEDGER_GROUPS) sums[group] += drawn[group]
    }
    for (const group of LEDGER_GROUPS) means[group].push(sums[group] / shares.length)
  }
  const interval = (group: LedgerGroup): Interval => {
    const sorted = means[group].toSorted((one, other) => one - other)
    const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] as number
    return [at(0.025), at(0.975)]
  }
  return {
    origin: interval('origin'),
    destination: interval('destination'),
    migrants: interval('migrants'),
  }
}

function meanOf(shares: readonly ByGroup[], group: LedgerGroup): number {
  return shares.reduce((sum, share) => sum + share[group], 0) / shares.length
}
