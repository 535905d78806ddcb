import { describe, expect, it } from 'vitest'
import type { OweCellItem } from '../../../src/api/partnership.ts'
import { oweSquares } from '../../../web/partnership/owe-squares.ts'

const cell = (
  bearer: OweCellItem['bearer'],
  beneficiary: OweCellItem['beneficiary'],
  strength: number,
  topics: OweCellItem['topics'] = [],
): OweCellItem => ({ bearer, beneficiary, strength, clauses: strength === 0 ? 0 : 3, topics })

const CELLS = [
  cell('b', 'a', 16, [{ topic: 'visa', strength: 4, clauses: 1 }]),
  cell('a', 'b', 4, [{ topic: 'visa', strength: 1, clauses: 1 }]),
]

function square(rows: ReturnType<typeof oweSquares>, bearer: string, beneficiary: string) {
  return rows.find((row) => row.bearer === bearer)?.squares.find((each) => each.beneficiary === beneficiary)
}

describe('who owes what to whom, as squares', () => {
  it('has areas in the ratio of strengths', () => {
    const rows = oweSquares(CELLS, 40)
    expect(square(rows, 'b', 'a')?.sidePx).toBe(40)
    expect(square(rows, 'a', 'b')?.sidePx).toBe(20)
    expect(square(rows, 'both', 'both')).toMatchObject({ sidePx: 0, clauses: 0, strength: 0 })
  })

  it('holds of one topic what falls to it alone', () => {
    const rows = oweSquares(CELLS, 40, 'visa')
    expect(square(rows, 'b', 'a')).toMatchObject({ strength: 4, clauses: 1, sidePx: 40 })
    expect(square(rows, 'a', 'b')).toMatchObject({ strength: 1, clauses: 1 })
    expect(square(oweSquares(CELLS, 40, 'aid'), 'b', 'a')).toMatchObject({ clauses: 0, sidePx: 0 })
  })

  it('puts a number below a square that is too small for it', () => {
    const rows = oweSquares(CELLS, 40)
    expect(square(rows, 'b', 'a')).toMatchObject({ isInside: true, tone: 5 })
    expect(square(rows, 'a', 'b')).toMatchObject({ isInside: false, tone: 3 })
  })

  it('leaves persons out where they bear nothing', () => {
    expect(oweSquares(CELLS, 40).map(({ bearer }) => bearer)).toEqual(['a', 'b', 'both', 'body', 'nobody'])
    expect(oweSquares([...CELLS, cell('person', 'both', 1)], 40)).toHaveLength(6)
  })
})
