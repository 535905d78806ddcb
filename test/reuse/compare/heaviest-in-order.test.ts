import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heaviestInOrder } from '../../../src/reuse/compare/heaviest-in-order.ts'

it('the heaviest rising subsequence is as heavy as the best of all', () => {
  const heaviestOf = (values: readonly number[], weights: readonly number[]): number => {
    let best = 0
    for (let choice = 0; choice < 2 ** values.length; choice++) {
      const chosen = values.flatMap((_, at) => ((choice >> at) & 1 ? [at] : []))
      const rises = chosen.every((at, i) => i === 0 || (values[at] ?? 0) > (values[chosen[i - 1] ?? 0] ?? 0))
      if (rises)
        best = Math.max(
          best,
          chosen.reduce((sum, at) => sum + (weights[at] ?? 0), 0),
        )
    }
    return best
  }
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(20), { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }),
      (values, weights) => {
        const chosen = [...heaviestInOrder(values, weights)].sort((x, y) => x - y)
        expect(chosen.map((at) => values[at])).toEqual(
          chosen.map((at) => values[at] ?? 0).toSorted((x, y) => x - y),
        )
        expect(chosen.reduce((sum, at) => sum + (weights[at] ?? 0), 0)).toBe(heaviestOf(values, weights))
      },
    ),
  )
})
