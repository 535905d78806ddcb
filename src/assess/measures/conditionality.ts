import type { ClauseRecord } from '../clause-record.ts'
import { strength } from '../strength.ts'

export interface Conditionality {
  /** s of B's benefits that hang on performance, over s of all B's benefits; null where B has none. */
  readonly k: number | null
  readonly conditional: number
  readonly all: number
  readonly clauses: number
}

type Weighed = Pick<ClauseRecord, 'beneficiary' | 'modal' | 'action' | 'conditionType'>

const OF_B: ReadonlySet<string> = new Set(['b', 'nationals_b', 'both', 'nationals_both'])

/**
 * K of METHOD §3, Conditionality: how much of what the partner and its nationals get hangs on the partner's conduct. Of the condition types only
 * `performance` counts. Time O(clauses).
 */
export function conditionality(records: readonly Weighed[]): Conditionality {
  let conditional = 0
  let all = 0
  let clauses = 0
  for (const record of records) {
    const s = strength(record)
    if (s === 0 || !OF_B.has(record.beneficiary)) continue
    clauses++
    all += s
    if (record.conditionType === 'performance') conditional += s
  }
  return { k: all === 0 ? null : conditional / all, conditional, all, clauses }
}
