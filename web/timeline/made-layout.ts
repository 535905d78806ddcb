import type { YearCounts } from '../../src/api/events.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { countTickOf } from '../components/count-tick.ts'
import type { TimeAxis } from './time-axis.ts'

export interface MadeBar {
  readonly year: number
  readonly count: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One layer's row of bars. */
export interface MadeRow {
  readonly layer: Layer
  readonly top: number
  readonly heightPx: number
  readonly bars: readonly MadeBar[]
  readonly total: number
  /** A round count on the shared scale, in the row of the fullest year alone; null elsewhere, or where that is too low. */
  readonly tick: { readonly count: number; readonly y: number } | null
  /** Where the years after the date of the layer's sources begin, null where there are none in the chart. */
  readonly uncoveredX: number | null
}

export interface MadeLayout {
  readonly rows: readonly MadeRow[]
  readonly heightPx: number
}

const LEAST_ROW_PX = 18
const ROW_GAP_PX = 6
const TICK_ROW_PX = 36
/** A bar of one instrument is never higher, so that a handful does not look like many. */
const MOST_PX_EACH = 10

/** Instruments of each year and layer, families added up; layers in the order of LAYERS, those without one left out. */
export function countsByLayer(
  years: YearCounts['years'],
  from: number,
  to: number,
): readonly { readonly layer: Layer; readonly counts: readonly number[] }[] {
  return LAYERS.map((layer) => {
    const counts = new Array<number>(to - from + 1).fill(0)
    for (const row of years) {
      if (row.layer !== layer || row.year < from || row.year > to) continue
      counts[row.year - from] = (counts[row.year - from] as number) + row.instruments
    }
    return { layer, counts }
  })
}

/**
 * Small multiples on one scale: a row a layer, as high as its fullest year asks and never lower than its name; a bar of 10 has
 * the same height in every row, all from zero.
 */
export function madeLayout(
  answer: Pick<YearCounts, 'years' | 'coverage'>,
  axis: TimeAxis,
  plotPx: number,
): MadeLayout {
  const series = countsByLayer(answer.years, axis.first, axis.last)
  const peaks = series.map(({ counts }) => Math.max(0, ...counts))
  const sum = peaks.reduce((all, peak) => all + peak, 0)
  const pxEach = Math.min(MOST_PX_EACH, plotPx / Math.max(1, sum))
  const fullest = peaks.indexOf(Math.max(...peaks))
  const yearPx = axis.x(axis.first + 1) - axis.x(axis.first)
  const gap = yearPx > 5 ? 1.5 : 0.5
  let top = 0
  const rows = series.map(({ layer, counts }, l): MadeRow => {
    const peak = peaks[l] as number
    const heightPx = Math.max(LEAST_ROW_PX, peak * pxEach)
    const base = top + heightPx
    const tick = l !== fullest || heightPx < TICK_ROW_PX ? null : countTickOf(peak)
    const covered = answer.coverage.find((row) => row.layer === layer)?.last_year ?? null
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
      uncoveredX: covered === null || covered >= axis.last ? null : axis.x(Math.max(covered + 1, axis.first)),
    }
    top = base + ROW_GAP_PX
    return row
  })
  return { rows, heightPx: top - ROW_GAP_PX }
}
