import type { ClauseRecord } from '../../assess/clause-record.ts'
import type { CodedClause } from '../../assess/coded-clause.ts'
import type { CodedVariable } from '../../model/clause-coding.ts'
import type { CodingState } from './partnership-report-types.ts'

const VALUE_OF: Readonly<Record<CodedVariable, (record: ClauseRecord) => string>> = {
  topics: ({ topics }) => topics.toSorted().join(';'),
  bearer: ({ bearer }) => String(bearer),
  via: ({ via }) => String(via),
  beneficiary: ({ beneficiary }) => beneficiary,
  modal: ({ modal }) => modal,
  action: ({ action }) => action,
  prohibition: ({ prohibition }) => String(prohibition),
  condition_type: ({ conditionType }) => String(conditionType),
}

/** How much of a text people have said, and where it is not what the machine read. Time O(clauses). */
export function codingState(clauses: readonly CodedClause[], orphans: number): CodingState {
  let overrides = 0
  let disputed = 0
  for (const { origins, record, machine } of clauses)
    for (const [variable, origin] of Object.entries(origins) as [CodedVariable, string][]) {
      if (origin === 'disputed') disputed++
      const read = VALUE_OF[variable]
      if (read(record) !== read(machine)) overrides++
    }
  return {
    coders: new Set(clauses.flatMap(({ codings }) => codings.map(({ coder }) => coder))).size,
    codedClauses: clauses.filter(({ origins }) => Object.keys(origins).length > 0).length,
    overrides,
    disputed,
    orphans,
  }
}
