import { describe, expect, it } from 'vitest'
import { compactLevels } from '../../src/flows/effect-levels.ts'
import { estimateFlows } from '../../src/flows/estimate.ts'
import { partialOut } from '../../src/flows/partial-out.ts'
import { separatedRows } from '../../src/flows/separated-rows.ts'
import { sortedEffects } from '../../src/flows/sorted-effects.ts'
import { randomDraws } from '../numeric/random-draws.ts'
import { requestOf } from './request.ts'

/** Separated rows, in the order given. */
function separated(
  outcome: readonly number[],
  regressors: readonly (readonly number[])[],
  effects: readonly (readonly number[])[],
): number[] {
  const levels = effects.length > 0 ? effects : [outcome.map(() => 0)]
  const sorted = sortedEffects(levels.map((codes, at) => compactLevels(`e${at}`, Uint32Array.from(codes))))
  const pick = (values: readonly number[]): Float64Array =>
    Float64Array.from(sorted.order, (row) => values[row] ?? 0)
  const found = separatedRows(pick(outcome), regressors.map(pick), partialOut(sorted))
  expect(found.finished).toBe(true)
  return [...sorted.order].filter((_, place) => found.isSeparated[place] === 1).toSorted((a, b) => a - b)
}

/** Examples of the primer on separation by Correia, Guimarães and Zylkin. */
describe('separated rows', () => {
  it('are found behind one regressor', () => {
    expect(separated([0, 0, 0, 1, 2, 3], [[1, 1, 0, 0, 0, 0]], [])).toEqual([0, 1])
  })

  it('are found behind a combination of two regressors', () => {
    const x1 = [2, -1, 0, 0, 5, 6]
    const x2 = [-1, 2, 0, 0, -10, -12]
    expect(separated([0, 0, 0, 1, 2, 3], [x1, x2], [])).toEqual([0])
  })

  it('are found behind one effect, and behind two together', () => {
    expect(separated([0, 0, 0, 1, 2, 3], [], [[1, 1, 2, 2, 3, 3]])).toEqual([0, 1])
    expect(
      separated(
        [0, 1, 0, 0, 1],
        [],
        [
          [1, 1, 2, 2, 2],
          [1, 1, 1, 2, 2],
        ],
      ),
    ).toEqual([2])
  })

  it('are none where a tiny outcome stands in the way', () => {
    expect(
      separated(
        [0, 1, 0, 0, 1, 1e-6, 1e-6, 1e-6],
        [],
        [
          [1, 1, 2, 2, 2, 2, 2, 2],
          [1, 1, 1, 2, 2, 1, 1, 1],
        ],
      ),
    ).toEqual([])
  })

  it('are none without zeros', () => {
    expect(separated([1, 2, 3], [[1, 0, 0]], [])).toEqual([])
  })

  it('have a certificate: planted ones are found, and no row beside them', () => {
    const random = randomDraws(17)
    for (let run = 0; run < 20; run++) {
      const rows = 60
      // The first rows are positive, so that no level is 0 throughout.
      const outcome = Array.from({ length: rows }, (_, row) =>
        row >= 6 && random.uniform() < 0.5 ? 0 : 1 + random.below(5),
      )
      const levels = outcome.map((_, row) => row % 6)
      const others = [0, 1].map(() => outcome.map(() => random.normal()))
      // A regressor that is 0 beside the others wherever the outcome is positive, and positive on some zeros.
      const lift = outcome.map((y) => (y === 0 && random.uniform() < 0.3 ? 1 + random.uniform() : 0))
      const hidden = lift.map(
        (value, row) => value + 2 * (others[0]?.[row] ?? 0) - (others[1]?.[row] ?? 0) + (levels[row] ?? 0),
      )
      const planted = lift.flatMap((value, row) => (value > 0 ? [row] : []))
      expect(separated(outcome, [...others, hidden], [levels])).toEqual(planted)
    }
  })
})

describe('an estimate with separated rows', () => {
  const outcome = [0, 0, 0, 1, 2, 3]
  const x1 = [2, -1, 0, 0, 5, 6]
  const x2 = [-1, 2, 0, 0, -10, -12]

  it('leaves them out, counts them, and names the regressor that becomes collinear without them', () => {
    const found = estimateFlows(requestOf({ model: 'ppml', outcome, regressors: [x1, x2] }))
    expect(found.dropped).toEqual([{ reason: 'separated', rows: 1 }])
    expect(found.rowsUsed).toBe(5)
    expect(found.collinear).toEqual(['x1'])
    expect(found.converged).toBe(true)
  })

  it('keeps them where only levels that are 0 throughout are to go', () => {
    const found = estimateFlows(
      requestOf({ model: 'ppml', outcome, regressors: [x1, x2], separation: 'fixest' }),
    )
    expect(found.rowsUsed).toBe(6)
    expect(found.coefficients.every(({ estimate }) => Number.isFinite(estimate))).toBe(true)
  })
})
