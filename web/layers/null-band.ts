import type { NullRowItem } from '../../src/api/layer-nulls.ts'
import { LAYERS } from '../../src/model/layer.ts'
import type { SeriesChoice } from './series-choice.ts'
import type { BandYear } from './series-layout.ts'

/** Whether chance is drawn for what the series shows: ties of a layer or set, overlaps of two single layers. */
export function hasNull({ measure, of, given }: SeriesChoice): boolean {
  const isLayer = (name: string): boolean => (LAYERS as readonly string[]).includes(name)
  if (measure === 'ties') return of !== 'forums'
  return given !== null && of !== given && isLayer(of) && isLayer(given)
}

/** The row of an answer that compares the series with a null in a year. */
export function nullRowOf(
  rows: readonly NullRowItem[],
  { measure, of, given }: SeriesChoice,
  kind: NullRowItem['null'],
  year: number,
): NullRowItem | undefined {
  const isOf = ({ layer, other }: NullRowItem): boolean =>
    (layer === of && other === given) ||
    // Of the Jaccard index, which is the same both ways, an answer has one.
    (measure === 'jaccard' && layer === given && other === of)
  return rows.find((row) => row.year === year && row.null === kind && row.measure === measure && isOf(row))
}

/** What chance gives in a year; null where the row is not there, or its draws are of nothing. */
export function bandOf(row: NullRowItem | undefined): BandYear | null {
  if (row === undefined || row.low === null || row.mean === null || row.high === null) return null
  return { low: row.low, mean: row.mean, high: row.high }
}
