import type { LayerMeasure } from '../../model/layer-measure.ts'
import { LAYER_COLUMNS } from '../series/layer-columns.ts'
import type { LayerSeries } from '../series/layer-series.ts'
import type { MeasureContext } from './measure-context.ts'
import type { Figure, MeasureRow } from './measure-row.ts'

/** Rows of a measure that has one figure a layer or set and year. */
export function layerRows(
  measure: LayerMeasure,
  figureOf: (series: LayerSeries, y: number, column: number) => Figure,
): (context: MeasureContext) => MeasureRow[] {
  return ({ series, columns }) => {
    const rows: MeasureRow[] = []
    for (let y = 0; y < series.years; y++) {
      for (const column of columns) {
        rows.push({
          year: series.firstYear + y,
          measure,
          layer: LAYER_COLUMNS[column] as string,
          other: null,
          actor: null,
          ...figureOf(series, y, column),
        })
      }
    }
    return rows
  }
}

/** A count that stands in the series as it is. */
export function counted(
  measure: LayerMeasure,
  values: (series: LayerSeries) => ArrayLike<number>,
  n: (series: LayerSeries, cell: number) => number | null = () => null,
): (context: MeasureContext) => MeasureRow[] {
  return layerRows(measure, (series, y, column) => {
    const cell = y * series.columns.length + column
    return { value: values(series)[cell] as number, n: n(series, cell), reason: null }
  })
}

/** Pairs of the actors present. */
export function pairsPresent({ actors }: LayerSeries, cell: number): number {
  const n = actors[cell] as number
  return (n * (n - 1)) / 2
}
