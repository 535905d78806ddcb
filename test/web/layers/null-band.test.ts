import { describe, expect, it } from 'vitest'
import type { NullRowItem } from '../../../src/api/layer-nulls.ts'
import { bandOf, hasNull, nullRowOf } from '../../../web/layers/null-band.ts'
import { seriesChoice } from '../../../web/layers/series-choice.ts'

const row = (part: Partial<NullRowItem>): NullRowItem => ({
  year: 2012,
  null: 'curveball',
  measure: 'conditional-overlap',
  layer: 'transregional',
  other: 'bilateral',
  observed: 0.7,
  network: 0.7,
  draws: 199,
  mean: 0.5,
  sd: 0.01,
  z: 20,
  low: 0.48,
  high: 0.52,
  p: 0.005,
  p_lower: 1,
  p_adjusted: 0.01,
  p_lower_adjusted: 1,
  reason: null,
  ...part,
})

describe('the band of chance', () => {
  it('is drawn for ties and for overlaps of two single layers, for nothing else', () => {
    const has = (search: Parameters<typeof seriesChoice>[0]) => hasNull(seriesChoice(search))
    expect(has({})).toBe(true)
    expect(has({ of: 'forums' })).toBe(false)
    expect(has({ of: 'bilateral' })).toBe(false)
    expect(has({ measure: 'jaccard' })).toBe(true)
    expect(has({ measure: 'ties', of: 'all' })).toBe(true)
    for (const measure of ['density', 'centralisation', 'degree', 'participation'] as const)
      expect(has({ measure })).toBe(false)
  })

  it('is of the measure, layers, null and year that are shown; a Jaccard index is the same both ways', () => {
    const jaccard = row({ measure: 'jaccard', layer: 'bilateral', other: 'transregional' })
    const rows = [
      row({ year: 2011 }),
      row({ null: 'labels' }),
      row({ layer: 'bloc' }),
      jaccard,
      row({ mean: 0.4 }),
    ]
    expect(nullRowOf(rows, seriesChoice({}), 'curveball', 2012)?.mean).toBe(0.4)
    expect(nullRowOf(rows, seriesChoice({}), 'labels', 2012)?.null).toBe('labels')
    expect(nullRowOf(rows, seriesChoice({ measure: 'jaccard' }), 'curveball', 2012)).toBe(jaccard)
    expect(nullRowOf(rows, seriesChoice({ given: 'bloc' }), 'curveball', 2012)).toBeUndefined()
  })

  it('is unknown, and not of width zero, where no draw is of anything', () => {
    expect(bandOf(row({}))).toEqual({ low: 0.48, mean: 0.5, high: 0.52 })
    expect(bandOf(row({ low: null, mean: null, high: null, reason: 'null-undefined' }))).toBeNull()
    expect(bandOf(undefined)).toBeNull()
  })
})
