import { SORT_ORDERS, type SortOrder } from '../../src/api/sort-keys.ts'
import { LAYER_SETS } from '../../src/layers/layer-sets.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import type { SearchText } from '../search-params.ts'

/** How the networks are shown. */
export const LAYER_VIEWS = ['network', 'matrix', 'table'] as const
export type LayerView = (typeof LAYER_VIEWS)[number]

/** What the series shows. */
export const SERIES_MEASURES = [
  'conditional-overlap',
  'jaccard',
  'ties',
  'density',
  'centralisation',
  'degree',
  'participation',
] as const
export type SeriesMeasure = (typeof SERIES_MEASURES)[number]

/** A layer, the regional and the transregional one together, or a set of layers. */
export const SERIES_LAYERS = ['forums', ...LAYERS, ...LAYER_SETS] as const
export type SeriesLayer = (typeof SERIES_LAYERS)[number]

/** Columns by which the table of actors is sorted. */
export const ACTOR_SORTS = ['name', ...LAYERS, 'any'] as const
export type ActorSort = (typeof ACTOR_SORTS)[number]

/** What the address of the page Layers says; what is left out has the page's default. */
export interface LayersSearch {
  year?: number
  /** Id of the country chosen. */
  a?: string
  blocs?: 'expanded' | 'node'
  scope?: 'coded' | 'all'
  inferred?: 'with' | 'without'
  /** Without the multilateral layer, which ties nearly every pair. */
  multilateral?: 'without'
  view?: LayerView
  /** Overlaps as the Jaccard index. */
  overlap?: 'jaccard'
  /** The cell whose pairs are open: row and column. */
  cell?: readonly [Layer, Layer]
  measure?: SeriesMeasure
  /** The layer that the series is of, and the one within whose pairs it is counted. */
  of?: SeriesLayer
  given?: SeriesLayer
  /** The layer taken away. */
  removed?: Layer
  sort?: ActorSort
  order?: SortOrder
}

/** A change of the address; undefined takes a part out of it. */
export type LayersChange = { [Part in keyof LayersSearch]: LayersSearch[Part] | undefined }

/** Reads the address; a value that means nothing is left out, so an old link still opens. */
export function layersSearch(search: SearchText): LayersSearch {
  const result: LayersSearch = {}
  const { year, a, blocs, scope, inferred, multilateral, view, overlap, cell, measure, of, given } = search
  if (year !== undefined && /^\d{4}$/.test(year)) result.year = Number(year)
  if (a) result.a = a
  if (blocs === 'expanded' || blocs === 'node') result.blocs = blocs
  if (scope === 'coded' || scope === 'all') result.scope = scope
  if (inferred === 'with' || inferred === 'without') result.inferred = inferred
  if (multilateral === 'without') result.multilateral = multilateral
  const named = <T extends string>(text: string | undefined, allowed: readonly T[]): T | undefined =>
    allowed.find((name) => name === text)
  const viewNamed = named(view, LAYER_VIEWS)
  if (viewNamed !== undefined) result.view = viewNamed
  if (overlap === 'jaccard') result.overlap = overlap
  const [row, column] = (cell ?? '').split(',').map((name) => named(name, LAYERS))
  if (row !== undefined && column !== undefined) result.cell = [row, column]
  const measureNamed = named(measure, SERIES_MEASURES)
  if (measureNamed !== undefined) result.measure = measureNamed
  const [ofNamed, givenNamed] = [named(of, SERIES_LAYERS), named(given, SERIES_LAYERS)]
  if (ofNamed !== undefined) result.of = ofNamed
  if (givenNamed !== undefined) result.given = givenNamed
  const removed = named(search['removed'], LAYERS)
  if (removed !== undefined) result.removed = removed
  const [sortNamed, orderNamed] = [named(search['sort'], ACTOR_SORTS), named(search['order'], SORT_ORDERS)]
  if (sortNamed !== undefined) result.sort = sortNamed
  if (sortNamed !== undefined && orderNamed !== undefined) result.order = orderNamed
  return result
}
