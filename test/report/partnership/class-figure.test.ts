import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classFigure, distributionOf } from '../../../src/report/partnership/class-figure.ts'
import { fiveCriteria } from '../../../src/report/partnership/criteria/five-criteria.ts'
import { realFamily } from './real-facts.ts'

const members = (values: readonly (number | null)[]) =>
  values.map((value, k) => ({ instrument: `k${k}`, values: value === null ? {} : { d: value } }))

describe('a figure over a class', () => {
  it('has its quartiles between the two nearest values', () => {
    // quantile(c(1, 2, 4, 8), type = 7) of R.
    expect(distributionOf([8, 1, 4, 2])).toEqual({
      least: 1,
      lowerQuartile: 1.75,
      median: 3,
      upperQuartile: 5,
      most: 8,
    })
    expect(distributionOf([])).toBeNull()
  })

  it('is of those alone that have it', () => {
    expect(classFigure('d', members([0.5, null, null]))).toMatchObject({
      known: 1,
      of: 3,
      distribution: { median: 0.5 },
      outliers: [],
    })
    expect(classFigure('d', members([null]))).toMatchObject({ known: 0, distribution: null })
  })

  it('names who lies far out, of ten or more', () => {
    const values = [0, 1, 1, 2, 2, 2, 3, 3, 4, 50]
    expect(classFigure('d', members(values)).outliers).toEqual([
      { instrument: 'k9', value: 50, side: 'high' },
    ])
    expect(classFigure('d', members(values.slice(1))).outliers).toEqual([])
    const turned = classFigure('d', members(values.map((value) => -value))).outliers
    expect(turned).toMatchObject([{ instrument: 'k9', side: 'low' }])
  })

  it('stands in order, and one that is not known changes nothing but how many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1, max: 1 }), { minLength: 1 }), (values) => {
        const { distribution, outliers, known } = classFigure('d', members(values))
        const spread = Object.values(distribution ?? {})
        for (const [k, value] of spread.slice(1).entries())
          expect(value).toBeGreaterThanOrEqual((spread[k] as number) - 1e-12)
        const more = classFigure('d', members([...values, null]))
        expect([more.distribution, more.outliers, more.known]).toEqual([distribution, outliers, known])
      }),
    )
  })

  it('of the inclusivity of the 26 consultative processes is lowest for one that has origin states alone', () => {
    const rows = realFamily('rcp').map((facts) => {
      const value = fiveCriteria(facts, null)[3]?.value ?? null
      return { instrument: facts.instrument.id, values: value === null ? {} : { inclusivity: value } }
    })
    const { known, of, distribution, outliers } = classFigure('inclusivity', rows)
    expect([known, of, distribution?.least]).toEqual([26, 26, 1 / 3])
    expect(outliers.map(({ instrument }) => instrument).toSorted()).toEqual([
      'rcp-colombo',
      'rcp-igc',
      'rcp-marri',
      'rcp-quito',
    ])
  })
})
