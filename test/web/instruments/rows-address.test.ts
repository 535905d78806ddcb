import { describe, expect, it } from 'vitest'
import { MOST_ID_CHARACTERS } from '../../../src/api/instrument-filter.ts'
import { rowsAddress } from '../../../web/instruments/rows-address.ts'
import { instrumentsSearch } from '../../../web/routes/instruments-search.ts'
import { parseSearch } from '../../../web/search-params.ts'

describe('the address of the rows of the table', () => {
  it('has filter and order, neither columns nor the version of an older citation', () => {
    const search = {
      layer: ['bloc'],
      sort: 'signed',
      order: 'asc',
      columns: ['title'],
      v: '2026.1.1',
    } as const
    expect(rowsAddress(search, new Set())).toEqual({
      search: { layer: ['bloc'], sort: 'signed', order: 'asc' },
      query: '?layer=bloc&sort=signed&order=asc',
      isSelection: false,
    })
  })

  it('is of the rows selected alone, whatever the filter, and the page opens it', () => {
    const { query, isSelection } = rowsAddress(
      { layer: ['bloc'], order: 'asc' },
      new Set(['un-icrmw', 'un-cat']),
    )
    expect([query, isSelection]).toEqual(['?order=asc&id=un-cat,un-icrmw', true])
    expect(instrumentsSearch(parseSearch(query))).toEqual({ order: 'asc', id: ['un-cat', 'un-icrmw'] })
  })

  it('is of all that match where the rows selected fit into no address', () => {
    const ids = Array.from({ length: MOST_ID_CHARACTERS / 10 }, (_, n) => `instrument-${n}`)
    expect(rowsAddress({ layer: ['bloc'] }, new Set(ids))).toMatchObject({
      query: '?layer=bloc',
      isSelection: false,
    })
  })
})
