import type { ActorYears } from '../../src/api/actor-pages.ts'
import { LAYERS } from '../../src/model/layer.ts'
import type { LayerSeries } from '../components/layer-bars.ts'

/** An actor's instruments a year as the series of each layer, in the order of LAYERS. Time O(years). */
export function stackSeries({ years, layers }: Pick<ActorYears, 'years' | 'layers'>): LayerSeries[] {
  return LAYERS.map((layer) => {
    const place = layers.indexOf(layer)
    return { layer, counts: years.map(({ instruments }) => instruments[place] ?? 0) }
  })
}
