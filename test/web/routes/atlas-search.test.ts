import { describe, expect, it } from 'vitest'
import { atlasSearch } from '../../../web/routes/atlas-search.ts'

describe('the address of the atlas', () => {
  it('holds year, actors, layers switched off and rules', () => {
    const search = { year: '2012', a: 'MAR', b: 'ESP', off: 'bilateral,bloc', blocs: 'node', scope: 'all' }
    expect(atlasSearch(search)).toEqual({
      year: 2012,
      a: 'MAR',
      b: 'ESP',
      off: ['bloc', 'bilateral'],
      blocs: 'node',
      scope: 'all',
    })
  })

  it('holds the layer that is taken away, which is the bilateral one or none', () => {
    expect(atlasSearch({ without: 'bilateral' })).toEqual({ without: 'bilateral' })
    expect(atlasSearch({ without: 'bloc' })).toEqual({})
  })

  it('drops a second actor that is the first, and values that mean nothing', () => {
    expect(atlasSearch({ year: 'now', a: 'MAR', b: 'MAR', blocs: 'whole', off: '' })).toEqual({ a: 'MAR' })
  })
})
