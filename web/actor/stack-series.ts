import type { ActorYears } from '../../src/api/actor-pages.ts'
import type { LayerCoverage } from '../../src/layers/covered-years.ts'
import { LAYERS } from '../../src/model/layer.ts'
import type { LayerSeries } from '../components/layer-bars.ts'

/** An actor's instruments a year as the series of each layer, in the order of LAYERS, with the last year that sources cover. Time O(years). */
export function stackSeries(
  { years, layers }: Pick<ActorYears, 'years' | 'layers'>,
  coverage: readonly LayerCoverage[],
): LayerSeries[] {
  return LAYERS.map((layer) => {
    const place = layers.indexOf(layer)
    return {
      layer,
      counts: years.map(({ instruments }) => instruments[place] ?? 0),
      covered: coverage.find((row) => row.layer === layer)?.lastYear ?? null,
    }
  })
}
