import type { CodedVariable } from '../model/clause-coding.ts'
import type { Action, Bearer, Beneficiary, ClauseRecord, ConditionType, Modal } from './clause-record.ts'
import { topicsOfValue } from './coding-value.ts'

/**
 * A clause record with the values of coders in the place of the rules', as `codingValue` lets them pass. Who names the bearer tells the party that could
 * not be told. Confidence, rules and places stay the machine's.
 */
export function recordWith(
  machine: ClauseRecord,
  values: Readonly<Partial<Record<CodedVariable, string>>>,
): ClauseRecord {
  const { topics, bearer, via, beneficiary, modal, action, prohibition, condition_type: condition } = values
  return {
    ...machine,
    ...(topics !== undefined && { topics: topicsOfValue(topics) }),
    ...(bearer !== undefined && { bearer: bearer as Bearer, unresolved: [] }),
    ...(via !== undefined && { via: via === 'none' ? null : (via as Bearer) }),
    ...(beneficiary !== undefined && { beneficiary: beneficiary as Beneficiary }),
    ...(modal !== undefined && { modal: modal as Modal }),
    ...(action !== undefined && { action: action as Action }),
    ...(prohibition !== undefined && { prohibition: prohibition === 'yes' }),
    ...(condition !== undefined && {
      conditional: condition !== 'unconditional',
      conditionType: condition === 'unconditional' ? null : (condition as ConditionType),
    }),
  }
}
