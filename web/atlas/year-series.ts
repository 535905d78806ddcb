import type { MembershipIndex } from '../../src/layers/membership-index.ts'
import { countsInScope, type Scope } from '../../src/layers/scope.ts'
import type { TieSpan } from '../../src/layers/tie-spans.ts'
import { NEVER_YEAR, OPEN_YEAR } from '../../src/layers/year-span.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'

/** Instruments alive in each year of one layer; place 0 is the first year. */
export interface YearSeries {
  readonly layer: Layer
  readonly counts: readonly number[]
  /** Of these, the ones whose end, or that they go on, is recorded. */
  readonly known: readonly number[]
}

/** Adds up spans of years by layer. An instrument counts once a year. Time O(spans × years). */
export function yearSeries(
  spans: readonly Pick<TieSpan, 'instrumentIndex' | 'firstYear' | 'lastYear'>[],
  layerByInstrument: ArrayLike<number>,
  isEndKnown: (instrumentIndex: number) => boolean,
  firstYear: number,
  lastYear: number,
): YearSeries[] {
  const years = lastYear - firstYear + 1
  const series = LAYERS.map((layer) => ({
    layer,
    counts: new Array<number>(years).fill(0),
    known: new Array<number>(years).fill(0),
  }))
  for (const span of spans) {
    const target = series[layerByInstrument[span.instrumentIndex] as number]
    if (target === undefined) continue
    const isKnown = span.lastYear !== OPEN_YEAR || isEndKnown(span.instrumentIndex)
    const to = Math.min(span.lastYear, lastYear)
    for (let year = Math.max(span.firstYear, firstYear); year <= to; year++) {
      const place = year - firstYear
      target.counts[place] = (target.counts[place] as number) + 1
      if (isKnown) target.known[place] = (target.known[place] as number) + 1
    }
  }
  return series
}

/** Every dated instrument in scope as a span of its own years. */
export function worldSpans(
  index: MembershipIndex,
  scope: Scope,
): Pick<TieSpan, 'instrumentIndex' | 'firstYear' | 'lastYear'>[] {
  return index.instrumentIds.flatMap((_, instrumentIndex) => {
    const firstYear = index.firstYearByInstrument[instrumentIndex] as number
    if (firstYear === NEVER_YEAR || !countsInScope(index, instrumentIndex, scope)) return []
    return [{ instrumentIndex, firstYear, lastYear: index.lastYearByInstrument[instrumentIndex] as number }]
  })
}
