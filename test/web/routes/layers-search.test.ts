import { describe, expect, it } from 'vitest'
import { layersSearch } from '../../../web/routes/layers-search.ts'
import { stringifySearch } from '../../../web/search-params.ts'

describe('the address of the page Layers', () => {
  it('holds the whole state of the page', () => {
    const text = {
      year: '2012',
      a: 'MAR',
      blocs: 'node',
      scope: 'all',
      inferred: 'without',
      multilateral: 'without',
      view: 'matrix',
      overlap: 'jaccard',
      cell: 'regional,bilateral',
      measure: 'jaccard',
      of: 'forums',
      given: 'bilateral',
      removed: 'bilateral',
      sort: 'bloc',
      order: 'asc',
    }
    const read = layersSearch(text)
    expect(read).toEqual({ ...text, year: 2012, cell: ['regional', 'bilateral'] })
    expect(stringifySearch({ ...read })).toBe(
      '?year=2012&a=MAR&blocs=node&scope=all&inferred=without&multilateral=without&view=matrix&overlap=jaccard&cell=regional,bilateral&measure=jaccard&of=forums&given=bilateral&removed=bilateral&sort=bloc&order=asc',
    )
  })

  it('leaves out what means nothing, so that an old link still opens', () => {
    expect(
      layersSearch({
        year: '12',
        blocs: 'x',
        view: 'tree',
        cell: 'regional',
        measure: 'warmth',
        of: 'moon',
        multilateral: 'with',
        order: 'asc',
      }),
    ).toEqual({})
  })
})
