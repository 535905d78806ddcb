import { CONDITION_TYPES, type ConditionType } from './clause-record.ts'
import { ENGLISH_CONDITIONS } from './rules/english-conditions.ts'

/** What a clause hangs on, the first type in the order of METHOD §3; null where it hangs on nothing. */
export function findCondition(words: string): { type: ConditionType; rule: string } | null {
  let best: { type: ConditionType; rule: string } | null = null
  for (const rule of ENGLISH_CONDITIONS) {
    if (best !== null && CONDITION_TYPES.indexOf(best.type) <= CONDITION_TYPES.indexOf(rule.value)) continue
    if (!rule.pattern.test(words) || rule.not?.test(words) === true) continue
    best = { type: rule.value, rule: rule.id }
  }
  return best
}
