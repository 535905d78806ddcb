import { describe, expect, it } from 'vitest'
import { CONDITION_TYPES, MODALS } from '../../../src/assess/clause-record.ts'
import { foldWords } from '../../../src/assess/fold-words.ts'
import { GRAMMARS } from '../../../src/assess/grammar-of.ts'
import type { Rule } from '../../../src/assess/rules/rule.ts'

const ALL: readonly Rule<string>[] = GRAMMARS.flatMap(
  ({ topics, topicsBeside, modals, actions, statements, conditions }) => [
    ...topics,
    ...topicsBeside,
    ...modals,
    ...actions,
    ...statements,
    ...conditions,
  ],
)

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

  it.each(GRAMMARS.flatMap(({ topicsOfArticle }) => topicsOfArticle).map((rule) => [rule.id, rule] as const))(
    '%s: its example points back to its article, its counter-example does not',
    (_, rule) => {
      expect(rule.pattern.test(foldWords(rule.example).words)).toBe(true)
      expect(rule.article.test(foldWords(rule.exampleArticle).words)).toBe(true)
      expect(rule.pattern.test(foldWords(rule.counterExample).words)).toBe(false)
    },
  )

  it('have an id each, and no pattern that keeps a place from call to call', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length)
    for (const { pattern, not } of ALL) {
      expect(pattern.flags).toBe('')
      expect(not?.flags ?? '').toBe('')
    }
  })

  it.each(GRAMMARS)(
    'reach every modal and every type of condition in $language',
    ({ modals, conditions }) => {
      expect(new Set(modals.map(({ value }) => value))).toEqual(
        new Set(MODALS.filter((modal) => modal !== 'none')),
      )
      expect(new Set(conditions.map(({ value }) => value))).toEqual(new Set(CONDITION_TYPES))
    },
  )
})
