import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/text/normalise.ts'
import { readDocument } from '../../src/text/read-document.ts'
import { HAS_TOTA, TOTA_NOTE, totaBytes } from './corpus.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'é',
        'e\u0301',
        '\u00a0',
        '\u00ad',
        '-\n',
        ' ',
        '\n',
        'ﬁ',
        '“',
        '…',
        '\u200b',
        'ofthe',
        'gov',
        '\u1112',
        '\u1161',
        '\u11ab',
        '\ud83c',
      ),
    )
    .map((parts) => parts.join('')),
)

describe('a text made ready for comparison', () => {
  it.each([
    ['no-break and thin spaces', 'human\u00a0rights\u2009and\u202flaw', 'human rights and law'],
    ['white space of any length', '  one \t two\n\nthree ', 'one two three'],
    ['ligatures', 'oﬃcial ﬁles ﬂow', 'official files flow'],
    ['soft hyphens and signs without width', 're\u00adad\u200bmis\ufeffsion', 'readmission'],
    ['hyphens over the end of a line', 'the govern-\nment of all', 'the government of all'],
    ['soft hyphens over the end of a line', 'the govern\u00ad\n  ment', 'the government'],
    ['curly quotes and dashes', '‘a’ “b” «c» d – e — f', '\'a\' "b" "c" d - e - f'],
    ['the ellipsis', 'and so on…', 'and so on...'],
    ['composed letters', 'readmisio\u0301n', 'readmisión'],
    ['words glued together', 'nationals ofthe Party, OFTHE State', 'nationals of the Party, OF THE State'],
  ])('%s', (_, original, expected) => {
    expect(normalise(original).text).toBe(expected)
  })

  it('keeps a hyphen at the end of a line that the word has elsewhere', () => {
    expect(normalise('a third-\ncountry national; third-country law').text).toBe(
      'a third-country national; third-country law',
    )
  })

  it('parts nothing within words', () => {
    expect(normalise('bathe profthe into').text).toBe('bathe profthe into')
  })

  it('leads back to the original', () => {
    const original = 'x\u00a0 oﬃce of\u00adten'
    const { text, offsets } = normalise(original)
    expect(text).toBe('x office often')
    expect(original[offsets[text.indexOf('often')] ?? 0]).toBe('o')
    expect(original.slice(offsets[text.indexOf('ffi')], offsets[text.indexOf('ce')])).toBe('ﬃ')
    expect(offsets[text.length]).toBe(original.length)
  })

  it('has one offset for each unit and one more, which never fall and stay inside, and normalises only once', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, offsets } = normalise(original)
        expect(offsets.length).toBe(text.length + 1)
        expect(
          [...offsets].every((offset, i) => offset <= original.length && offset >= (offsets[i - 1] ?? 0)),
        ).toBe(true)
        expect(text).toBe(text.normalize('NFC'))
        expect(text).toBe(text.trim())
        expect(normalise(text).text).toBe(text)
      }),
      { numRuns: 1_000 },
    )
  })

  it.skipIf(!HAS_TOTA)(
    `finds two words that no-break spaces part in a text of ToTA${TOTA_NOTE}`,
    async () => {
      const { text } = await readDocument(totaBytes('pta_349.xml'), 'pta_349.xml')
      expect(text.match(/\u00a0/g)?.length).toBe(15_453)
      const count = (of: string) => of.toLowerCase().split('human rights').length - 1
      expect(count(text)).toBeLessThan(4)
      expect(count(normalise(text).text)).toBe(4)
    },
  )
})
