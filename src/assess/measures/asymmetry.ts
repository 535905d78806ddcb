import type { Bearer, Beneficiary, ClauseRecord } from '../clause-record.ts'
import { strength } from '../strength.ts'

/** How the load, or the gain, of some clauses lies between the two sides (METHOD §3, Reciprocity). */
export interface Balance {
  /** Σ s on side A, and on side B; each and both count for both. */
  readonly a: number
  readonly b: number
  /** 1: equal; 0: on one side alone. Null where nothing is borne. */
  readonly rho: number | null
  /** (X_B − X_A) / (X_A + X_B): above 0 it lies on the partner. */
  readonly d: number | null
  /** Clauses that count on a side. */
  readonly clauses: number
  /** Clauses whose bearer could not be told. */
  readonly unresolved: number
}

type Weigh = (record: Weighed) => number

type Weighed = Pick<ClauseRecord, 'bearer' | 'via' | 'beneficiary' | 'modal' | 'action'>

/** X_A, X_B, ρ and d of the obligations of some clauses (METHOD §3, Reciprocity). Of a joint body's duty the party kept as `via` bears. Time O(clauses). */
export function balanceOfDuties(records: readonly Weighed[], weigh: Weigh = strength): Balance {
  return balance(records, weigh, ({ bearer, via }) => sidesOfBearer(bearer === 'body' ? via : bearer))
}

/** The same of what the sides get. Nationals count for their party; migrants at large count for none. Time O(clauses). */
export function balanceOfBenefits(records: readonly Weighed[], weigh: Weigh = strength): Balance {
  return balance(records, weigh, ({ beneficiary }) => sidesOfBenefit(beneficiary))
}

interface Sides {
  readonly a: boolean
  readonly b: boolean
}

function balance(records: readonly Weighed[], weigh: Weigh, sidesOf: (record: Weighed) => Sides): Balance {
  let a = 0
  let b = 0
  let clauses = 0
  for (const record of records) {
    const s = weigh(record)
    const sides = sidesOf(record)
    if (s === 0 || !(sides.a || sides.b)) continue
    clauses++
    if (sides.a) a += s
    if (sides.b) b += s
  }
  const sum = a + b
  return {
    a,
    b,
    rho: sum === 0 ? null : 1 - Math.abs(a - b) / sum,
    d: sum === 0 ? null : (b - a) / sum,
    clauses,
    unresolved: records.filter(({ bearer }) => bearer === null).length,
  }
}

function sidesOfBearer(bearer: Bearer | null): Sides {
  const both = bearer === 'each' || bearer === 'both'
  return { a: both || bearer === 'a', b: both || bearer === 'b' }
}

function sidesOfBenefit(beneficiary: Beneficiary): Sides {
  const both = beneficiary === 'both' || beneficiary === 'nationals_both'
  return {
    a: both || beneficiary === 'a' || beneficiary === 'nationals_a',
    b: both || beneficiary === 'b' || beneficiary === 'nationals_b',
  }
}
