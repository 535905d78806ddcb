import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../src/model/instrument.ts'
import { citeInstrument } from '../../src/registry/cite-instrument.ts'
import { FIXTURE } from '../server/fixture-registry.ts'

const partnership = FIXTURE.instruments.find(({ id }) => id === 'mp-union-xsa-2008') as Instrument
const VERSION = '2026.11.23'

describe('the citation of a record', () => {
  it('in words names title, date, record and version of the registry', () => {
    expect(citeInstrument(partnership, VERSION).plain).toBe(
      'Strata registry (2026). Joint Declaration on a Mobility Partnership between the Northern Union and Southland, ' +
        '5 June 2008. Record mp-union-xsa-2008, registry version 2026.11.23.',
    )
  })

  it('as CSL is an entry of the registry in its year, with the day of signature as the original date', () => {
    const [item] = JSON.parse(citeInstrument(partnership, VERSION).csl)
    expect(item).toMatchObject({
      id: 'strata-mp-union-xsa-2008',
      type: 'entry',
      'container-title': 'Strata registry',
      version: VERSION,
      issued: { 'date-parts': [[2026]] },
      'original-date': { 'date-parts': [[2008, 6, 5]] },
    })
  })

  it('as RIS has a tag on each line, from type to end, and one year', () => {
    const lines = citeInstrument({ ...partnership, title: 'Two\nlines' }, VERSION).ris.split('\n')
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
    expect(lines[0]).toBe('TY  - GEN')
    expect(lines.at(-1)).toBe('ER  - ')
    expect(lines.filter((line) => /^(PY|DA|Y1)/.test(line))).toEqual(['PY  - 2026'])
  })

  it('as BibTeX has balanced braces and no bare special character, whatever the title holds', () => {
    const title = 'Trade & Labour {100%} of $5 #1 a_b \\write18'
    const { bibtex } = citeInstrument({ ...partnership, title }, VERSION)
    expect(bibtex.split('{').length).toBe(bibtex.split('}').length)
    expect(bibtex).toContain('title = {Trade \\& Labour 100\\% of \\$5 \\#1 a\\_b write18}')
  })

  it('of an instrument without a date says so, and gives no date', () => {
    const undated = citeInstrument({ ...partnership, signed: null }, VERSION)
    expect(undated.plain).toContain('Southland, undated. Record')
    expect(JSON.parse(undated.csl)[0]).not.toHaveProperty('original-date')
  })

  it('of an instrument of which only a span is known gives the span as it is written', () => {
    const spanned = citeInstrument({ ...partnership, signed: '1984/1989' }, VERSION)
    expect(spanned.plain).toContain('1984/1989')
    expect(JSON.parse(spanned.csl)[0]).not.toHaveProperty('original-date')
  })
})
