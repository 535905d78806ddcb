import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseStretches, clauseWords } from '../../../web/clauses/clause-stretches.ts'

const NONE = { bearer: null, modal: null, condition: null, beneficiary: null }

describe('a clause with its marks', () => {
  it('names each mark at its first words, also one within another', () => {
    const clause = {
      chapeau: 'The keepers shall',
      words: 'light the lamp where the bridge asks',
      marks: {
        ...NONE,
        bearer: [0, 11],
        modal: [12, 17],
        condition: [33, 54],
        beneficiary: [39, 49],
      } as const,
    }
    const marked = clauseStretches({ ...clause, marks: { ...clause.marks } as never })
    expect(
      marked.filter(({ kinds }) => kinds.length > 0).map(({ text, kinds, begins }) => [text, kinds, begins]),
    ).toEqual([
      ['The keepers', ['bearer'], ['bearer']],
      ['shall', ['modal'], ['modal']],
      ['where ', ['condition'], ['condition']],
      ['the bridge', ['condition', 'beneficiary'], ['beneficiary']],
      [' asks', ['condition'], []],
    ])
    expect(
      marked
        .filter(({ isChapeau }) => isChapeau)
        .map(({ text }) => text)
        .join(''),
    ).toBe('The keepers shall')
  })

  it('has places in chapeau, a space and words, or in the words alone', () => {
    expect(clauseWords({ chapeau: 'Each keeper shall', words: 'rest' })).toBe('Each keeper shall rest')
    expect(clauseWords({ chapeau: '', words: 'rest' })).toBe('rest')
  })

  it('is the clause again, whatever its marks', () => {
    const span = fc.option(
      fc.tuple(fc.nat(70), fc.nat(70)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]),
    )
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.string({ maxLength: 40 }),
        fc.record({ bearer: span, modal: span, condition: span, beneficiary: span }),
        (chapeau, words, marks) => {
          const stretches = clauseStretches({ chapeau, words, marks })
          expect(stretches.map(({ text }) => text).join('')).toBe(clauseWords({ chapeau, words }))
        },
      ),
    )
  })
})
