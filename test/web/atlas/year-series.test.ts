import { describe, expect, it } from 'vitest'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { OPEN_YEAR } from '../../../src/layers/year-span.ts'
import { LAYERS, type Layer } from '../../../src/model/layer.ts'
import { worldSpans, yearSeries } from '../../../web/atlas/year-series.ts'
import { instrument, tables } from '../../layers/tables.ts'

const BILATERAL = LAYERS.indexOf('bilateral')
const REGIONAL = LAYERS.indexOf('regional')

const span = (instrumentIndex: number, firstYear: number, lastYear: number) => ({
  instrumentIndex,
  firstYear,
  lastYear,
})

function seriesOf(
  spans: Parameters<typeof yearSeries>[0],
  layerByInstrument: readonly number[],
  isEndKnown: (instrumentIndex: number) => boolean = () => false,
) {
  const series = yearSeries(spans, layerByInstrument, isEndKnown, 2000, 2004)
  return (layer: Layer) => series.find((one) => one.layer === layer)
}

describe('the series of instruments by year', () => {
  it('has one entry a layer, in the order of the layers, each as long as the years', () => {
    const series = yearSeries([], [], () => false, 2000, 2004)
    expect(series.map(({ layer }) => layer)).toEqual([...LAYERS])
    for (const { counts, known } of series) {
      expect(counts).toEqual([0, 0, 0, 0, 0])
      expect(known).toEqual([0, 0, 0, 0, 0])
    }
  })

  it('counts the first and the last year of a span, and none outside the window', () => {
    const of = seriesOf(
      [span(0, 2001, 2003), span(1, 1990, 2000), span(2, 2004, 2010)],
      [BILATERAL, BILATERAL, REGIONAL],
    )
    expect(of('bilateral')?.counts).toEqual([1, 1, 1, 1, 0])
    expect(of('regional')?.counts).toEqual([0, 0, 0, 0, 1])
    expect(of('multilateral')?.counts).toEqual([0, 0, 0, 0, 0])
  })

  it('leaves out spans that end before the window or start after it', () => {
    const of = seriesOf([span(0, 1950, 1999), span(1, 2005, OPEN_YEAR)], [BILATERAL, BILATERAL])
    expect(of('bilateral')?.counts).toEqual([0, 0, 0, 0, 0])
  })

  it('counts as known what ends, and of what is open only that which is recorded to go on', () => {
    const layers = [BILATERAL, BILATERAL, BILATERAL]
    const spans = [span(0, 2000, 2001), span(1, 2000, OPEN_YEAR), span(2, 2002, OPEN_YEAR)]
    const of = seriesOf(spans, layers, (k) => k === 2)
    expect(of('bilateral')?.counts).toEqual([2, 2, 2, 2, 2])
    expect(of('bilateral')?.known).toEqual([1, 1, 1, 1, 1])
  })

  it('leaves out instruments without a layer', () => {
    const of = seriesOf([span(0, 2000, 2004)], [255])
    expect(LAYERS.map((layer) => of(layer)?.counts)).toEqual(LAYERS.map(() => [0, 0, 0, 0, 0]))
  })
})

describe('the spans of the world', () => {
  const index = membershipIndex(
    tables({
      instruments: [
        instrument('dated', { signed: '1999-05', ended: '2003' }),
        instrument('undated'),
        instrument('open', { signed: '2001' }),
        instrument('trade', { signed: '2002', regime: 'trade' }),
      ],
    }),
  )
  const named = (scope: 'coded' | 'all') =>
    worldSpans(index, scope).map(({ instrumentIndex, firstYear, lastYear }) => [
      index.instrumentIds[instrumentIndex],
      firstYear,
      lastYear,
    ])

  it('are the instruments’ own years, of dated ones alone', () => {
    expect(named('coded')).toEqual([
      ['dated', 1999, 2003],
      ['open', 2001, OPEN_YEAR],
    ])
  })

  it('hold trade agreements without a coded clause only in the wide scope', () => {
    expect(named('all')).toContainEqual(['trade', 2002, OPEN_YEAR])
  })
})
