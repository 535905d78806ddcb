import { describe, expect, it } from 'vitest'
import { corridorYears, firstTreated, shiftedTreatment } from '../../src/flows/corridor-years.ts'
import { compactLevels } from '../../src/flows/effect-levels.ts'
import { estimateFlows } from '../../src/flows/estimate.ts'
import { eventDummies, eventStudy, placeboEstimate } from '../../src/flows/event-study.ts'
import { jointTest } from '../../src/flows/joint-test.ts'
import { leaveOneOut } from '../../src/flows/leave-one-out.ts'
import { staggeredEffects } from '../../src/flows/staggered.ts'
import { randomDraws } from '../numeric/random-draws.ts'
import { gravityData, requestOf } from './request.ts'

const levels = (codes: readonly number[]) => compactLevels('od', Uint32Array.from(codes))

describe('leads and lags', () => {
  // Two corridors; the second has no row in 1980.
  const table = corridorYears(
    levels([0, 0, 0, 0, 1, 1, 1]),
    Float64Array.from([1960, 1970, 1980, 1990, 1960, 1970, 1990]),
  )
  const treatment = Float64Array.from([0, 0, 1, 0, 1, 0, 1])

  it('are the treatment of other years of the corridor, and unknown where there is no such row', () => {
    expect([...shiftedTreatment(table, treatment, 1)]).toEqual([
      0,
      1,
      0,
      Number.NaN,
      0,
      Number.NaN,
      Number.NaN,
    ])
    expect([...shiftedTreatment(table, treatment, -1)]).toEqual([
      Number.NaN,
      0,
      0,
      1,
      Number.NaN,
      1,
      Number.NaN,
    ])
    expect(table.step).toBe(10)
    expect([...firstTreated(table, treatment)]).toEqual([1980, 1960])
  })

  it('leave rows out whose window passes the end, or say that they count as untreated', () => {
    const data = gravityData(41, 6, 6)
    const panel = corridorYears(levels(data.od), Float64Array.from(data.t))
    const request = requestOf({
      model: 'ppml',
      outcome: data.counts,
      regressors: [],
      effects: [data.od, data.t],
      clusters: [data.od],
    })
    const dummies = eventDummies(panel, Float64Array.from(data.dummy), { name: 'deal', leads: 1, lags: 1 })
    const dropped = eventStudy(request, dummies, 'drop')
    expect(dropped.periods).toEqual([-1, 0, 1])
    // The first and the last of six years, in 30 corridors.
    expect(dropped.estimate.dropped[0]).toEqual({ reason: 'missing', rows: 60 })
    expect(dropped.findings[0]?.message).toContain('60 rows are left out')
    const flagged = eventStudy(request, dummies, 'flag')
    expect(flagged.estimate.rowsUsed).toBe(180)
    expect(flagged.findings[0]?.message).toContain('In 60 rows')
    expect(dropped.leads?.degrees).toBe(1)
    const lead = dropped.estimate.coefficients[0]
    expect(dropped.leads?.p).toBeCloseTo(lead?.p ?? 0, 10)
  })

  it('are tested together: squares of independent ones add up, and repeated ones count once', () => {
    const found = jointTest(['a', 'b'], [2, 3], Float64Array.from([4, 0, 0, 1]))
    expect(found?.chiSquare).toBeCloseTo(10, 12)
    expect(found?.degrees).toBe(2)
    expect(found?.p).toBeCloseTo(Math.exp(-5), 12)
    expect(jointTest(['a', 'a'], [2, 2], Float64Array.from([4, 4, 4, 4]))?.degrees).toBe(1)
    expect(jointTest(['a'], [0], Float64Array.from([0]))).toBeNull()
  })
})

/** Corridors that sign at different times, with an effect that grows and differs by cohort. */
function staggeredPanel(seed: number) {
  const random = randomDraws(seed)
  const data = gravityData(seed, 16, 6)
  const signs = new Map<number, number>()
  const treated = data.od.map((od, row) => {
    const at = signs.get(od) ?? (random.uniform() < 0.4 ? random.below(6) : 99)
    signs.set(od, at)
    return (data.t[row] ?? 0) >= at ? 1 : 0
  })
  const effect = data.od.map((od, row) => {
    const since = (data.t[row] ?? 0) - (signs.get(od) ?? 99)
    return since < 0 ? 0 : 0.2 + 0.15 * since + 0.05 * (signs.get(od) ?? 0)
  })
  // Without noise, so that the coefficients are the effects themselves.
  const outcome = data.index.map((index, row) =>
    Math.exp(index + 0.4 * -(data.dummy[row] ?? 0) + 0.3 * (data.number[row] ?? 0) + (effect[row] ?? 0)),
  )
  return { data, signs, treated, effect, outcome }
}

describe('staggered treatments', () => {
  const { data, signs, treated, effect, outcome } = staggeredPanel(77)
  const table = corridorYears(levels(data.od), Float64Array.from(data.t))
  const treatment = Float64Array.from(treated)
  const request = requestOf({
    model: 'ppml',
    outcome,
    regressors: [],
    effects: [data.od, data.ot, data.dt],
    clusters: [data.od],
  })

  it('give back effects that differ by cohort and time, weighted by treated rows', () => {
    const found = staggeredEffects(request, table, treatment)
    const always = [...signs.values()].filter((at) => at === 0).length
    expect([found.alwaysTreated, found.neverTreated]).toEqual([
      always,
      [...signs.values()].filter((at) => at === 99).length,
    ])
    const rows = data.od.flatMap((od, row) => (treated[row] === 1 && signs.get(od) !== 0 ? [row] : []))
    const mean = (chosen: readonly number[]): number =>
      chosen.reduce((sum, row) => sum + (effect[row] ?? 0), 0) / chosen.length
    expect(found.overall.estimate).toBeCloseTo(mean(rows), 6)
    for (const { periods, estimate, rows: count } of found.byPeriods) {
      const chosen = rows.filter(
        (row) => (data.t[row] ?? 0) - (signs.get(data.od[row] ?? 0) ?? 0) === periods,
      )
      expect(estimate).toBeCloseTo(mean(chosen), 6)
      expect(count).toBe(chosen.length)
    }
    for (const { cohort, estimate } of found.byCohort)
      expect(estimate).toBeCloseTo(mean(rows.filter((row) => signs.get(data.od[row] ?? 0) === cohort)), 6)
  })

  it('have no effect before their date where there is none', () => {
    const placebo = placeboEstimate(request, table, treatment, { name: 'deal', periods: 1 })
    expect(placebo.coefficients[0]?.estimate).toBeCloseTo(0, 6)
    expect(placebo.rowsUsed).toBeLessThan(
      outcome.length - treated.reduce<number>((sum, each) => sum + each, 0) + 1,
    )
  })

  it('can be estimated again without each destination, as on a table without it', () => {
    const one = { ...request, regressors: [{ term: 'deal', values: treatment }] }
    const grouping = compactLevels('d', Uint32Array.from(data.d))
    const left = [...leaveOneOut(one, grouping, treatment)].flatMap((step) => step.left ?? [])
    expect(left).toHaveLength(16)
    const keep = data.d.flatMap((d, row) =>
      grouping.levelOfRow[row] === left[3]?.level ? [] : [row + 0 * d],
    )
    const pick = (values: readonly number[]) => keep.map((row) => values[row] ?? 0)
    const alone = estimateFlows(
      requestOf({
        model: 'ppml',
        outcome: pick(outcome),
        regressors: [pick(treated)],
        effects: [pick(data.od), pick(data.ot), pick(data.dt)],
        clusters: [pick(data.od)],
      }),
    )
    expect(left[3]?.estimate).toBeCloseTo(alone.coefficients[0]?.estimate ?? 0, 8)
    expect(left[3]?.se).toBeCloseTo(alone.coefficients[0]?.se ?? 0, 8)
  })
})
