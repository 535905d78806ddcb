import type { Layer } from '../../src/model/layer.ts'
import { countTickOf } from './count-tick.ts'
import { uncoveredFrom } from './coverage.ts'
import type { TimeAxis } from './time-axis.ts'

/** What a row shows: a count for each year of the axis, and the last year that the layer's sources cover where they state one. */
export interface LayerSeries {
  readonly layer: Layer
  readonly counts: readonly number[]
  readonly covered?: number | null
}

export interface LayerBar {
  readonly year: number
  readonly count: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One layer's row of bars. */
export interface LayerBarsRow {
  readonly layer: Layer
  readonly top: number
  readonly heightPx: number
  readonly bars: readonly LayerBar[]
  readonly total: number
  /** A round count on the shared scale, in the row of the fullest year alone; null elsewhere, or where that is too low. */
  readonly tick: { readonly count: number; readonly y: number } | null
  /** Where the years after the date of the layer's sources begin, null where there are none in the chart. */
  readonly uncoveredX: number | null
}

export interface LayerBarsLayout {
  readonly rows: readonly LayerBarsRow[]
  readonly heightPx: number
}

const LEAST_ROW_PX = 18
const ROW_GAP_PX = 6
const TICK_ROW_PX = 36
/** A bar of one instrument is never higher, so that a handful does not look like many. */
const MOST_PX_EACH = 10

/**
 * Small multiples on one scale: a row a layer, as high as its fullest year asks and never lower than its name; a bar of 10 has
 * the same height in every row, all from zero.
 */
export function layerBars(series: readonly LayerSeries[], axis: TimeAxis, plotPx: number): LayerBarsLayout {
  const peaks = series.map(({ counts }) => Math.max(0, ...counts))
  const sum = peaks.reduce((all, peak) => all + peak, 0)
  const pxEach = Math.min(MOST_PX_EACH, plotPx / Math.max(1, sum))
  const fullest = peaks.indexOf(Math.max(...peaks))
  const yearPx = axis.x(axis.first + 1) - axis.x(axis.first)
  const gap = yearPx > 5 ? 1.5 : 0.5
  let top = 0
  const rows = series.map(({ layer, counts, covered = null }, l): LayerBarsRow => {
    const uncovered = uncoveredFrom(covered, axis)
    const peak = peaks[l] as number
    const heightPx = Math.max(LEAST_ROW_PX, peak * pxEach)
    const base = top + heightPx
    const tick = l !== fullest || heightPx < TICK_ROW_PX ? null : countTickOf(peak)
    const row = {
      layer,
      top,
      heightPx,
      bars: counts.flatMap((count, place) => {
        if (count === 0) return []
        const year = axis.first + place
        const height = Math.max(1, count * pxEach)
        return { year, count, x: axis.x(year), y: base - height, width: Math.max(1, yearPx - gap), height }
      }),
      total: counts.reduce((sum, count) => sum + count, 0),
      tick: tick === null ? null : { count: tick, y: base - tick * pxEach },
      uncoveredX: uncovered === null ? null : axis.x(uncovered),
    }
    top = base + ROW_GAP_PX
    return row
  })
  return { rows, heightPx: top - ROW_GAP_PX }
}
