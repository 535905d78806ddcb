import { describe, expect, it } from 'vitest'
import { citeView } from '../../../web/atlas/cite-view.ts'

const TITLE = 'What binds Morocco and Spain, 2012'
const RULES = 'blocs as their members'
const LINK = 'http://127.0.0.1:4600/atlas?a=MAR&b=ESP&year=2012'
const citation = citeView({ version: '2026.11.23' }, TITLE, RULES, LINK)

describe('the citation of a view', () => {
  it('names title, registry version, rules and address in every form', () => {
    for (const form of Object.values(citation)) {
      for (const part of [TITLE, '2026.11.23', RULES, LINK]) expect(form).toContain(part)
    }
  })

  it('is CSL that a reference manager can parse, and closed RIS', () => {
    expect(JSON.parse(citation.csl)).toMatchObject([
      { title: TITLE, issued: { 'date-parts': [[2026]] }, URL: LINK },
    ])
    expect(citation.ris.split('\n').at(-1)).toBe('ER  - ')
  })
})
