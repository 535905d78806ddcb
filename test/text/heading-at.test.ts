import { describe, expect, it } from 'vitest'
import { headingAt } from '../../src/text/heading-at.ts'
import { HEADING_RULES, OPENING_RULES } from '../../src/text/heading-rules.ts'

describe('heads of numbered parts', () => {
  it.each(HEADING_RULES.map((rule) => [rule.name, rule] as const))(
    '%s: its example is one, its counter-example none',
    (_, rule) => {
      expect(headingAt(rule.example)?.rule.name).toBe(rule.name)
      expect(headingAt(rule.counterExample)).toBeNull()
    },
  )

  it.each(OPENING_RULES.map((rule) => [rule.example, rule] as const))(
    '%s opens a part, its counter-example none',
    (_, rule) => {
      expect(rule.pattern.test(rule.example)).toBe(true)
      expect(rule.pattern.test(rule.counterExample)).toBe(false)
    },
  )

  it.each([
    ['Article 5', 'art', '5', ''],
    ['ARTICLE V', 'art', '5', ''],
    ['Article V.- Visas', 'art', '5', 'Visas'],
    ['ARTÍCULO QUINTO', 'art', '5', ''],
    ['Artículo vigésimo primero. Visados', 'art', '21', 'Visados'],
    ['Artículo 5.- Las Partes crean una comisión.', 'art', '5', 'Las Partes crean una comisión.'],
    ['Artículo 5º', 'art', '5', ''],
    ['ARTICULO 5o.- Plazos', 'art', '5', 'Plazos'],
    ['Art. 1er', 'art', '1', ''],
    ['Article premier', 'art', '1', ''],
    ['Article vingt et unième - Objet', 'art', '21', 'Objet'],
    ['Article 12bis', 'art', '12bis', ''],
    ['Article 12 ter: Fees', 'art', '12ter', 'Fees'],
    ['Article 12a', 'art', '12a', ''],
    ['Article 15.11: Transparency', 'art', '15.11', 'Transparency'],
    ['ARTÍCULO 17-09 Plazos', 'art', '17-09', 'Plazos'],
    ['## Article 7 Fees', 'art', '7', 'Fees'],
    ['CHAPTER TWENTY ONE', 'ch', '21', ''],
    ['TITRE PREMIER', 'title', '1', ''],
    ['SECTION B', 'sec', 'b', ''],
    ['ANNEX II - Forms', 'annex', '2', 'Forms'],
    ['ANEXO', 'annex', null, ''],
  ])('%s', (line, prefix, number, rest) => {
    const found = headingAt(line)
    expect([found?.rule.prefix, found?.number, found?.rest]).toEqual([prefix, number, rest])
  })

  it.each([
    'Article 5, paragraph 2',
    'Article 5 (2) of the Agreement',
    'Articles 5 and 6 apply.',
    'article 5 du présent accord',
    'Artículo 5 y siguientes',
    'Article 5 Parties may object.',
    'Article 5 ............ 12',
    'Article 5 — Fees . . . . . 12',
    'Particle 5',
    'Chapter of accidents',
  ])('is none: %s', (line) => {
    expect(headingAt(line)).toBeNull()
  })
})
