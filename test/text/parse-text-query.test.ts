import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StrataError } from '../../src/model/error.ts'
import type { TextQuery } from '../../src/model/text-query.ts'
import { parseTextQuery } from '../../src/text/parse-text-query.ts'

/** A query as a line, to compare. */
function line(query: TextQuery): string {
  switch (query.kind) {
    case 'word':
      return query.word
    case 'prefix':
      return `${query.prefix}*`
    case 'phrase':
      return `"${query.words.join(' ')}"`
    case 'near':
      return `near${query.distance}(${query.parts.map(line).join(' ')})`
    case 'not':
      return `not(${line(query.wanted)}, ${line(query.unwanted)})`
    case 'field':
      return `${query.field}:${line(query.query)}`
    default:
      return `${query.kind}(${query.parts.map(line).join(' ')})`
  }
}

describe('a query of texts', () => {
  it.each([
    ['visa', 'visa'],
    ['  Visa  ', 'visa'],
    ['visa fees', 'and(visa fees)'],
    ['visa AND fees', 'and(visa fees)'],
    ['visa OR fees waiver', 'or(visa and(fees waiver))'],
    ['(visa OR fees) waiver', 'and(or(visa fees) waiver)'],
    ['visa -fees', 'not(visa, fees)'],
    ['visa NOT (fees OR costs) waiver', 'not(and(visa waiver), or(fees costs))'],
    ['visa AND NOT fees', 'not(visa, fees)'],
    ['"human rights"', '"human rights"'],
    ['“human rights”', '"human rights"'],
    ['« droits de l’homme »', '"droits de l homme"'],
    ['third-country', '"third country"'],
    ['a - b', 'ERROR'],
    ['readm*', 'readm*'],
    ['NEAR(visa fees)', 'near10(visa fees)'],
    ['NEAR(visa "free movement" readm*, 3)', 'near3(visa "free movement" readm*)'],
    ['PRÈS(visa frais, 5) ET accord', 'and(near5(visa frais) accord)'],
    ['visado O tasa SALVO multa', 'or(visado not(tasa, multa))'],
    ['near and or', 'and(near and or)'],
    ['NEAR visa', 'and(near visa)'],
    ['title:visa', 'title:visa'],
    ['titre:(visa OU séjour)', 'title:or(visa séjour)'],
    ['título:"libre circulación" texto:visado', 'and(title:"libre circulación" text:visado)'],
    ['heading: readmission', 'heading:readmission'],
    ['re:admission', 'and(re admission)'],
    ['l’emploi', '"l emploi"'],
    ['2003', '2003'],
  ])('%s', (query, expected) => {
    if (expected === 'ERROR') expect(() => parseTextQuery(query)).toThrow(StrataError)
    else expect(line(parseTextQuery(query))).toBe(expected)
  })

  it('has the stems of a word in each language, once', () => {
    expect(parseTextQuery('negociaciones')).toEqual({
      kind: 'word',
      word: 'negociaciones',
      stems: expect.arrayContaining(['negoci']),
    })
    expect(parseTextQuery('visa')).toMatchObject({ stems: expect.arrayContaining(['visa']) })
  })

  it.each([
    ['', 1, 'nothing to search'],
    ['   ', 1, 'nothing to search'],
    ['visa "fees', 6, 'not closed'],
    ['(visa', 1, 'not closed'],
    ['visa)', 5, 'none opened'],
    [')', 1, 'none opened'],
    ['()', 2, 'nothing in the brackets'],
    ['-visa', 1, 'not wanted'],
    ['NOT visa', 1, 'not wanted'],
    ['visa AND', 6, 'AND lacks'],
    ['AND visa', 1, 'AND lacks'],
    ['visa OR', 6, 'OR lacks'],
    ['OR', 1, 'OR lacks'],
    ['visa NOT', 6, 'NOT lacks'],
    ['visa NOT NOT fees', 6, 'NOT stands twice'],
    ['§', 1, 'neither letters nor figures'],
    ['""', 1, 'hold no word'],
    ['*', 1, 'neither letters nor figures'],
    ['r*', 1, 'too short'],
    ['re*mission', 3, 'within a word'],
    ['third-countr*', 1, 'several words'],
    ['"human right*"', 13, 'within quotation marks'],
    ['NEAR(visa)', 1, 'fewer than two'],
    ['NEAR(visa fees', 1, 'NEAR is not closed'],
    ['NEAR(visa fees, x)', 15, 'no number'],
    ['NEAR(visa fees, 1000)', 15, 'no number'],
    ['NEAR(visa OR fees)', 11, 'something else'],
    ['visa, fees', 5, 'comma'],
    ['title:', 1, 'nothing follows'],
    ['title:heading:visa', 1, 'one field'],
    ['title:(visa text:fees)', 1, 'one field'],
    [`${'('.repeat(30)}visa${')'.repeat(30)}`, 21, 'nested deeper'],
    ['a'.repeat(1001), 1001, 'longer than'],
  ])('says where and why it cannot read %j', (query, place, why) => {
    let caught: unknown
    try {
      parseTextQuery(query)
    } catch (error) {
      caught = error
    }
    expect(caught).toBeInstanceOf(StrataError)
    const error = caught as StrataError
    expect(error.code).toBe('text/bad-query')
    expect(error.message).toContain(why)
    expect(error.details['place']).toBe(place)
    expect(error.mend).toMatch(/^[A-Z].*\.$/)
  })

  it('reads any query or refuses it with a mend', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'AND',
        'OR',
        'NOT',
        '-',
        '(',
        ')',
        '"',
        'NEAR(',
        ',',
        ' 5',
        '*',
        'title:',
        'visa',
        ' ',
        '«',
        '\u00ad',
        'ET',
        ':',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        try {
          expect(line(parseTextQuery(pieces.join('')))).not.toBe('')
        } catch (error) {
          if (!(error instanceof StrataError)) throw error
          expect(error.code).toBe('text/bad-query')
          expect(`${error.message} ${error.mend}`).not.toMatch(/\{(?:place|why|how)\}/)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
