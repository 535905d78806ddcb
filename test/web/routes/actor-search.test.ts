import { describe, expect, it } from 'vitest'
import { actorSearch, actorsSearch } from '../../../web/routes/actor-search.ts'

describe('the addresses of actors', () => {
  it('hold words, kind and sort of the list', () => {
    expect(actorsSearch({ q: 'coast', kind: 'state', sort: 'region', order: 'desc' })).toEqual({
      q: 'coast',
      kind: 'state',
      sort: 'region',
      order: 'desc',
    })
  })

  it('leave out what means nothing', () => {
    expect(actorsSearch({ q: '', kind: 'planet', sort: 'colour', order: 'up' })).toEqual({})
    expect(actorSearch({ year: '2012', sort: 'name' })).toEqual({ year: 2012 })
  })
})
