import { describe, expect, it } from 'vitest'
import { layerSeries } from '../../../src/layers/series/layer-series.ts'
import { isOfTwo, SERIES_GIVEN, SERIES_OF, seriesChoice } from '../../../web/layers/series-choice.ts'
import { seriesValues } from '../../../web/layers/series-values.ts'
import { SERIES_MEASURES } from '../../../web/routes/layers-search.ts'
import { RULES, SMALL } from './small-layers.ts'

const series = layerSeries(SMALL.index, RULES, { firstYear: 1999, lastYear: 2018 })
const at = (year: number, search: Parameters<typeof seriesChoice>[0], actor: string | null = null) =>
  seriesValues(series, seriesChoice(search), actor === null ? null : SMALL.position(actor))[year - 1999]

describe('the choice of a series', () => {
  it('is at first of the bilateral pairs that share a transregional instrument, for which chance is drawn', () => {
    expect(seriesChoice({})).toEqual({
      measure: 'conditional-overlap',
      of: 'transregional',
      given: 'bilateral',
    })
  })

  it('gives way to the default where a measure cannot be of what is asked', () => {
    expect(seriesChoice({ measure: 'ties', of: 'forums', given: 'bloc' })).toEqual({
      measure: 'ties',
      of: 'bilateral',
      given: null,
    })
    expect(seriesChoice({ measure: 'jaccard', of: 'all' }).of).toBe('transregional')
    expect(seriesChoice({ measure: 'participation', of: 'bloc' }).of).toBe('without-multilateral')
  })

  it('offers nothing that cannot be computed', () => {
    for (const measure of SERIES_MEASURES)
      for (const of of SERIES_OF[measure])
        for (const given of isOfTwo(measure) ? SERIES_GIVEN : [undefined]) {
          const choice = seriesChoice({ measure, of, ...(given === undefined ? {} : { given }) })
          expect(choice).toEqual({ measure, of, given: given ?? null })
          const years = seriesValues(series, choice, SMALL.position('A'))
          expect(years).toHaveLength(20)
          // Under the node or expanded rule A has ties in every year, so that only what is really unknown is null.
          if (measure === 'ties' || measure === 'degree')
            expect(years.every(({ value }) => value !== null)).toBe(true)
        }
  })
})

describe('the values of a series', () => {
  it('are those of the formulas', () => {
    expect(at(2010, { of: 'forums' })).toEqual({ value: 1, n: 1 })
    expect(at(2018, { of: 'regional' })).toEqual({ value: 1 / 2, n: 2 })
    expect(at(2018, {})).toEqual({ value: 0, n: 2 })
    expect(at(2010, { measure: 'jaccard', of: 'forums' })).toEqual({ value: 1 / 3, n: 3 })
    expect(at(2010, { measure: 'ties', of: 'regional' })).toEqual({ value: 3, n: 3 })
    expect(at(2010, { measure: 'density', of: 'regional' })).toEqual({ value: 1, n: 3 })
    expect(at(2018, { measure: 'centralisation', of: 'bilateral' })).toEqual({ value: 1, n: 3 })
    expect(at(2010, { measure: 'degree', of: 'all' }, 'A')).toEqual({ value: 3, n: 4 })
    // One bilateral and two regional ties of M = 2 layers: 2 [1 − (1/9 + 4/9)].
    expect(at(2010, { measure: 'participation' }, 'A')?.value).toBeCloseTo(8 / 9, 12)
  })

  it('are unknown, and no zero, where there is nothing to divide by and where no country is chosen', () => {
    expect(at(1999, {})).toEqual({ value: null, n: 0 })
    expect(at(2010, { measure: 'centralisation', of: 'bilateral' })?.value).toBeNull()
    expect(at(2010, { measure: 'degree' })).toEqual({ value: null, n: 0 })
    expect(at(2010, { measure: 'participation' }, 'D')?.value).toBeNull()
  })
})
