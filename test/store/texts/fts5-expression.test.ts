import { DatabaseSync } from '@photostructure/sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextQuery } from '../../../src/model/text-query.ts'
import { fts5Expression } from '../../../src/store/texts/fts5-expression.ts'

const word = (typed: string, ...stems: string[]): TextQuery => ({ kind: 'word', word: typed, stems })

describe('a query as an expression of FTS5', () => {
  it('seeks a word as typed and by its stems', () => {
    expect(fts5Expression(word('returns', 'return', 'returns'))).toBe(
      '({heading text} : "returns" OR {stems} : ("returns" OR "return"))',
    )
  })

  it('seeks phrases and prefixes as typed', () => {
    expect(fts5Expression({ kind: 'phrase', words: ['human', 'rights'] })).toBe(
      '{heading text} : "human rights"',
    )
    expect(fts5Expression({ kind: 'prefix', prefix: 'readmi' })).toBe('{heading text} : "readmi" *')
  })

  it('keeps a field to its column, all the way down', () => {
    const query: TextQuery = {
      kind: 'field',
      field: 'heading',
      query: { kind: 'not', wanted: word('visas', 'visa'), unwanted: { kind: 'prefix', prefix: 'fee' } },
    }
    expect(fts5Expression(query)).toBe(
      '(({heading} : "visas" OR {heading} : "visa" *) NOT {heading} : "fee" *)',
    )
  })

  it('writes out the alternatives of NEAR, and leaves them where they would be too many', () => {
    const near = (count: number): TextQuery => ({
      kind: 'near',
      parts: Array.from({ length: count }, () => word('ab', 'a', 'b')),
      distance: 5,
    })
    expect(fts5Expression(near(2))).toContain('{stems} : NEAR("a" "b", 5)')
    expect(fts5Expression(near(4))).toBe('{heading text} : NEAR("ab" "ab" "ab" "ab", 5)')
  })

  it('is never a fault of syntax, whatever is typed', () => {
    const database = new DatabaseSync(':memory:')
    database.exec('CREATE VIRTUAL TABLE text_index USING fts5(title, heading, text, stems)')
    const select = database.prepare('SELECT count(*) AS n FROM text_index WHERE text_index MATCH ?')
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    const leaf: fc.Arbitrary<TextQuery> = fc.oneof(
      fc.record({ kind: fc.constant('word' as const), word: text, stems: fc.array(text, { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('prefix' as const), prefix: text }),
      fc.record({
        kind: fc.constant('phrase' as const),
        words: fc.array(text, { minLength: 1, maxLength: 3 }),
      }),
    )
    const query = fc.letrec<{ query: TextQuery }>((tie) => ({
      query: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          parts: fc.array(tie('query'), { minLength: 1, maxLength: 3 }),
        }),
        fc.record({
          kind: fc.constant('near' as const),
          parts: fc.array(leaf, { minLength: 2, maxLength: 3 }),
          distance: fc.nat(20),
        }),
        fc.record({ kind: fc.constant('not' as const), wanted: tie('query'), unwanted: tie('query') }),
        fc.record({
          kind: fc.constant('field' as const),
          field: fc.constantFrom('title' as const, 'heading' as const, 'text' as const),
          query: tie('query'),
        }),
      ),
    })).query
    fc.assert(
      fc.property(query, (some) => {
        expect(select.get(fts5Expression(some))).toEqual({ n: 0 })
      }),
    )
  })
})
