import { describe, expect, it } from 'vitest'
import { matrixBlocks, matrixPairs, textsAlike } from '../../../web/words/matrix-blocks.ts'

const values = [
  [null, 0.9, 0.1],
  [0.8, null, null],
  [0.1, null, null],
]

describe('the matrix', () => {
  it('has a block for each run of one family', () => {
    expect(
      matrixBlocks([{ family: 'compact' }, { family: 'compact' }, { family: null }, { family: 'compact' }]),
    ).toEqual([
      { family: 'compact', first: 0, count: 2 },
      { family: 'none', first: 2, count: 1 },
      { family: 'compact', first: 3, count: 1 },
    ])
  })

  it('lists each pair once, most alike first; directed ones both ways', () => {
    expect(matrixPairs({ values, measure: 'words' })).toEqual([
      { row: 0, column: 1, value: 0.9 },
      { row: 0, column: 2, value: 0.1 },
    ])
    expect(matrixPairs({ values, measure: 'coverage' }).map(({ value }) => value)).toEqual([
      0.9, 0.8, 0.1, 0.1,
    ])
  })

  it('counts texts with another at least so alike', () => {
    expect(textsAlike({ values }, 0.5)).toBe(2)
    expect(textsAlike({ values }, 0.95)).toBe(0)
  })
})
