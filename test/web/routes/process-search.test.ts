import { describe, expect, it } from 'vitest'
import { processesSearch, processSearch } from '../../../web/routes/process-search.ts'

describe('the addresses of processes', () => {
  it('hold year, layer and sort of the list', () => {
    expect(processesSearch({ year: '2012', layer: 'regional', sort: 'members', order: 'desc' })).toEqual({
      year: 2012,
      layer: 'regional',
      sort: 'members',
      order: 'desc',
    })
  })

  it('leave out what means nothing', () => {
    expect(processesSearch({ year: 'soon', layer: 'lunar', sort: 'colour', order: 'up' })).toEqual({})
    expect(processSearch({ year: '2012', sort: 'members' })).toEqual({ year: 2012 })
  })
})
