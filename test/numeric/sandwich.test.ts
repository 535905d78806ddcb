import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dyadMeat, groupMeat } from '../../src/numeric/sandwich.ts'

/** Pairs of rows that share a member, one by one, from the definition (Aronow, Samii & Assenova 2015). */
function doubleSum(
  columns: readonly number[][],
  first: readonly number[],
  second: readonly number[],
): number[] {
  const rows = first.length
  return columns.flatMap((a) =>
    columns.map((b) => {
      let sum = 0
      for (let r = 0; r < rows; r++)
        for (let s = 0; s < rows; s++) {
          const shares = [first[r], second[r]].some((member) => member === first[s] || member === second[s])
          if (shares) sum += (a[r] as number) * (b[s] as number)
        }
      return sum
    }),
  )
}

const ROWS = fc
  .record({ members: fc.integer({ min: 2, max: 6 }), rows: fc.integer({ min: 1, max: 25 }) })
  .chain(({ members, rows }) =>
    fc.record({
      members: fc.constant(members),
      first: fc.array(fc.integer({ min: 0, max: members - 1 }), { minLength: rows, maxLength: rows }),
      second: fc.array(fc.integer({ min: 0, max: members - 1 }), { minLength: rows, maxLength: rows }),
      scores: fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: rows, maxLength: rows }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  )

describe('dyadMeat', () => {
  it('is the double sum over rows that share a member', () => {
    fc.assert(
      fc.property(ROWS, ({ members, first, second, scores }) => {
        const found = dyadMeat(
          scores.map((column) => Float64Array.from(column)),
          { first: Uint32Array.from(first), second: Uint32Array.from(second), members },
        )
        expect([...found].map((value) => value + 0)).toEqual(
          doubleSum(scores, first, second).map((value) => value + 0),
        )
      }),
    )
  })

  it('is the same when the rows of each pair are summed before', () => {
    fc.assert(
      fc.property(ROWS, ({ members, first, second, scores }) => {
        const keys = first.map((a, row) => [a, second[row] as number].sort((x, y) => x - y).join())
        const pairs = [...new Set(keys)]
        const summed = scores.map((column) =>
          Float64Array.from(pairs, (pair) =>
            column.reduce((sum, value, row) => sum + (keys[row] === pair ? value : 0), 0),
          ),
        )
        const side = (at: number): Uint32Array =>
          Uint32Array.from(pairs, (pair) => Number(pair.split(',')[at]))
        const found = dyadMeat(summed, { first: side(0), second: side(1), members })
        expect([...found].map((value) => value + 0)).toEqual(
          doubleSum(scores, first, second).map((value) => value + 0),
        )
      }),
    )
  })
})

describe('groupMeat', () => {
  it('is the double sum over rows of one group', () => {
    fc.assert(
      fc.property(ROWS, ({ members, first, scores }) => {
        const wanted = scores.flatMap((a) =>
          scores.map((b) =>
            a.reduce(
              (sum, value, r) =>
                sum + value * b.reduce((inner, other, s) => inner + (first[r] === first[s] ? other : 0), 0),
              0,
            ),
          ),
        )
        const found = groupMeat(
          scores.map((column) => Float64Array.from(column)),
          Uint32Array.from(first),
          members,
        )
        expect([...found].map((value) => value + 0)).toEqual(wanted.map((value) => value + 0))
      }),
    )
  })
})
