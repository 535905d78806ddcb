import { describe, expect, it } from 'vitest'
import type { Registry } from '../../src/model/registry.ts'
import { instrumentRecord, variableInWords } from '../../src/registry/instrument-record.ts'
import { registryLookup } from '../../src/registry/registry-lookup.ts'
import { FIXTURE } from '../server/fixture-registry.ts'

const recordOf = (id: string, changes: Partial<Registry> = {}) => {
  const record = instrumentRecord(registryLookup({ ...FIXTURE, ...changes }), id)
  if (record === undefined) throw new Error(`no record of ${id}`)
  return record
}

describe('the record of an instrument', () => {
  it('is none for an id that no instrument has, a former id included', () => {
    const lookup = registryLookup(FIXTURE)
    expect(instrumentRecord(lookup, 'bla-none')).toBeUndefined()
    expect(instrumentRecord(lookup, 'bmp-xna-xsa-2001')).toBeUndefined()
    expect(instrumentRecord(lookup, 'constructor')).toBeUndefined()
  })

  it('holds every row that belongs to it, and none of another instrument', () => {
    for (const { id } of FIXTURE.instruments) {
      const record = recordOf(id)
      const own = FIXTURE.participations.filter(({ instrument }) => instrument === id)
      expect(record.participations.map(({ actor, role }) => [actor, role])).toEqual(
        own.map(({ actor, role }) => [actor, role]),
      )
      expect(record.codings).toHaveLength(
        FIXTURE.codings.filter(({ instrument }) => instrument === id).length,
      )
      expect(record.aliases).toEqual(FIXTURE.aliases.filter((row) => row.id === id))
    }
  })

  it('names each actor and says what it is', () => {
    const { participations } = recordOf('mp-union-xsa-2008')
    expect(participations.map(({ name, kind }) => [name, kind])).toEqual([
      ['Northern Union', 'bloc'],
      ['Southland', 'state'],
      ['Northland', 'state'],
      ['Border Guard of the Union', 'agency'],
    ])
  })

  it('says of a relation on which side the instrument stands', () => {
    expect(recordOf('bla-new').relations.map(({ other, direction }) => [other, direction])).toEqual([
      ['bla-old', 'to'],
    ])
    expect(recordOf('bla-old').relations.map(({ instrument, direction }) => [instrument, direction])).toEqual(
      [['bla-new', 'from']],
    )
  })

  it('puts codings in the codebook’s words, and in plain words where the codebook has none', () => {
    expect(recordOf('bla-new').codings[0]).toMatchObject({
      label: 'Equal pay for equal work',
      benefits: 'migrants',
    })
    expect(recordOf('mp-union-xsa-2008').codings[0]).toMatchObject({
      label: 'Participating states',
      benefits: null,
    })
  })

  it('marks a variable on which sources differ, and neither one source’s two values nor two sources’ one', () => {
    const coding = (value: string, source: string) => ({
      instrument: 'bla-new',
      variable: 'x',
      value,
      source,
    })
    const marks = (...codings: ReturnType<typeof coding>[]) =>
      recordOf('bla-new', { codings }).codings.map(({ sources_differ }) => sources_differ)
    expect(marks(coding('1', 'list'), coding('2', 'second'))).toEqual([true, true])
    expect(marks(coding('1', 'list'), coding('2', 'list'))).toEqual([false, false])
    expect(marks(coding('1', 'list'), coding('1', 'second'))).toEqual([false, false])
    expect(recordOf('mp-union-xsa-2008').codings.map(({ sources_differ }) => sources_differ)).toEqual([
      true,
      true,
    ])
  })

  it('lists every source that a row names once, the instrument’s own first', () => {
    expect(recordOf('mp-union-xsa-2008').sources.map(({ id }) => id)).toEqual(['release', 'list', 'second'])
    expect(recordOf('bla-new').sources.map(({ id }) => id)).toEqual(['list', 'second'])
    expect(recordOf('forum-world').sources.map(({ id }) => id)).toEqual(['list'])
  })

  it('holds rival values of its own rows and of its participations', () => {
    const rival = (table: string, id: string) => ({
      table,
      id,
      column: 'from',
      value: '1999',
      source: 'second',
      used: 'no' as const,
    })
    const rows = [
      rival('participations', 'bla-new|XNA|party'),
      rival('instruments', 'bla-new'),
      rival('participations', 'bla-old|XNA|party'),
      rival('actors', 'bla-new'),
    ]
    expect(recordOf('bla-new', { field_sources: rows }).field_sources).toEqual(rows.slice(0, 2))
  })

  it('is cited with its id and the version of the registry', () => {
    expect(recordOf('bla-new').cite.plain).toContain('Record bla-new, registry version 2026.11.23')
  })
})

describe('a variable in words', () => {
  it('begins with a capital and has spaces for its underscores', () => {
    expect(variableInWords('participating_states_later')).toBe('Participating states later')
    expect(variableInWords('x')).toBe('X')
    expect(variableInWords('')).toBe('')
  })

  it('spells out third-country nationals', () => {
    expect(variableInWords('clause_tcn')).toBe('Clause third-country nationals')
    expect(variableInWords('tcn')).toBe('Third-country nationals')
  })
})
