import { centralisationOf } from '../../src/layers/series/centralisation.ts'
import { densityOf } from '../../src/layers/series/density.ts'
import { columnOf, isLayerOrSet } from '../../src/layers/series/layer-columns.ts'
import type { LayerSeries } from '../../src/layers/series/layer-series.ts'
import { overlapOf } from '../../src/layers/series/overlap.ts'
import { participationOf } from '../../src/layers/series/participation.ts'
import { isLayerSet, type SeriesChoice, seriesBits } from './series-choice.ts'

/** A year of a series: its value, null where it is unknown, and how many pairs, actors or ties it is of. */
export interface SeriesYear {
  readonly value: number | null
  readonly n: number
}

const UNKNOWN: SeriesYear = { value: null, n: 0 }

/**
 * The series of a measure, year by year (METHOD §1). A measure of a country is unknown in every year without one.
 *
 * @param actor the country's position in the membership index, null for none
 *
 * Time O(years × (32 + actors)).
 */
export function seriesValues(
  series: LayerSeries,
  choice: SeriesChoice,
  actor: number | null,
): readonly SeriesYear[] {
  return Array.from({ length: series.years }, (_, y) =>
    choice.given === null
      ? ofOneLayer(series, choice, actor, y)
      : ofTwoLayers(series, choice.measure, [seriesBits(choice.of), seriesBits(choice.given)], y),
  )
}

function ofTwoLayers(
  { pairsByLayers }: LayerSeries,
  measure: SeriesChoice['measure'],
  [of, given]: readonly [number, number],
  y: number,
): SeriesYear {
  const overlap = overlapOf(pairsByLayers, y, of, given)
  return measure === 'jaccard'
    ? { value: overlap.jaccard, n: overlap.either }
    : { value: overlap.conditional, n: overlap.ofOther }
}

function ofOneLayer(
  series: LayerSeries,
  { measure, of }: SeriesChoice,
  actor: number | null,
  y: number,
): SeriesYear {
  if (!isLayerOrSet(of)) return UNKNOWN
  const column = columnOf(of)
  const cell = y * series.columns.length + column
  const actors = series.actors[cell] as number
  switch (measure) {
    case 'ties':
      return { value: series.ties[cell] as number, n: actors }
    case 'density':
      return { value: densityOf(series, y, column), n: (actors * (actors - 1)) / 2 }
    case 'centralisation':
      return { value: centralisationOf(series, y, column), n: actors }
    case 'degree':
      if (actor === null) return UNKNOWN
      return { value: series.degree[cell * series.actorCount + actor] as number, n: actors }
    case 'participation': {
      if (actor === null || !isLayerSet(of)) return UNKNOWN
      const { value, overlappingDegree } = participationOf(series, y, of, actor)
      return { value, n: overlappingDegree }
    }
    default:
      return UNKNOWN
  }
}
