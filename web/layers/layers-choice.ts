import type { ActorSummary } from '../../src/api/actors.ts'
import type { SortOrder } from '../../src/api/sort-keys.ts'
import type { InferredRule } from '../../src/layers/entries.ts'
import type { LayerSettings } from '../../src/layers/layer-network.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import type { AtlasData } from '../atlas/atlas-data.ts'
import type { ActorSort, LayersSearch, LayerView } from '../routes/layers-search.ts'
import { type SeriesChoice, seriesChoice } from './series-choice.ts'

/** What the address chooses. */
export interface LayersChoice extends LayerSettings {
  readonly inferred: InferredRule
  /** The country chosen. */
  readonly a: ActorSummary | null
  /** Layers shown, widest first: all, or without the multilateral one. */
  readonly layers: readonly Layer[]
  readonly view: LayerView
  readonly isJaccard: boolean
  /** Row and column of the cell whose pairs are open. */
  readonly cell: readonly [Layer, Layer] | null
  readonly series: SeriesChoice
  /** The layer that the reader takes away, to see what would be left. */
  readonly removed: Layer | null
  /** How the table of actors is sorted. */
  readonly sort: { readonly by: ActorSort; readonly order: SortOrder }
}

/** Reads the address with the defaults of the page. An id that no actor has is left out, as is a cell of a layer that is not shown. */
export function layersChoice(
  search: LayersSearch,
  { registry, actors }: Pick<AtlasData, 'registry' | 'actors'>,
): LayersChoice {
  const layers = LAYERS.filter((layer) => layer !== 'multilateral' || search.multilateral !== 'without')
  const { cell } = search
  return {
    year: Math.min(registry.last_year, Math.max(registry.first_year, search.year ?? registry.last_year)),
    a: actors.get(search.a ?? '') ?? null,
    blocRule: search.blocs ?? 'expanded',
    scope: search.scope ?? 'coded',
    inferred: search.inferred ?? 'with',
    layers,
    view: search.view ?? 'network',
    isJaccard: search.overlap === 'jaccard',
    cell: cell?.every((layer) => layers.includes(layer)) ? cell : null,
    series: seriesChoice(search),
    removed: search.removed ?? null,
    sort: { by: search.sort ?? 'any', order: search.order ?? (search.sort === 'name' ? 'asc' : 'desc') },
  }
}
