import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { type SearchOptions, search } from '../../src/store/search.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { SMALL, smallRegistry } from './small-registry.ts'

let workspace: Workspace
const folder = mkdtempSync(join(tmpdir(), 'strata-search-'))

beforeAll(async () => {
  const file = join(folder, 'my.strata')
  const tables = {
    ...SMALL,
    actors: [
      ...(SMALL.actors ?? []),
      { id: 'GBR', kind: 'state', name: 'United Kingdom', source: 'un' },
      { id: 'UKR', kind: 'state', name: 'Ukraine', source: 'un' },
      { id: 'TUR', kind: 'state', name: 'Türkiye', note: 'Formerly Turkey; see Morocco', source: 'un' },
    ],
    aliases: [
      ...(SMALL.aliases ?? []),
      { table: 'actors', id: 'GBR', alias: 'UK', kind: 'abbreviation', source: 'un' },
      { table: 'actors', id: 'GBR', alias: 'Britain', kind: 'short-name', source: 'un' },
    ],
  }
  await createWorkspace(file, smallRegistry(join(folder, 'registry'), '1', tables))
  workspace = await openWorkspace(file)
})

afterAll(() => {
  workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

const ids = (query: string, options: SearchOptions = {}): string[] =>
  search(workspace, query, options).hits.map(({ id }) => id)

describe('search', () => {
  it('folds accents and case, in the query and in the rows', () => {
    for (const query of ['türkiye', 'TURKIYE', 'Tu\u0308rkiye', 'turk'])
      expect(ids(query)[0], query).toBe('TUR')
    for (const query of ["cote d'ivoire", 'Côte d’Ivoire', 'COTE IVOIRE']) {
      expect(ids(query)[0], query).toBe('CIV')
    }
    expect(ids('declaration conjointe')).toEqual(['mp-eu-mar-2013'])
  })

  it('finds by id, title, alias, participant and note, and says by which', () => {
    const found = (query: string): unknown => {
      const [hit] = search(workspace, query).hits
      return [hit?.table, hit?.id, hit?.field, hit?.snippet]
    }
    expect(found('mp-eu-mar-2013')).toEqual(['instruments', 'mp-eu-mar-2013', 'id', '⟦mp⟧-⟦eu⟧-⟦mar⟧-⟦2013⟧'])
    expect(found('migrant workers')).toEqual([
      'instruments',
      'un-icrmw',
      'title',
      'International Convention on the Rights of All ⟦Migrant⟧ ⟦Workers⟧',
    ])
    expect(found('maroc')).toEqual(['actors', 'MAR', 'alias', '⟦Maroc⟧'])
    expect(found('kingdom')).toEqual(['actors', 'GBR', 'title', 'United ⟦Kingdom⟧'])
    expect(found('formerly')).toEqual(['actors', 'TUR', 'note', '⟦Formerly⟧ Turkey; see Morocco'])
    expect(search(workspace, 'icrmw ivoire').hits.map(({ id }) => id)).toEqual(['un-icrmw'])
  })

  it('wants all words and takes the last for a beginning', () => {
    expect(ids('mobility partn')).toEqual(['mp-eu-mar-2013'])
    expect(ids('mobil partnership')).toEqual([])
    expect(ids('mobility absent')).toEqual([])
  })

  it('puts what is called so before what begins so, and names before notes', () => {
    expect(ids('uk')).toEqual(['GBR', 'UKR'])
    expect(ids('morocco')).toEqual(['MAR', 'mp-eu-mar-2013', 'TUR', 'un-icrmw'])
  })

  it('keeps to a kind, and counts all of it whatever the limit', () => {
    expect(ids('morocco', { kind: 'instruments' })).toEqual(['mp-eu-mar-2013', 'un-icrmw'])
    const { total, hits } = search(workspace, 'morocco', { limit: 1 })
    expect([total, hits.length]).toEqual([4, 1])
  })

  it.each(['', ' ', '*', '-', '"', "'", '()', '^', '\u0000', '\u0301', '🙂'])(
    'finds nothing for %j',
    (query) => {
      expect(search(workspace, query)).toEqual({ total: 0, hits: [] })
    },
  )

  it.each([
    'morocco"',
    '"morocco',
    'morocco*',
    '^morocco',
    'morocco)',
    '(morocco',
    '-morocco',
    '+morocco',
    'morocco;--',
    '{morocco}',
    'morocco\u0000',
    "morocco'",
    'morocco\\',
  ])('takes the signs of %j for no syntax', (query) => {
    expect(ids(query)).toEqual(ids('morocco'))
  })

  it.each(['morocco OR', 'NEAR(morocco kingdom, 2)', 'title:morocco', 'NOT morocco', '{id title} : morocco'])(
    'takes the words of %j for words, which nothing here holds',
    (query) => {
      expect(ids(query)).toEqual([])
    },
  )

  it('gives an answer to every text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          "'",
          '*',
          '(',
          ')',
          ':',
          '{',
          '}',
          '^',
          '-',
          '+',
          ' ',
          'a',
          'NEAR',
          'AND',
          'OR',
          'NOT',
          '\u0000',
          '\ud800',
          'é',
          '\u0301',
        ),
      }),
    )
    fc.assert(
      fc.property(text, (query) => {
        const { total, hits } = search(workspace, query, { limit: 3 })
        expect(hits.length).toBe(Math.min(total, 3))
      }),
      { numRuns: 200 },
    )
  })

  it('gives an answer to a text of ten thousand words', () => {
    expect(ids('morocco '.repeat(10_000))).toEqual(ids('morocco'))
  })
})
