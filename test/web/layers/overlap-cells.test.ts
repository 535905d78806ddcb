import { describe, expect, it } from 'vitest'
import { LAYERS } from '../../../src/model/layer.ts'
import { heatLevel, meetElsewhere, overlapCells, sharedPairs } from '../../../web/layers/overlap-cells.ts'
import { yearNetworks } from '../../../web/layers/year-networks.ts'
import { RULES, SMALL } from './small-layers.ts'

const { bits } = yearNetworks(SMALL, RULES)
const cellOf = (row: string, column: string) =>
  overlapCells(bits, LAYERS).find((cell) => cell.row === row && cell.column === column)

describe('the table of overlaps', () => {
  it('gives the share of the column’s pairs that the row ties too, and the Jaccard index', () => {
    expect(cellOf('regional', 'bilateral')).toMatchObject({ both: 1, of: 1, conditional: 1, jaccard: 1 / 3 })
    expect(cellOf('bilateral', 'regional')).toMatchObject({
      both: 1,
      of: 3,
      conditional: 1 / 3,
      jaccard: 1 / 3,
    })
    expect(cellOf('multilateral', 'multilateral')).toMatchObject({ both: 6, of: 6, conditional: 1 })
  })

  it('knows no share of an empty layer, and no overlap of two', () => {
    expect(cellOf('regional', 'bloc')).toMatchObject({ both: 0, of: 0, conditional: null, jaccard: 0 })
    expect(cellOf('transregional', 'bloc')).toMatchObject({ conditional: null, jaccard: null })
  })

  it('counts where pairs meet else without the multilateral layer', () => {
    expect(meetElsewhere(bits, 'regional')).toEqual({ share: 1 / 3, of: 3 })
    expect(meetElsewhere(bits, 'bloc')).toEqual({ share: null, of: 0 })
  })

  it('opens into exactly the pairs that it counts, of one country alone if asked', () => {
    const actors = SMALL.index.actorIds.length
    for (const { row, column, both } of overlapCells(bits, LAYERS))
      expect(sharedPairs(bits, actors, [row, column])).toHaveLength(both)
    expect(sharedPairs(bits, actors, ['multilateral', 'multilateral'], SMALL.position('D'))).toHaveLength(3)
  })

  it('darkens in five steps', () => {
    expect([0, 0.02, 0.1, 0.3, 0.6, 1].map(heatLevel)).toEqual([0, 1, 2, 3, 4, 4])
  })
})
