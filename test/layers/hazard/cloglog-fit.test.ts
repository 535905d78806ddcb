import { describe, expect, it } from 'vitest'
import { cloglogFit } from '../../../src/layers/hazard/cloglog-fit.ts'
import { maximumOf } from '../../../src/layers/hazard/maximum.ts'
import { seededRandom } from '../../../src/numeric/seeded-random.ts'

const numbers = (...values: number[]): Float64Array => Float64Array.from(values)
const column = (term: string, ...values: number[]) => ({ term, values: numbers(...values) })

/** Log likelihood straight from the formula. */
function logLikelihood(
  columns: readonly Float64Array[],
  beta: Float64Array,
  trials: Float64Array,
  events: Float64Array,
) {
  return trials.reduce((sum, n, cell) => {
    const eta = columns.reduce((all, values, c) => all + (values[cell] as number) * (beta[c] as number), 0)
    const p = 1 - Math.exp(-Math.exp(eta))
    const e = events[cell] as number
    return sum + (e > 0 ? e * Math.log(p) : 0) + (n - e > 0 ? (n - e) * Math.log(1 - p) : 0)
  }, 0)
}

describe('cloglogFit', () => {
  it('gives a constant the observed share: log(-log(1 - e/n))', () => {
    const { coefficients, bread, converged } = cloglogFit({
      columns: [numbers(1, 1)],
      trials: numbers(60, 40),
      events: numbers(7, 3),
    })
    expect(converged).toBe(true)
    expect(coefficients[0]).toBeCloseTo(Math.log(-Math.log(0.9)), 12)
    // The delta method: var p / (dp/dη)², at the maximum the same by observed and expected information.
    const slope = Math.exp(coefficients[0] as number) * 0.9
    expect(bread[0]).toBeCloseTo(0.0009 / slope ** 2, 10)
  })

  it('stands at a maximum of the likelihood, whatever the scale of a column, and aggregated or row by row', () => {
    const random = seededRandom(4)
    const rows = 300
    const x = Float64Array.from({ length: rows }, () => Math.floor(random() * 4))
    const y = Float64Array.from(x, (value) => (random() < 0.05 + 0.1 * value ? 1 : 0))
    const ones = new Float64Array(rows).fill(1)
    const byRow = cloglogFit({ columns: [ones, x], trials: ones, events: y })
    const counts = (test: (row: number) => number): Float64Array =>
      Float64Array.from({ length: 4 }, (_, value) =>
        x.reduce((sum, each, row) => sum + (each === value ? test(row) : 0), 0),
      )
    const trials = counts(() => 1)
    const events = counts((row) => y[row] as number)
    const aggregated = cloglogFit({ columns: [numbers(1, 1, 1, 1), numbers(0, 1, 2, 3)], trials, events })
    const scaled = cloglogFit({ columns: [ones, x.map((value) => value * 1e6)], trials: ones, events: y })
    for (const c of [0, 1]) {
      expect(aggregated.coefficients[c]).toBeCloseTo(byRow.coefficients[c] as number, 10)
      const unit = c === 0 ? 1 : 1e6
      expect((scaled.coefficients[c] as number) * unit).toBeCloseTo(byRow.coefficients[c] as number, 10)
    }
    const best = logLikelihood([ones, x], byRow.coefficients, ones, y)
    expect(byRow.logLikelihood).toBeCloseTo(best, 9)
    for (const c of [0, 1])
      for (const step of [-1e-3, 1e-3]) {
        const beside = byRow.coefficients.slice()
        beside[c] = (beside[c] as number) + step
        expect(logLikelihood([ones, x], beside, ones, y)).toBeLessThan(best)
      }
  })

  it('names columns that are combinations of those before them, and keeps the first', () => {
    const { collinear, kept } = cloglogFit({
      columns: [numbers(1, 1, 1, 1), numbers(1, 2, 3, 4), numbers(3, 5, 7, 9), numbers(0, 0, 0, 0)],
      trials: numbers(9, 9, 9, 9),
      events: numbers(1, 3, 2, 4),
    })
    expect({ collinear, kept }).toEqual({ collinear: [2, 3], kept: [0, 1] })
  })
})

describe('maximumOf', () => {
  const constant = column('constant', 1, 1, 1, 1, 1, 1)

  it('leaves out what a regressor tells apart without error, on either side, with what is the same without it', () => {
    const trials = numbers(20, 20, 20, 20, 20, 20)
    const x = column('x', 0, 1, 2, 0, 1, 2)
    const rest = maximumOf(
      [column('constant', 1, 1, 1, 1, 1), column('x', 0, 1, 2, 0, 1)],
      trials.slice(0, 5),
      numbers(3, 5, 9, 2, 4),
    ).fit
    for (const events of [0, 20]) {
      const { fit, findings, isUsed } = maximumOf(
        [constant, x, column('never', 0, 0, 0, 0, 0, 1)],
        trials,
        numbers(3, 5, 9, 2, 4, events),
      )
      expect(findings.map(({ code }) => code)).toEqual(['separated', 'collinear'])
      expect(findings[0]?.message).toContain('"never"')
      expect(findings[0]?.message).toContain('20 rows')
      expect([...isUsed]).toEqual([1, 1, 1, 1, 1, 0])
      expect(fit.coefficients[1]).toBeCloseTo(rest.coefficients[1] as number, 9)
      expect(fit.logLikelihood).toBeCloseTo(rest.logLikelihood, 9)
    }
  })

  it('finds separation by a threshold of a continuous regressor', () => {
    const { findings, fit } = maximumOf(
      [constant, column('x', 1, 2, 3, 4, 5, 6)],
      numbers(1, 1, 1, 1, 1, 1),
      numbers(0, 0, 0, 1, 1, 1),
    )
    expect(findings.map(({ code }) => code)).toContain('separated')
    expect(fit.kept).toEqual([])
  })

  it('does not take rare events for separation', () => {
    const { findings, fit } = maximumOf(
      [constant, column('x', 0, 0, 0, 1, 1, 1)],
      numbers(1e6, 1e6, 1e6, 1e6, 1e6, 1e6),
      numbers(1, 0, 0, 2, 0, 0),
    )
    expect(findings).toEqual([])
    expect(fit.converged).toBe(true)
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(2), 4)
  })
})
