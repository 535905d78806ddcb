import type { CodedClause } from '../../assess/coded-clause.ts'
import { strength } from '../../assess/strength.ts'
import type { ConditionalityChain } from './partnership-report-types.ts'
import { wordsRead } from './words-read.ts'

/**
 * The chains behind K (METHOD §3, Conditionality): clauses by which B or its nationals get something that hangs on performance, strongest first, with the place of the
 * condition. A clause has a chain only where K counts it. Time O(clauses).
 */
export function conditionalityChains(text: string, clauses: readonly CodedClause[]): ConditionalityChain[] {
  return clauses
    .flatMap((clause): ConditionalityChain[] => {
      const { record } = clause
      const { beneficiary } = record
      const s = strength(record)
      if (record.conditionType !== 'performance' || s === 0 || !isOfB(beneficiary)) return []
      return [
        {
          text,
          address: record.id,
          topics: record.topics,
          words: wordsRead(clause),
          condition: record.marks.condition,
          beneficiary,
          strength: s,
        },
      ]
    })
    .toSorted((one, other) => other.strength - one.strength)
}

function isOfB(beneficiary: string): beneficiary is ConditionalityChain['beneficiary'] {
  return ['b', 'nationals_b', 'both', 'nationals_both'].includes(beneficiary)
}
