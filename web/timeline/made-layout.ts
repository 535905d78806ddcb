import type { YearCounts } from '../../src/api/events.ts'
import type { LayerCoverage } from '../../src/layers/covered-years.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { type LayerBarsLayout, layerBars } from '../components/layer-bars.ts'
import type { TimeAxis } from '../components/time-axis.ts'

/** Instruments of each year and layer, families added up; layers in the order of LAYERS, those without one left out. */
export function countsByLayer(
  years: YearCounts['years'],
  from: number,
  to: number,
): readonly { readonly layer: Layer; readonly counts: readonly number[] }[] {
  return LAYERS.map((layer) => {
    const counts = new Array<number>(to - from + 1).fill(0)
    for (const row of years) {
      if (row.layer !== layer || row.year < from || row.year > to) continue
      counts[row.year - from] = (counts[row.year - from] as number) + row.instruments
    }
    return { layer, counts }
  })
}

/** Instruments made a year and layer as bars; years after the date of a layer's sources are told apart. */
export function madeLayout(
  { years }: Pick<YearCounts, 'years'>,
  coverage: readonly LayerCoverage[],
  axis: TimeAxis,
  plotPx: number,
): LayerBarsLayout {
  const series = countsByLayer(years, axis.first, axis.last).map(({ layer, counts }) => ({
    layer,
    counts,
    covered: coverage.find((row) => row.layer === layer)?.lastYear ?? null,
  }))
  return layerBars(series, axis, plotPx)
}
