import { CODED_VARIABLES, type CodedVariable } from '../../model/clause-coding.ts'
import type { ClauseRecord } from '../clause-record.ts'
import type { CodedClause } from '../coded-clause.ts'
import { countedValues } from '../coded-clauses.ts'
import { recordWith } from '../record-with.ts'
import { type CodersAgreement, mayAggregate } from './coders-agreement.ts'

/**
 * A clause's record as figures take it: what was corrected or settled always, what blind coders say of the variables on which they agree well enough, and of all else the
 * machine's value (METHOD §3, Agreement: below .667 or under 50 clauses there is no aggregate). Who stands behind a body goes with the bearer. Time O(codings of the clause).
 */
export function recordForFigures(
  { machine, codings }: Pick<CodedClause, 'machine' | 'codings'>,
  agreement: Pick<CodersAgreement, 'variables'>,
): ClauseRecord {
  const counted = countedValues(codings)
  const values: Partial<Record<CodedVariable, string>> = {}
  for (const variable of CODED_VARIABLES) {
    const said = counted.get(variable)
    if (said === undefined) continue
    const guard = variable === 'via' ? 'bearer' : variable
    if (said.coding.way !== 'code' || mayAggregate(agreement, guard)) values[variable] = said.value
  }
  return recordWith(machine, values)
}

/** Clauses with their records as figures take them; `machine` and `codings` stay. Time O(clauses + codings). */
export function clausesForFigures(
  clauses: readonly CodedClause[],
  agreement: Pick<CodersAgreement, 'variables'>,
): CodedClause[] {
  return clauses.map((clause) =>
    clause.codings.length === 0 ? clause : { ...clause, record: recordForFigures(clause, agreement) },
  )
}
