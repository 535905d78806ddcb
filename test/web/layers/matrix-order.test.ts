import { describe, expect, it } from 'vitest'
import { matrixOrder } from '../../../web/layers/matrix-order.ts'

const ROWS = [
  { region: 'Europe', subregion: 'Northern Europe', name: 'Norway' },
  { region: null, subregion: null, name: 'A bloc' },
  { region: 'Africa', subregion: 'Northern Africa', name: 'Tunisia' },
  { region: 'Africa', subregion: 'Eastern Africa', name: 'Kenya' },
  { region: 'Africa', subregion: 'Northern Africa', name: 'Morocco' },
]

describe('the order of a matrix', () => {
  it('is by region, subregion and name, those without a region last', () => {
    const { actors, blocks } = matrixOrder([0, 1, 2, 3, 4], (place) => ROWS[place])
    expect(actors).toEqual([3, 4, 2, 0, 1])
    expect(blocks).toEqual([
      { region: 'Africa', first: 0, count: 3 },
      { region: 'Europe', first: 3, count: 1 },
      { region: null, first: 4, count: 1 },
    ])
  })
})
