import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instrumentFilterOf, instrumentQuerySchema } from '../../../src/api/instrument-filter.ts'
import { instrumentsSearch } from '../../../web/routes/instruments-search.ts'
import { parseSearch, stringifySearch } from '../../../web/search-params.ts'
import { filters } from '../../api/arbitrary-instruments.ts'

const inOrder = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value)
const sorted = (filter: object) =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, inOrder(value)]))

describe('the address of the instruments table', () => {
  it('holds every filter whole', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const read = instrumentsSearch(parseSearch(stringifySearch({ ...filter })))
        expect(sorted(read)).toEqual(sorted(filter))
      }),
    )
  })

  it('is read by the page as by the server', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const text = parseSearch(stringifySearch({ ...filter }))
        const byServer = instrumentFilterOf(instrumentQuerySchema.parse(text))
        expect(sorted(instrumentsSearch(text))).toEqual(sorted(byServer))
      }),
    )
  })

  it('leaves out what means nothing instead of failing', () => {
    const search = {
      layer: 'local,bloc',
      year_from: 'soon',
      undated: 'perhaps',
      sort: 'beauty',
      columns: 'x',
    }
    expect(instrumentsSearch(search)).toEqual({ layer: ['bloc'] })
  })

  it('keeps sorting and columns', () => {
    expect(instrumentsSearch({ sort: 'title', order: 'asc', columns: 'status,layer' })).toEqual({
      sort: 'title',
      order: 'asc',
      columns: ['layer', 'status'],
    })
  })
})
