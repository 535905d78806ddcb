import { describe, expect, it } from 'vitest'
import { assessClause } from '../../../src/assess/assess-clause.ts'
import { GRAMMARS } from '../../../src/assess/grammar-of.ts'
import { LEGALIZATION_RULES } from '../../../src/assess/measures/legalization-rules.ts'
import { LEXICON } from '../../../src/assess/measures/lexicon.ts'
import { MENTION_RULES, PROCESS_RULES } from '../../../src/report/partnership/process-rules.ts'

/** Every pattern of every grammar, by the path to it. */
function patternsOf(value: unknown, path: string): [string, RegExp][] {
  if (value instanceof RegExp) return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => patternsOf(inner, `${path}.${key}`))
}

const PATTERNS = [
  ...GRAMMARS.flatMap((grammar) => patternsOf(grammar, grammar.language)),
  ...Object.entries({ LEGALIZATION_RULES, LEXICON, MENTION_RULES, PROCESS_RULES }).flatMap(([name, rules]) =>
    patternsOf(rules, name),
  ),
]

/** What may be repeated without a bound: one kind of character. */
const ANYTHING_UNBOUNDED = /(?<!\\)\.[*+]|\)[*+]|\)\{\d+,\}|\.\{\d+,\}/
/** Words and the spaces between them, as many as there are. */
const WORDS_UNBOUNDED = /\[[^\]^][^\]]* [^\]]*\](?:[*+]|\{\d+,\})|\[ [^\]]*\](?:[*+]|\{\d+,\})/
const NESTED_UNBOUNDED = /\([^()]*(?:\\w|\\S|\]|\w)[*+]\)(?:[*+]|\{\d+,\})/

describe('the patterns of the grammars and measures', () => {
  it('repeat no group and no arbitrary stretch without a bound, so that work grows with the words alone', () => {
    expect(PATTERNS.length).toBeGreaterThan(300)
    const faulty = PATTERNS.filter(
      ([, { source }]) =>
        ANYTHING_UNBOUNDED.test(source) || NESTED_UNBOUNDED.test(source) || WORDS_UNBOUNDED.test(source),
    )
    expect(faulty.map(([path]) => path)).toEqual([])
  })

  const nobody = { name: 'Arcadia', kind: 'state' } as const
  const other = { name: 'Freedonia', kind: 'state' } as const

  it.each(GRAMMARS.map(({ language }) => language))('answer hostile clauses in %s', (language) => {
    const sentence = `Arcadia shall ${'readmit nationals upon request and visas of workers which the parties deberan doivent '.repeat(450)}end.`
    expect(sentence.split(' ').length).toBeGreaterThan(5000)
    for (const text of [sentence, `${'('.repeat(50_000)}${')'.repeat(50_000)}`, 'a'.repeat(100_000)]) {
      const record = assessClause({
        id: 'c',
        text,
        chapeau: '',
        articleText: '',
        partyA: nobody,
        partyB: other,
        language,
      })
      expect(record.id).toBe('c')
    }
  })
})
