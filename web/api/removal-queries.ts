import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Removal } from '../../src/api/layer-removal.ts'
import type { LayerSettings } from '../../src/layers/layer-network.ts'
import type { Layer } from '../../src/model/layer.ts'
import { getJson, withQuery } from './get-json.ts'

/** Address of what is left of a year without one layer. */
export function removalAddress(
  layer: Layer,
  { year, blocRule, scope, inferred = 'with' }: LayerSettings,
): string {
  return withQuery('/api/layers/removal', { layer, year, blocs: blocRule, scope, inferred })
}

/** What is left without one layer; asked for only once it is wished. */
export const useRemoval = (address: string | null) =>
  useQuery({
    queryKey: ['removal', address],
    queryFn: ({ signal }) => getJson<Removal>(address ?? '', signal),
    enabled: address !== null,
    placeholderData: keepPreviousData,
  })
