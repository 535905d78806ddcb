import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTextQuery } from '../../src/text/parse-text-query.ts'
import { queryMarks, snippet } from '../../src/text/snippet.ts'

const FILLER = 'The parties keep a list of lakes and hills which is open to all. '
const marked = (text: string, query: string, language: string | null = 'en'): string[] =>
  queryMarks(text, parseTextQuery(query), language).map(([start, end]) => text.slice(start, end))

describe('marks', () => {
  it.each([
    ['readmission', 'They readmit. Readmission and readmissions.', 'en', ['Readmission', 'readmissions']],
    ['"human rights"', 'Human  rights, human right, human rights', 'en', ['Human  rights', 'human rights']],
    ['readm*', 'readmits, Readmisión, admits', 'es', ['readmits', 'Readmisión']],
    ['refugies', 'Les réfugiés et le réfugié', 'fr', ['réfugiés', 'réfugié']],
    ['negociacion', 'negociaciones, negociación', 'es', ['negociaciones', 'negociación']],
    ['visa -fees', 'visa fees', 'en', ['visa']],
    ['title:visa fees', 'visa fees', 'en', ['fees']],
    ['text:visa', 'visa fees', 'en', ['visa']],
    ['NEAR(visa fees, 3) OR costs', 'visa costs', 'en', ['visa', 'costs']],
    ['"a b c" OR "b c d"', 'a b c d', 'en', ['a b c d']],
    ['visas', 'Visa, visas', null, ['Visa']],
  ])('%s in %j', (query, text, language, expected) => {
    expect(marked(text, query, language)).toEqual(expected)
  })
})

describe('a snippet', () => {
  it('shows where most parts of the query meet, with marks, cut between words', () => {
    const text = `${FILLER.repeat(3)}A visa is free. ${FILLER.repeat(10)}The visa of seasonal workers has no fees. ${FILLER.repeat(10)}`
    const shown = snippet(text, parseTextQuery('visa seasonal fees'), 'en')
    expect(shown.marks.map(([start, end]) => shown.text.slice(start, end))).toEqual([
      'visa',
      'seasonal',
      'fees',
    ])
    expect(shown.text).toMatch(/^… .* …$/)
    expect(shown.text.length).toBeLessThan(260)
    expect(text).toContain(shown.text.slice(2, -2))
  })

  it('shows the beginning where nothing matches, and a short text whole', () => {
    expect(snippet(FILLER, parseTextQuery('visa'), 'en')).toEqual({ text: FILLER, marks: [] })
    expect(snippet('', parseTextQuery('visa'), 'en')).toEqual({ text: '', marks: [] })
    expect(snippet(FILLER.repeat(9), parseTextQuery('visa'), null).text).toMatch(/^The parties .* …$/)
  })

  it('has marks in order, apart and inside, for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc
        .array(fc.constantFrom('visa', 'fees', 'human rights', ' ', '. ', 'İ', 'word '), { maxLength: 200 })
        .map((all) => all.join('')),
    )
    const query = fc.constantFrom('visa', 'vis*', '"human rights"', 'visa OR fees', 'NEAR(visa human*, 4)')
    fc.assert(
      fc.property(text, query, (words, typed) => {
        const shown = snippet(words, parseTextQuery(typed), 'en')
        let last = 0
        for (const [start, end] of shown.marks) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(shown.text.length)
      }),
    )
  })
})
