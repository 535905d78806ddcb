import { describe, expect, it } from 'vitest'
import { foldWords } from '../../../src/assess/fold-words.ts'
import { MENTION_RULES, PROCESS_RULES, takesPart } from '../../../src/report/partnership/process-rules.ts'

describe('words by which clauses of process and mentions are known', () => {
  it.each([...PROCESS_RULES, ...MENTION_RULES])(
    '$kind: meet the example, not the counter-example',
    ({ pattern, example, counter }) => {
      expect(foldWords(example).words).toMatch(pattern)
      expect(foldWords(counter).words).not.toMatch(pattern)
    },
  )
})

describe('who takes part', () => {
  const roles = (text: string) => {
    const { words } = foldWords(text)
    return MENTION_RULES.filter((rule) => takesPart(rule, words)).map(({ kind }) => kind)
  }

  it.each([
    ['Representatives of the diaspora shall be heard.', 'migrants'],
    ["The employers' organisations shall be consulted.", 'business'],
    ['The Parties shall cooperate in consultation with civil society.', 'ngo'],
    ['La société civile et les employeurs sont consultés.', 'business'],
  ])('is told: %s', (text, kind) => {
    expect(roles(text)).toContain(kind)
  })

  it.each([
    'The Parties shall return migrants involved in criminal offences.',
    'Employers shall be represented by a lawyer.',
    'Consular representatives shall establish the nationality of returnees.',
  ])('is not whoever is spoken of: %s', (text) => {
    expect(roles(text)).toEqual([])
  })
})
