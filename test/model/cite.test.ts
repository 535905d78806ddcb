import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Citation, type Cited, cite, versionedAddress } from '../../src/model/cite.ts'
import { dateInWords } from '../../src/model/date-in-words.ts'

const page: Cited = {
  kind: 'page',
  key: 'atlas',
  title: 'What binds Morocco and Spain, 2012',
  about: 'blocs as their members',
  registryVersion: '2026.11.23',
  address: 'http://127.0.0.1:4600/atlas?a=MAR&b=ESP&year=2012',
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'ER  - ',
    '\r\nER  - \r\nTY  - BOOK',
    '}, author = {x',
    '\\input{x}',
    '100 %',
    'الهجرة',
    '~^_',
  ),
)
const cited = fc.record({
  kind: fc.constantFrom('record', 'page', 'table'),
  key: text,
  title: text,
  date: fc.option(text),
  about: text,
  registryVersion: fc.constantFrom('2026.11.23', '2026.11.23+7'),
  address: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
}) satisfies fc.Arbitrary<Required<Cited>>

describe('a citation', () => {
  it('of a page names title, version, rules and address in every form', () => {
    const citation = cite(page)
    expect(citation.plain).toBe(
      'Strata registry (2026). What binds Morocco and Spain, 2012. Registry version 2026.11.23; blocs as their members. ' +
        'http://127.0.0.1:4600/atlas?a=MAR&b=ESP&year=2012&v=2026.11.23',
    )
    for (const form of Object.values(citation)) {
      for (const part of [page.title, '2026.11.23', page.about, `${page.address}&v=2026.11.23`]) {
        expect(form).toContain(part)
      }
    }
    expect(JSON.parse(citation.csl)).toMatchObject([{ type: 'webpage', issued: { 'date-parts': [[2026]] } }])
  })

  it('of a table is a dataset', () => {
    const { csl, ris } = cite({ ...page, kind: 'table' })
    expect(JSON.parse(csl)[0].type).toBe('dataset')
    expect(ris).toMatch(/^TY {2}- DATA$/m)
  })

  it('is one record in every form, whatever its parts hold', () => {
    fc.assert(
      fc.property(cited, (what) => {
        const citation: Citation = cite(what)
        expect(citation.plain).not.toMatch(/[\n\r\u2028]/)
        const ris = citation.ris.split('\n')
        for (const line of ris) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r]*$/)
        expect(ris.filter((line) => line.startsWith('TY') || line.startsWith('ER'))).toHaveLength(2)
        expect(ris.at(-1)).toBe('ER  - ')
        expect(JSON.parse(citation.csl)).toHaveLength(1)
        expect(depths(citation.bibtex)).toEqual({ lowest: 0, end: 0, entries: 1 })
        expect(citation.bibtex).toMatch(/^@misc\{strata-[\w-]*,\n/)
      }),
    )
  })
})

/** How deep the braces of an entry go: never below nought, back at nought at the end, and there only once. */
function depths(bibtex: string): { lowest: number; end: number; entries: number } {
  let depth = 0
  let lowest = 0
  let entries = 0
  for (const character of bibtex) {
    if (character === '{') depth++
    if (character === '}') depth--
    if (character === '}' && depth === 0) entries++
    lowest = Math.min(lowest, depth)
  }
  return { lowest, end: depth, entries }
}

describe('an address with the version', () => {
  it.each([
    ['http://x.org/atlas', 'http://x.org/atlas?v=1%2B7'],
    ['http://x.org/atlas?a=MAR#map', 'http://x.org/atlas?a=MAR&v=1%2B7#map'],
    ['http://x.org/atlas?v=0&a=MAR&via=eu', 'http://x.org/atlas?a=MAR&via=eu&v=1%2B7'],
  ])('%s is %s', (address, expected) => {
    expect(versionedAddress(address, '1+7')).toBe(expected)
    expect(versionedAddress(expected, '1+7')).toBe(expected)
  })
})

describe('a date in words', () => {
  it.each([
    ['2008', '2008'],
    ['2008-06', 'June 2008'],
    ['2008-06-05', '5 June 2008'],
    ['198X', '198X'],
  ])('%s is %s', (date, words) => {
    expect(dateInWords(date)).toBe(words)
  })
})
