import { describe, expect, it } from 'vitest'
import { estimateFlows } from '../../src/flows/estimate.ts'
import { StrataError } from '../../src/model/error.ts'
import { gravityData, requestOf } from './request.ts'

const data = gravityData(21, 5, 3)
const base = {
  model: 'ppml' as const,
  outcome: data.counts,
  regressors: [data.dummy],
  effects: [data.od, data.ot, data.dt],
  clusters: [data.od],
}

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof StrataError) return error.code
    throw error
  }
  return 'none'
}

const findings = (parts: Partial<Parameters<typeof requestOf>[0]>): string[] =>
  estimateFlows(requestOf({ ...base, ...parts })).findings.map(({ code }) => code)

/** Every number of an answer, so that none is NaN. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return []
  return Object.values(value).flatMap(numbersIn)
}

describe('what cannot be estimated', () => {
  it('is refused by name: negative outcomes and weights, no row, one cluster, too few rows', () => {
    const negative = data.counts.map((count, row) => (row === 3 ? -1 : count))
    expect(codeOf(() => estimateFlows(requestOf({ ...base, outcome: negative })))).toBe(
      'flows/outcome-negative',
    )
    expect(codeOf(() => estimateFlows(requestOf({ ...base, weights: negative })))).toBe(
      'flows/weight-negative',
    )
    expect(codeOf(() => estimateFlows(requestOf({ ...base, outcome: data.counts.map(() => 0) })))).toBe(
      'flows/nothing-left',
    )
    expect(codeOf(() => estimateFlows(requestOf({ ...base, clusters: [data.counts.map(() => 1)] })))).toBe(
      'flows/one-cluster',
    )
    expect(
      codeOf(() =>
        estimateFlows(
          requestOf({ model: 'ols', outcome: [1, 2], regressors: [[0, 1]], errors: { kind: 'iid' } }),
        ),
      ),
    ).toBe('flows/too-few-rows')
    expect(codeOf(() => estimateFlows(requestOf({ model: 'ols', outcome: [1], regressors: [[1]] })))).toBe(
      'flows/nothing-left',
    )
    expect(codeOf(() => estimateFlows(requestOf({ model: 'ols', outcome: [], regressors: [[]] })))).toBe(
      'flows/nothing-left',
    )
  })

  it('takes a negative outcome by least squares', () => {
    const negative = data.counts.map((count, row) => (row === 3 ? -1 : count))
    expect(codeOf(() => estimateFlows(requestOf({ ...base, model: 'ols', outcome: negative })))).toBe('none')
  })

  it('counts missing values, of any column, and weights of 0', () => {
    const missing = data.counts.map((count, row) => (row < 2 ? Number.NaN : count))
    const none = data.dummy.map((value, row) => (row === 5 ? Number.POSITIVE_INFINITY : value))
    const weights = data.counts.map((_, row) => (row === 9 ? 0 : 1))
    const { dropped, rows } = estimateFlows(
      requestOf({ ...base, outcome: missing, regressors: [none], weights, effects: [data.od] }),
    )
    expect(dropped.slice(0, 2)).toEqual([
      { reason: 'missing', rows: 3 },
      { reason: 'zero-weight', rows: 1 },
    ])
    expect(rows).toBe(data.counts.length)
  })

  it('is found by name: a regressor that the effects absorb, that repeats another, that is 0 or constant', () => {
    expect(findings({ regressors: [data.dummy, data.ot.map((ot) => (ot * 13) % 7)] })).toContain(
      'regressor-absorbed',
    )
    expect(findings({ regressors: [data.dummy, data.dummy.map((value) => 2 * value)] })).toContain(
      'regressor-collinear',
    )
    expect(findings({ regressors: [data.dummy, data.dummy.map(() => 0)] })).toContain('regressor-empty')
    expect(findings({ regressors: [data.dummy, data.dummy.map(() => 3)] })).toContain('regressor-constant')
  })

  it('is refused where no regressor is left, and the reason is said', () => {
    const nobody = () => estimateFlows(requestOf({ ...base, regressors: [data.dummy.map(() => 0)] }))
    expect(codeOf(nobody)).toBe('flows/nothing-identified')
    expect(nobody).toThrow(/nobody receives this treatment/)
    expect(codeOf(() => estimateFlows(requestOf({ ...base, regressors: [data.ot] })))).toBe(
      'flows/nothing-identified',
    )
  })

  it('keeps the first of two collinear regressors, as fixest does, and the estimate of the others', () => {
    const twice = estimateFlows(requestOf({ ...base, regressors: [data.dummy, data.dummy, data.number] }))
    const once = estimateFlows(requestOf({ ...base, regressors: [data.dummy, data.number] }))
    expect(twice.collinear).toEqual(['x1'])
    expect(twice.coefficients.map(({ term }) => term)).toEqual(['x0', 'x2'])
    twice.coefficients.forEach(({ estimate, se }, k) => {
      expect(estimate).toBeCloseTo(once.coefficients[k]?.estimate ?? 0, 10)
      expect(se).toBeCloseTo(once.coefficients[k]?.se ?? 0, 10)
    })
  })

  it('is found by name: clusters of one row', () => {
    const clusters = [data.od.map((od, row) => (row === 0 ? 9999 : od))]
    expect(findings({ clusters })).toContain('cluster-of-one')
  })

  it('leaves no number out of an answer that is not finite', () => {
    const answers = [
      estimateFlows(requestOf(base)),
      estimateFlows(requestOf({ ...base, model: 'ols' })),
      estimateFlows(requestOf({ ...base, regressors: [data.dummy, data.dummy] })),
      estimateFlows(requestOf({ model: 'ols', outcome: [1, 1, 1, 1], regressors: [[0, 1, 0, 1]] })),
    ]
    for (const answer of answers)
      expect(numbersIn({ ...answer, fit: null }).every(Number.isFinite)).toBe(true)
  })
})
