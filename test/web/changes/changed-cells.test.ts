import { describe, expect, it } from 'vitest'
import {
  actionOf,
  changedCells,
  changesOf,
  madeByHand,
  stocksChanged,
} from '../../../web/changes/changed-cells.ts'
import { valuesChanged } from '../../../web/changes/draft-values.ts'

const before = { instrument: 'un-icrmw', actor: 'MAR', from: '1993', start: 'inferred', source: 'un' }
const after = { ...before, from: '1993-06-21', start: 'known', source: 'un;own' }

describe('a change in words', () => {
  it('names what was done, and the columns that matter', () => {
    expect(actionOf({ before: null, after })).toBe('add')
    expect(actionOf({ before, after: null })).toBe('remove')
    expect(actionOf({ before, after })).toBe('change')
    expect(changedCells({ before, after })).toEqual([{ column: 'from', before: '1993', after: '1993-06-21' }])
    expect(changedCells({ before, after: { ...before, source: 'own' } })).toEqual([
      { column: 'source', before: 'un', after: 'own' },
    ])
  })

  it('leaves out what only follows from a correction, and nothing of an import', () => {
    const row = { table: 'participations', batch: 'correction-1' } as const
    const source = { table: 'sources', batch: 'correction-1' } as const
    const imported = { table: 'sources', batch: 'import-2' } as const
    expect(madeByHand([row, source, imported])).toEqual([row, imported])
  })

  it('leaves out the changes of stocks that were taken back', () => {
    const entry = (id: number, table: string, batch: string) => ({ id, table, batch })
    const history = [
      entry(1, 'stocks', 'correction-1'),
      entry(2, 'participations', 'correction-2'),
      entry(3, 'stocks', 'import-3'),
      entry(4, 'stocks', 'correction-4'),
      entry(5, 'stocks', 'correction-1'),
    ]
    expect(stocksChanged(history).map(({ id }) => id)).toEqual([3, 4])
    expect(stocksChanged([])).toEqual([])
  })

  it('belongs to the instrument whose rows it changed', () => {
    const own = { table: 'participations', before, after } as const
    const record = { table: 'instruments', before: { id: 'un-icrmw' }, after: null } as const
    const other = { table: 'instruments', before: null, after: { id: 'rcp-budapest' } } as const
    const linked = {
      table: 'relations',
      before: null,
      after: { instrument: 'x', other: 'un-icrmw' },
    } as const
    expect(changesOf('un-icrmw', [own, record, other, linked])).toEqual([own, record, linked])
  })
})

describe('what a person typed', () => {
  it('counts where it differs from what the row holds; empty is unknown', () => {
    const cells = { from: '1993', to: null, count_yes: 3 }
    expect(valuesChanged(cells, { from: ' 1993 ', to: '', count_yes: '3' })).toEqual({})
    expect(valuesChanged(cells, { from: '', to: '2000', count_yes: '4' })).toEqual({
      from: null,
      to: '2000',
      count_yes: '4',
    })
  })
})
