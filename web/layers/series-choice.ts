import { LAYER_SETS, type LayerSet, layerBits, layersOf } from '../../src/layers/layer-sets.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import type { LayersSearch, SeriesLayer, SeriesMeasure } from '../routes/layers-search.ts'

/** What the series shows: a measure of one layer or set, or of two. */
export interface SeriesChoice {
  readonly measure: SeriesMeasure
  readonly of: SeriesLayer
  /** The other layer of an overlap; null where the measure has none. */
  readonly given: SeriesLayer | null
}

/** The regional and the transregional layer: where consultative processes stand. */
const FORUMS: readonly Layer[] = ['regional', 'transregional']

/** What a measure may be of, in the order offered; the first is the default. */
export const SERIES_OF: Readonly<Record<SeriesMeasure, readonly SeriesLayer[]>> = {
  'conditional-overlap': ['transregional', ...LAYERS.filter((layer) => layer !== 'transregional'), 'forums'],
  jaccard: ['transregional', ...LAYERS.filter((layer) => layer !== 'transregional'), 'forums'],
  ties: ['bilateral', ...LAYERS.filter((layer) => layer !== 'bilateral'), ...LAYER_SETS],
  density: ['bilateral', ...LAYERS.filter((layer) => layer !== 'bilateral'), ...LAYER_SETS],
  centralisation: ['bilateral', ...LAYERS.filter((layer) => layer !== 'bilateral'), ...LAYER_SETS],
  degree: ['bilateral', ...LAYERS.filter((layer) => layer !== 'bilateral'), ...LAYER_SETS],
  participation: ['without-multilateral', 'all', 'without-bilateral'],
}

/** What an overlap may be within. */
export const SERIES_GIVEN: readonly SeriesLayer[] = [
  'bilateral',
  ...LAYERS.filter((layer) => layer !== 'bilateral'),
  'forums',
]

/** Whether a measure is of two layers. */
export function isOfTwo(measure: SeriesMeasure): boolean {
  return measure === 'conditional-overlap' || measure === 'jaccard'
}

/** Whether a measure is of the country chosen. */
export function isOfActor(measure: SeriesMeasure): boolean {
  return measure === 'degree' || measure === 'participation'
}

/** Reads the address; what a measure may not be of gives way to its default. */
export function seriesChoice({ measure = 'conditional-overlap', of, given }: LayersSearch): SeriesChoice {
  const allowed = SERIES_OF[measure]
  const chosen = of !== undefined && allowed.includes(of) ? of : (allowed[0] as SeriesLayer)
  if (!isOfTwo(measure)) return { measure, of: chosen, given: null }
  const within = given !== undefined && SERIES_GIVEN.includes(given) ? given : 'bilateral'
  return { measure, of: chosen, given: within }
}

/** The layers that a name stands for, as bits. */
export function seriesBits(name: SeriesLayer): number {
  if (name === 'forums') return layerBits(FORUMS)
  return isLayerSet(name) ? layerBits(layersOf(name)) : layerBits([name])
}

/** Whether a name is of a set of layers. */
export function isLayerSet(name: SeriesLayer): name is LayerSet {
  return (LAYER_SETS as readonly string[]).includes(name)
}
