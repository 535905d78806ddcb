import { LAYERS } from '../../model/layer.ts'
import type { LayerMeasure } from '../../model/layer-measure.ts'
import type { LayerSet } from '../layer-sets.ts'
import { LAYER_COLUMNS } from '../series/layer-columns.ts'
import type { LayerSeries } from '../series/layer-series.ts'
import { participationOf } from '../series/participation.ts'
import type { MeasureContext } from './measure-context.ts'
import type { Figure, MeasureRow } from './measure-row.ts'

/**
 * Rows of a measure that has a figure for each actor: of the actors named, absent ones without a value, or of all that are present in the
 * layer or set.
 */
function actorRows(
  context: MeasureContext,
  measure: LayerMeasure,
  columns: readonly number[],
  figureOf: (y: number, column: number, actor: number) => Figure,
): MeasureRow[] {
  const { series, index } = context
  const asked = context.actors.length > 0 ? context.actors : [...index.actorIds.keys()]
  const rows: MeasureRow[] = []
  for (let y = 0; y < series.years; y++) {
    for (const column of columns) {
      const cell = y * series.columns.length + column
      for (const i of asked) {
        const isPresent = series.present[cell * series.actorCount + i] === 1
        if (!isPresent && context.actors.length === 0) continue
        const found: Figure = isPresent
          ? figureOf(y, column, i)
          : { value: null, n: null, reason: 'not-present' }
        const actor = index.actorIds[i] as string
        const layer = LAYER_COLUMNS[column] as string
        rows.push({ year: series.firstYear + y, measure, layer, other: null, actor, ...found })
      }
    }
  }
  return rows
}

/** k_i or s_i of each actor; n is the actors present. */
export function perActor(
  measure: 'degree' | 'strength',
  values: (series: LayerSeries) => ArrayLike<number>,
): (context: MeasureContext) => MeasureRow[] {
  return (context) =>
    actorRows(context, measure, context.columns, (y, column, i) => {
      const { series } = context
      const cell = y * series.columns.length + column
      return {
        value: values(series)[cell * series.actorCount + i] as number,
        n: series.actors[cell] as number,
        reason: null,
      }
    })
}

/** P_i of each actor over each set of layers; n is M, the layers of the set that hold ties. A single layer has none. */
export function participationRows(context: MeasureContext): MeasureRow[] {
  const sets = context.columns.filter((column) => column >= LAYERS.length)
  return actorRows(context, 'participation', sets, (y, column, i) => {
    const set = LAYER_COLUMNS[column] as LayerSet
    const { value, layers, reason } = participationOf(context.series, y, set, i)
    return { value, n: layers, reason }
  })
}
