import { describe, expect, it } from 'vitest'
import { METADATA_COLUMNS } from '../../src/collection/metadata-rows.ts'
import { MATCH_COLUMNS, matchTableText, mergedMatches, readMatchTable } from '../../src/fetch/match-table.ts'

describe('the table that matches texts to instruments', () => {
  it('has the columns that the import of texts takes, and no other', () => {
    expect(['file', ...MATCH_COLUMNS]).toEqual(METADATA_COLUMNS.map(({ name }) => name))
    expect(matchTableText([]).trim()).toBe('file,instrument,title,signed,parties,language')
  })

  it('reads back what it wrote, with columns that a person added', () => {
    const rows = readMatchTable('\uFEFFfile,instrument,note\n"a, b.pdf",pta-1,"two\nlines"\n,pta-2,\n') ?? []
    expect(rows).toEqual([{ file: 'a, b.pdf', cells: { instrument: 'pta-1', note: 'two\nlines' } }])
    expect(readMatchTable(matchTableText(rows))?.[0]?.cells).toMatchObject(rows[0]?.cells ?? {})
    expect(readMatchTable('title\nAgreement\n')).toBeNull()
  })

  it('keeps what was said before and is not said otherwise, and has no row that says nothing', () => {
    const held = [{ file: 'A.pdf', cells: { instrument: 'pta-1', title: 'Agreement' } }]
    const merged = mergedMatches(held, [
      { file: 'a.pdf', cells: { instrument: 'pta-2', title: '' } },
      { file: 'b.pdf', cells: { instrument: '' } },
    ])
    expect(merged).toEqual([{ file: 'a.pdf', cells: { instrument: 'pta-2', title: 'Agreement' } }])
  })
})
