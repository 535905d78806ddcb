import { type LayerMeasures, layerMeasures } from '../../src/layers/layer-measures.ts'
import type { LayerSettings } from '../../src/layers/layer-network.ts'
import type { MembershipIndex } from '../../src/layers/membership-index.ts'
import { layerSeries } from '../../src/layers/series/layer-series.ts'

/** The figures of one year, from a series of it alone. */
export function yearMeasures(index: MembershipIndex, settings: LayerSettings): LayerMeasures[] {
  const { year } = settings
  return layerMeasures(layerSeries(index, settings, { firstYear: year, lastYear: year }), year)
}
