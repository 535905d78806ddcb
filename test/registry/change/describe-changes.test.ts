import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Registry } from '../../../src/model/registry.ts'
import type { AuthoredChange, Cells, RowChange } from '../../../src/model/row-change.ts'
import { TABLES, type TableName } from '../../../src/model/table-schema.ts'
import { describeChanges } from '../../../src/registry/change/describe-changes.ts'
import { diffRegistries } from '../../../src/registry/change/diff-registries.ts'
import { smallRegistry } from '../small-registry.ts'
import { arbitraryRegistry } from './arbitrary-registry.ts'

const { registry: small } = smallRegistry()

const held = (table: TableName, where: Cells): Cells => {
  const rows = small[table] as readonly object[] as readonly Cells[]
  const row = rows.find((each) => Object.entries(where).every(([name, cell]) => each[name] === cell))
  if (row === undefined) throw new Error(`no such row in ${table}`)
  return row
}

const changed = (table: TableName, where: Cells, after: Cells): RowChange => {
  const before = held(table, where)
  return { table, before, after: { ...before, ...after } }
}

const sentences = (...changes: RowChange[]): string[] =>
  describeChanges(changes, small, small).things.flatMap((thing) => thing.sentences)

describe('describeChanges', () => {
  it('says what moved, with names and the word of the note', () => {
    const convention = { instrument: 'un-icrmw', actor: 'MAR' }
    expect(sentences(changed('participations', convention, { from: '1993' }))).toEqual([
      "Morocco's ratification of Convention moved from 1993-06-21 to 1993.",
    ])
    const partnership = { instrument: 'mp-eu-mar-2013', actor: 'MAR' }
    expect(sentences(changed('participations', partnership, { from: '2013-06', start: 'known' }))).toEqual([
      'The first day of Morocco as partner country in Partnership is now 2013-06; nothing was given before.',
      'The way in which the first day of Morocco as partner country in Partnership is known changed from inferred to known.',
    ])
  })

  it.each<[TableName, Cells, Cells, string]>([
    [
      'actors',
      { id: 'CSK' },
      { end: null },
      'The last day of Czechoslovakia is not given any more, before 1992-12-31.',
    ],
    ['actors', { id: 'MAR' }, { name: 'Maroc' }, 'The name of Morocco changed from “Morocco” to “Maroc”.'],
    [
      'instruments',
      { id: 'un-icrmw' },
      { in_force: '2003' },
      'The entry into force of Convention moved from 2003-07-01 to 2003.',
    ],
    [
      'instruments',
      { id: 'un-icrmw' },
      { source: 'other;own' },
      'The sources of Convention changed from Made up for tests to other; Made up for tests.',
    ],
    [
      'codings',
      { variable: 'pilot' },
      { value: 'yes' },
      'The value of the coding “Pilot” of Partnership changed from “no” to “yes”.',
    ],
    [
      'events',
      { id: 'ev-one' },
      { actors: 'MAR' },
      'The actors of the event “Signing” changed from Morocco; European Union to Morocco.',
    ],
    [
      'relations',
      { kind: 'supersedes' },
      { date: '1996' },
      'The date of the relation that New agreement supersedes Old agreement moved from 1995 to 1996.',
    ],
    [
      'bloc_members',
      { bloc: 'eu' },
      { to: '2030' },
      'The last day of the membership of Czechia in European Union is now 2030; nothing was given before.',
    ],
    [
      'codebook',
      { variable: 'pilot' },
      { count_yes: 2 },
      'The count of yes of the variable “Pilot” changed from 1 to 2.',
    ],
    [
      'regions',
      { actor: 'MAR' },
      { region: null },
      'The region of the M49 regions of Morocco is not given any more, before “002”.',
    ],
    [
      'field_sources',
      { used: 'no' },
      { used: 'yes' },
      'The use of the unused value “1993” by Made up for tests for the first day of Morocco as party in Convention changed from no to yes.',
    ],
  ])('puts a change of %s into words', (table, where, after, sentence) => {
    expect(sentences(changed(table, where, after))).toEqual([sentence])
  })

  it('says what was added and removed, and since when', () => {
    const row = held('bloc_members', { bloc: 'eu' })
    expect(sentences({ table: 'bloc_members', before: null, after: row })).toEqual([
      'The membership of Czechia in European Union, since 2004-05-01, was added.',
    ])
    expect(sentences({ table: 'aliases', before: held('aliases', { alias: 'Maroc' }), after: null })).toEqual(
      ['The short name “Maroc” of Morocco was removed.'],
    )
  })

  it('names who changed it, and why', () => {
    const author = { who: 'ana', when: '2026-11-24T08:00:00Z', why: 'typing error', source: 'own' }
    const change: AuthoredChange = { ...changed('actors', { id: 'CSK' }, { end: '1992' }), author }
    expect(sentences(change)).toEqual([
      'The last day of Czechoslovakia moved from 1992-12-31 to 1992 (ana, 2026-11-24: typing error; own).',
    ])
  })

  it('counts by table and puts instruments first, each by name', () => {
    const { counts, things } = describeChanges(
      [
        changed('actors', { id: 'MAR' }, { note: 'x' }),
        changed('instruments', { id: 'un-icrmw' }, { note: 'x' }),
        changed('participations', { instrument: 'un-icrmw' }, { note: 'x' }),
        changed('instruments', { id: 'bla-cze-mar-1995' }, { note: 'x' }),
        { table: 'participations', before: held('participations', { actor: 'eu' }), after: null },
      ],
      small,
      small,
    )
    expect(counts).toEqual([
      { table: 'actors', added: 0, changed: 1, removed: 0 },
      { table: 'instruments', added: 0, changed: 2, removed: 0 },
      { table: 'participations', added: 0, changed: 1, removed: 1 },
    ])
    expect(things.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'instrument un-icrmw',
      'instrument bla-cze-mar-1995',
      'instrument mp-eu-mar-2013',
      'actor MAR',
    ])
    expect(things[0]?.sentences).toHaveLength(2)
  })

  it('has a sentence in one line for each changed column of whatever row, the same in any order of the registry', () => {
    const registries = arbitraryRegistry({ twice: true })
    fc.assert(
      fc.property(registries, registries, (a, b) => {
        const changes = diffRegistries(a, b)
        const { things } = describeChanges(changes, a, b)
        const columns = changes.map(({ table, before, after }) => {
          if (before === null || after === null) return 1
          const schema = TABLES.find(({ name }) => name === table)
          return schema?.columns.filter(({ name }) => before[name] !== after[name]).length ?? 0
        })
        const all = things.flatMap((thing) => thing.sentences)
        expect(all).toHaveLength(columns.reduce((sum, n) => sum + n, 0))
        for (const sentence of all) expect(sentence).toMatch(/^[^\p{Cc}]+[.…]$/u)
        expect(describeChanges(changes.toReversed(), a, b).things.map(({ id }) => id)).toEqual(
          things.map(({ id }) => id),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('knows a name for the small registry’s every row', () => {
    const none = Object.fromEntries(TABLES.map(({ name }) => [name, []]))
    const changes = diffRegistries({ version: '', ...none } as unknown as Registry, small)
    const { things } = describeChanges(changes, small, small)
    expect(things.flatMap((thing) => thing.sentences).join(' ')).not.toMatch(/undefined|null|unknown/)
  })
})
