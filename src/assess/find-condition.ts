import { CONDITION_TYPES, type ConditionType } from './clause-record.ts'
import { firstPlace, type Place } from './phrase.ts'
import type { Rule } from './rules/rule.ts'

export interface ConditionFound {
  readonly type: ConditionType
  readonly rule: string
  readonly at: Place
}

/** What a clause hangs on, the first type in the order of METHOD §3; null where it hangs on nothing. */
export function findCondition(words: string, rules: readonly Rule<ConditionType>[]): ConditionFound | null {
  let best: ConditionFound | null = null
  for (const rule of rules) {
    if (best !== null && CONDITION_TYPES.indexOf(best.type) <= CONDITION_TYPES.indexOf(rule.value)) continue
    const at = firstPlace(words, rule.pattern)
    if (at === null || rule.not?.test(words) === true) continue
    best = { type: rule.value, rule: rule.id, at }
  }
  return best
}
