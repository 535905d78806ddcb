import { describe, expect, it } from 'vitest'
import { readPanel } from '../../../src/cli/flows/read-panel.ts'
import { askedModel, columnsOfModel, type ModelAsked } from '../../../src/flows/asked-model.ts'
import { estimateFlows, type FlowEstimate } from '../../../src/flows/estimate.ts'
import { FIXEST_SMALL_SAMPLE } from '../../../src/flows/small-sample.ts'
import { columnsOfTerm, regressorsOfTerm, splitTerms } from '../../../src/flows/terms.ts'
import { GRAVITY_NOTE, GRAVITY_PANEL, HAS_GRAVITY_PANEL } from '../../flows/gravity-panel.ts'

async function estimated(treatment: string, options: Partial<ModelAsked>): Promise<FlowEstimate> {
  const terms = splitTerms(treatment)
  const asked: ModelAsked = {
    model: 'ppml',
    outcome: 'mig',
    effects: 'od,ot,dt',
    cluster: 'od',
    ssc: FIXEST_SMALL_SAMPLE,
    separation: 'fixest',
    level: 0.95,
    ...options,
  }
  const wanted = columnsOfModel(asked, terms.flatMap(columnsOfTerm))
  const { table, requestWith } = askedModel(asked, await readPanel(GRAVITY_PANEL, wanted))
  return estimateFlows(requestWith(terms.flatMap((term) => regressorsOfTerm(table, term))))
}

const relative = (found: number | null | undefined, wanted: number): number =>
  Math.abs((found ?? Number.NaN) / wanted - 1)

/** Answers of R's fixest 0.14.2, as the panel's README prints them. */
describe.skipIf(!HAS_GRAVITY_PANEL)(`the panel with known answers${GRAVITY_NOTE}`, () => {
  it('gives the Poisson estimate of fixest, its errors and the rows that it could use', async () => {
    const { coefficients, rows, rowsUsed, dropped, converged, deviance, clusters, k } = await estimated(
      'bla',
      {},
    )
    expect([rows, rowsUsed, converged, clusters, k]).toEqual([262_094, 155_171, true, [22_181], 2715])
    expect(dropped).toEqual([
      { reason: 'all-zero od', rows: 106_827 },
      { reason: 'all-zero dt', rows: 96 },
    ])
    expect(relative(coefficients[0]?.estimate, 0.137640067546)).toBeLessThan(1e-9)
    expect(relative(coefficients[0]?.se, 0.037016447034)).toBeLessThan(1e-5)
    expect(relative(coefficients[0]?.seUnadjusted, 0.036690446374)).toBeLessThan(1e-5)
    expect(relative(deviance, 186_721_848.0133)).toBeLessThan(1e-12)
  })

  it('gives the least-squares estimate of fixest on asinh, over all rows', async () => {
    const { coefficients, rowsUsed, dropped } = await estimated('bla', {
      model: 'ols',
      outcome: 'asinh(mig)',
    })
    expect([rowsUsed, dropped]).toEqual([262_094, []])
    expect(relative(coefficients[0]?.estimate, 0.712589456939)).toBeLessThan(1e-9)
    expect(relative(coefficients[0]?.se, 0.086117978825)).toBeLessThan(1e-9)
    expect(relative(coefficients[0]?.seUnadjusted, 0.085669629056)).toBeLessThan(1e-9)
  })

  it('finds no separated row beyond levels that are 0 throughout', async () => {
    const { rowsUsed, findings } = await estimated('bla', { separation: 'full' })
    expect([rowsUsed, findings]).toEqual([155_171, []])
  })
})
