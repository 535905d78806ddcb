import { useMemo } from 'react'
import type { NetworkRules } from '../../src/layers/layer-network.ts'
import { type LayerSeries, layerSeries } from '../../src/layers/series/layer-series.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'

/** The figures of all layers in all years under the rules given, computed once for them. */
export function useLayerSeries(
  { index, registry }: AtlasData,
  { blocRule, scope, inferred = 'with' }: NetworkRules,
): LayerSeries {
  return useMemo(() => {
    const range = { firstYear: registry.first_year, lastYear: registry.last_year }
    return layerSeries(index, { blocRule, scope, inferred }, range)
  }, [index, registry, blocRule, scope, inferred])
}
