import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readIncomingTables } from '../../../src/registry/import/read-tables.ts'

const HEADER = 'instrument,actor,role,from,to,source'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (files: Record<string, string | Uint8Array>) =>
  readIncomingTables(
    'mine',
    new Map(Object.entries(files).map(([name, it]) => [name, typeof it === 'string' ? utf8(it) : it])),
  )
const places = (files: Record<string, string | Uint8Array>) =>
  read(files).findings.map(({ level, rule, file, row, column }) => [level, rule, file, row, column])

describe('readIncomingTables', () => {
  it('reads the tables that are there, with their places, and fills what may be left out', () => {
    const { tables, findings } = read({
      'participations.csv': `${HEADER}\nun-icrmw,MAR,party,1993-06-21,,own\nun-icrmw,CIV,party,,,own\n`,
    })
    expect(findings).toEqual([])
    const row = { instrument: 'un-icrmw', role: 'party', to: null, source: 'own', note: null }
    expect([...tables]).toEqual([
      [
        'participations',
        [
          {
            file: 'participations.csv',
            row: 2,
            cells: { ...row, actor: 'MAR', from: '1993-06-21', start: 'known' },
          },
          {
            file: 'participations.csv',
            row: 3,
            cells: { ...row, actor: 'CIV', from: null, start: 'unknown' },
          },
        ],
      ],
    ])
  })

  it.each([
    ['a wrong column', { 'sources.csv': 'id,cite\nown,Own.\n' }, ['column-missing', 'column-unknown']],
    ['broken quotes', { 'sources.csv': 'id,citation\nown,"Own.\n' }, ['csv-broken']],
    ['a huge line', { 'sources.csv': `id,citation\nown,${'x'.repeat(100_001)}\n` }, ['csv-broken']],
    ['Latin-1', { 'sources.csv': Uint8Array.of(0x69, 0x64, 0x0a, 0xe9) }, ['not-utf-8']],
    [
      'UTF-16',
      { 'sources.csv': Uint8Array.from([...'id\n'].flatMap((c) => [c.charCodeAt(0), 0])) },
      ['not-utf-8'],
    ],
    ['a missing cell', { 'sources.csv': 'id,citation\nown\n' }, ['cell-count']],
    ['an empty file', { 'sources.csv': '' }, ['file-empty']],
    ['no table at all', { 'notes.txt': 'hello' }, ['file-missing']],
  ])('says what is wrong with %s', (_, files, rules) => {
    expect(places(files).map(([level, rule]) => [level, rule])).toEqual(rules.map((rule) => ['error', rule]))
  })

  it('reads tables out of an archive, and refuses one that explodes', () => {
    const zip = zipSync({ 'mine/sources.csv': utf8('id,citation\nown,Own.\n'), 'notes.txt': utf8('x') })
    expect(read({ 'mine.zip': zip }).tables.get('sources')?.[0]).toMatchObject({
      file: 'mine.zip/mine/sources.csv',
      row: 2,
    })
    const bomb = zipSync({ 'sources.csv': new Uint8Array(20_000_000) })
    expect(() => read({ 'bomb.zip': bomb })).toThrow(/refused while it was unpacked/)
    expect(() => read({ 'no.zip': utf8('PK') })).toThrow()
  })

  it('names the table that a file of another name may hold, and leaves it out', () => {
    const { findings } = read({ 'instrument.csv': 'id\n', 'sources.csv': 'id,citation\nown,Own.\n' })
    expect(findings.map(({ level, rule, mend }) => [level, rule, mend.includes('instruments.csv')])).toEqual([
      ['warning', 'file-unknown', true],
    ])
  })
})
