import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/model/actor.ts'
import type { Instrument } from '../../src/model/instrument.ts'
import type { Alias } from '../../src/model/registry.ts'
import { foldName, nameResolver } from '../../src/registry/resolve-name.ts'

const actor = (id: string, name: string): Actor => ({
  id,
  kind: 'state',
  name,
  start: null,
  end: null,
  source: 'own',
  note: null,
})

const alias = (table: Alias['table'], id: string, text: string, kind: Alias['kind']): Alias => ({
  table,
  id,
  alias: text,
  kind,
  source: 'own',
})

const convention: Instrument = {
  id: 'un-icrmw',
  title: 'Convention on Migrant Workers',
  family: 'un-convention',
  layer: 'multilateral',
  form: 'treaty',
  regime: 'human-rights',
  binding: 'yes',
  signed: null,
  in_force: null,
  ended: null,
  status: null,
  source: 'own',
  note: null,
}

const ACTORS = [
  actor('MAR', 'Morocco'),
  actor('CIV', "Côte d'Ivoire"),
  actor('DEU', 'Germany'),
  actor('COD', 'Democratic Republic of the Congo'),
  actor('COG', 'Congo'),
  actor('eu', 'European Union'),
]

const resolver = nameResolver({
  actors: ACTORS,
  instruments: [convention],
  aliases: [
    alias('actors', 'MAR', 'MA', 'iso2'),
    alias('actors', 'CIV', 'Ivory Coast', 'short-name'),
    alias('actors', 'COD', 'Congo Republic', 'short-name'),
    alias('actors', 'COG', 'Congo Republic', 'short-name'),
    alias('actors', 'QQX', 'Nowhere', 'short-name'),
    alias('instruments', 'un-icrmw', 'ICRMW', 'abbreviation'),
  ],
})

describe('nameResolver', () => {
  it.each([
    ['MAR', 'MAR'],
    ['mar', 'MAR'],
    [' MAR ', 'MAR'],
    ['ma', 'MAR'],
    ['Morocco', 'MAR'],
    ["cote d'ivoire", 'CIV'],
    ['COTE D’IVOIRE', 'CIV'],
    ['ivory-coast', 'CIV'],
    ['EU', 'eu'],
  ])('finds "%s" as %s', (text, id) => {
    expect(resolver.actor(text)).toEqual({ status: 'found', id })
  })

  it('finds instruments by id, title and abbreviation, and no actor among them', () => {
    for (const text of ['un-icrmw', 'convention on migrant workers', 'icrmw']) {
      expect(resolver.instrument(text)).toEqual({ status: 'found', id: 'un-icrmw' })
    }
    expect(resolver.instrument('MAR').status).toBe('unknown')
    expect(resolver.actor('un-icrmw').status).toBe('unknown')
  })

  it('decides for none of those that an ambiguous alias names', () => {
    expect(resolver.actor('congo republic')).toEqual({
      status: 'unknown',
      suggestions: ['COD (Democratic Republic of the Congo)', 'COG (Congo)'],
    })
  })

  it('suggests the nearest names for a misspelling', () => {
    const resolved = resolver.actor('Germny')
    expect(resolved.status === 'unknown' && resolved.suggestions[0]).toBe('DEU (Germany)')
  })

  it('never answers with an id that is not in the table', () => {
    expect(resolver.actor('Nowhere').status).toBe('unknown')
    const ids = ACTORS.map(({ id }) => id)
    fc.assert(
      fc.property(fc.string(), (text) => {
        const resolved = resolver.actor(text)
        if (resolved.status === 'found') expect(ids).toContain(resolved.id)
        else expect(resolved.suggestions.length).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('suggests nothing for a text without a letter or number', () => {
    for (const text of ['', '   ', '!?']) {
      expect(resolver.actor(text)).toEqual({ status: 'unknown', suggestions: [] })
    }
  })
})

describe('foldName', () => {
  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text))
      }),
    )
  })
})
