import fc from 'fast-check'
import type { AssessedClause } from '../../src/assess/assess-text.ts'
import { assessText } from '../../src/assess/assess-text.ts'
import { clauseWords } from '../../src/assess/coded-clauses.ts'
import { CODING_VALUES } from '../../src/assess/coding-value.ts'
import { type ClauseCoding, CODED_VARIABLES, CODING_WAYS } from '../../src/model/clause-coding.ts'
import { preparedByHand } from '../store/texts/prepared.ts'

/** The words themselves serve as their hash. */
export const hashByHand = (words: string): string => `#${words}`

const TEXT = preparedByHand({
  articles: [
    { text: 'The Parties shall promote student mobility. Arcadia may issue visas upon request.' },
    { text: 'Freedonia shall readmit its nationals.' },
    { text: 'The joint committee shall meet once a year.' },
  ],
})

/** Four clauses of a text by hand. */
export const CLAUSES: readonly AssessedClause[] = assessText({
  text: TEXT.text,
  segments: TEXT.segments,
  language: 'en',
  partyA: { name: 'Freedonia', kind: 'state' },
  partyB: { name: 'Arcadia', kind: 'state' },
})

/** A coding of the first of these clauses; `but` says what is different. */
export function coding(but: Partial<ClauseCoding> = {}): ClauseCoding {
  const [clause] = CLAUSES as [AssessedClause]
  return {
    id: 1,
    sha256: 'f',
    text: 'made-up',
    address: clause.record.id,
    words: hashByHand(clauseWords(clause)),
    variable: 'bearer',
    value: 'a',
    way: 'code',
    coder: 'ana',
    when: '2026-03-01T10:00:00.000Z',
    why: 'a test',
    ...but,
  }
}

const TOPIC_VALUES = ['none', 'visa', 'students', 'students;visa', 'readmit-own']

const arbitraryValue = (variable: ClauseCoding['variable']): fc.Arbitrary<string> =>
  fc.constantFrom(...(variable === 'topics' ? TOPIC_VALUES : CODING_VALUES[variable]))

/** A coding of any of the clauses by one of some coders, at one of a few moments; its id is given later. */
export function arbitraryCoding(coders: readonly string[]): fc.Arbitrary<ClauseCoding> {
  return fc
    .record({
      clause: fc.constantFrom(...CLAUSES),
      variable: fc.constantFrom(...CODED_VARIABLES),
      way: fc.constantFrom(...CODING_WAYS),
      coder: fc.constantFrom(...coders),
      day: fc.integer({ min: 1, max: 4 }),
    })
    .chain(({ clause, variable, way, coder, day }) =>
      fc.option(arbitraryValue(variable), { freq: 4 }).map((value) =>
        coding({
          address: clause.record.id,
          words: hashByHand(clauseWords(clause)),
          variable,
          way,
          coder,
          value,
          when: `2026-03-0${day}T10:00:00.000Z`,
        }),
      ),
    )
}

/** Codings as a store would hold them, with ids in their order. */
export function arbitraryCodings(coders = ['ana', 'ben', 'cas']): fc.Arbitrary<ClauseCoding[]> {
  return fc
    .array(arbitraryCoding(coders), { maxLength: 30 })
    .map((codings) => codings.map((each, at) => ({ ...each, id: at + 1 })))
}
