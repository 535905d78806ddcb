import { describe, expect, it } from 'vitest'
import { askedModel } from '../../src/flows/asked-model.ts'
import { estimateFlows } from '../../src/flows/estimate.ts'
import { modelOfSpecification } from '../../src/flows/model-of-specification.ts'
import { modelPanel } from '../../src/flows/panel/model-on-panel.ts'
import { treatedPanel } from '../../src/flows/panel/treated-panel.ts'
import { numbersOf } from '../../src/flows/panel-table.ts'
import { byEstimate, curveSummary, specificationCurve } from '../../src/flows/specification-curve.ts'
import { StrataError } from '../../src/model/error.ts'
import { type Direction, SPECIFICATIONS, specificationKey } from '../../src/model/flow-specification.ts'
import { fixtureStocks } from '../server/fixture-flows.ts'
import { FIXTURE } from '../server/fixture-registry.ts'

const { stocks, coverage } = fixtureStocks()
const panelOf = (direction: Direction) =>
  modelPanel(
    treatedPanel(
      { tables: { ...FIXTURE, topicsOf: new Map() }, stocks, coverage },
      { treatment: 'family=labour-agreement', direction, window: 10, leads: 2, lags: 3 },
    ),
  )

describe('the specifications', () => {
  it('differ from each other, and have names of their own', () => {
    expect(new Set(SPECIFICATIONS.map(specificationKey)).size).toBe(SPECIFICATIONS.length)
    expect(SPECIFICATIONS.length).toBe(30)
  })
})

describe('a specification curve', () => {
  const results = [...specificationCurve(panelOf, { level: 0.95 })]

  it('has a result for each specification, in their order', () => {
    expect(results.map(({ specification }) => specification)).toEqual([...SPECIFICATIONS])
  })

  it('gives what each model gives by itself, or its reason', () => {
    for (const { specification, estimate, reason } of results) {
      const alone = (): number | undefined => {
        const { table, cluster } = panelOf(specification.direction)
        const model = askedModel(modelOfSpecification(specification, cluster, 0.95), table)
        const values = numbersOf(model.table, 'treated')
        return estimateFlows(model.requestWith([{ term: 'treated', values }])).coefficients[0]?.estimate
      }
      if (estimate === null) {
        expect(reason?.code).toMatch(/^flows\//)
        expect(alone).toThrow(StrataError)
      } else expect(estimate.estimate).toBe(alone())
    }
    expect(results.some(({ estimate }) => estimate !== null)).toBe(true)
    expect(results.some(({ reason }) => reason?.code === 'flows/nobody-treated')).toBe(true)
  })

  it('sums up by range and by intervals on one side of zero, those without an estimate in neither', () => {
    const summary = curveSummary(results)
    const found = results.flatMap(({ estimate }) => estimate ?? [])
    expect(summary.specifications).toBe(30)
    expect(summary.estimated).toBe(found.length)
    expect(summary.lowest).toBe(Math.min(...found.map(({ estimate }) => estimate)))
    expect(summary.highest).toBe(Math.max(...found.map(({ estimate }) => estimate)))
    expect(summary.above + summary.below).toBeLessThanOrEqual(found.length)
    expect(curveSummary([])).toMatchObject({ estimated: 0, lowest: null, highest: null })
  })

  it('is drawn by estimate, those without one last', () => {
    const values = byEstimate(results).map(({ estimate }) => estimate?.estimate ?? Number.POSITIVE_INFINITY)
    expect(values).toEqual([...values].sort((a, b) => a - b))
  })

  it('fits nothing more once nobody asks on', () => {
    let asked = 0
    const curve = specificationCurve(
      (direction) => {
        asked++
        return panelOf(direction)
      },
      { level: 0.95 },
    )
    curve.next()
    curve.return()
    expect(curve.next().done).toBe(true)
    expect(asked).toBe(1)
  })

  it('hides no error that is not of the model', () => {
    const broken = specificationCurve(
      () => {
        throw new RangeError('broken')
      },
      { level: 0.95 },
    )
    expect(() => broken.next()).toThrow(RangeError)
  })
})
