import { describe, expect, it } from 'vitest'
import { SIDE_TABLES } from '../../src/model/side-tables.ts'
import { sideRows } from '../../src/registry/side-rows.ts'

describe('side rows', () => {
  it('are those of the file in its order, with empty cells as null, whatever the order of its columns', () => {
    const texts = new Map([
      [
        'merges.csv',
        'other,state,instrument,reason,dates,titles\nb-1,unsure,a-1,why,,"A, B"\na-0,merged,a-2,,,\n',
      ],
    ])
    expect(sideRows(texts, 'merges')).toEqual([
      { state: 'unsure', instrument: 'a-1', other: 'b-1', dates: null, titles: 'A, B', reason: 'why' },
      { state: 'merged', instrument: 'a-2', other: 'a-0', dates: null, titles: null, reason: null },
    ])
  })

  it('are none where the table is not there, or is none', () => {
    for (const { name, file } of SIDE_TABLES) {
      expect(sideRows(new Map(), name)).toEqual([])
      expect(sideRows(new Map([[file, 'colour\nred\n']]), name)).toEqual([])
    }
  })
})
