import { describe, expect, it } from 'vitest'
import { openFigure, partnershipSearch } from '../../../web/routes/partnership-search.ts'

describe('the address of the partnership test', () => {
  it('names an instrument with what is open of it', () => {
    const search = partnershipSearch({
      instrument: 'mp-eu-mda-2008',
      open: 'topic.readmit-tcn',
      clause: '3',
      topic: 'visa',
      compare: 'class',
    })
    expect(search).toEqual({
      instrument: 'mp-eu-mda-2008',
      open: 'topic.readmit-tcn',
      clause: 3,
      topic: 'visa',
      compare: 'class',
    })
    expect(openFigure(search)).toEqual({ kind: 'topic', id: 'readmit-tcn' })
  })

  it('names a class, and an instrument before it', () => {
    expect(partnershipSearch({ family: 'labour-agreement' })).toEqual({ family: 'labour-agreement' })
    expect(partnershipSearch({ family: 'rcp', instrument: 'irf-rabat' })).toEqual({ instrument: 'irf-rabat' })
  })

  it('remembers that the sentences were closed', () => {
    const search = partnershipSearch({ instrument: 'x', open: 'none', clause: '2' })
    expect(search).toEqual({ instrument: 'x', open: 'none' })
    expect(openFigure(search)).toBeNull()
  })

  it.each([
    [{}, {}],
    [{ family: 'nonsense' }, {}],
    [{ instrument: 'x', open: 'reading', clause: '2' }, { instrument: 'x' }],
    [
      { instrument: 'x', open: 'reading.d', clause: '0' },
      { instrument: 'x', open: 'reading.d' },
    ],
    [{ instrument: 'x', topic: '<b>', compare: 'all' }, { instrument: 'x' }],
  ])('leaves out what means nothing: %o', (search, read) => {
    expect(partnershipSearch(search)).toEqual(read)
  })
})
