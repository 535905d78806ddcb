import { describe, expect, it } from 'vitest'
import { CONDITION_TYPES, MODALS } from '../../../src/assess/clause-record.ts'
import { foldWords } from '../../../src/assess/fold-words.ts'
import { ENGLISH_ACTIONS, ENGLISH_STATEMENTS } from '../../../src/assess/rules/english-actions.ts'
import { ENGLISH_CONDITIONS } from '../../../src/assess/rules/english-conditions.ts'
import { ENGLISH_MODALS } from '../../../src/assess/rules/english-modals.ts'
import { ENGLISH_TOPIC_RULES } from '../../../src/assess/rules/english-topics.ts'
import type { Rule } from '../../../src/assess/rules/rule.ts'
import { TOPICS_BESIDE } from '../../../src/assess/rules/topics-beside.ts'

const ALL: readonly Rule<string>[] = [
  ...ENGLISH_TOPIC_RULES,
  ...TOPICS_BESIDE,
  ...ENGLISH_MODALS,
  ...ENGLISH_ACTIONS,
  ...ENGLISH_STATEMENTS,
  ...ENGLISH_CONDITIONS,
]

function says({ pattern, not }: Rule<string>, text: string): boolean {
  const { words } = foldWords(text)
  return pattern.test(words) && not?.test(words) !== true
}

describe('the rules of the partnership test', () => {
  it.each(ALL.map((rule) => [rule.id, rule] as const))(
    '%s: its example is one, its counter-example is none',
    (_, rule) => {
      expect(says(rule, rule.example)).toBe(true)
      expect(says(rule, rule.counterExample)).toBe(false)
    },
  )

  it('have an id each, and no pattern that keeps a place from call to call', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length)
    for (const { pattern, not } of ALL) {
      expect(pattern.flags).toBe('')
      expect(not?.flags ?? '').toBe('')
    }
  })

  it('reach every modal and every type of condition', () => {
    expect(new Set(ENGLISH_MODALS.map(({ value }) => value))).toEqual(
      new Set(MODALS.filter((modal) => modal !== 'none')),
    )
    expect(new Set(ENGLISH_CONDITIONS.map(({ value }) => value))).toEqual(new Set(CONDITION_TYPES))
  })
})
