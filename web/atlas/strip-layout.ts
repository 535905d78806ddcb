import type { Layer } from '../../src/model/layer.ts'
import type { YearSeries } from './year-series.ts'

/** One layer's row of the year strip. */
export interface StripRow {
  readonly layer: Layer
  readonly topPx: number
  readonly heightPx: number
  /** All instruments alive, and those of which the end is known, as areas of steps from the row's base. */
  readonly all: string
  readonly known: string
}

export interface StripLayout {
  readonly rows: readonly StripRow[]
  readonly heightPx: number
  /** Left edge of a year. */
  x(year: number): number
  /** Year under a point, within the strip. */
  yearAt(xPx: number): number
}

const LEAST_ROW_PX = 16
const GAP_PX = 4

/** Lays the layers out one under the other on one scale: a row is as high as its highest year asks, none lower than its name. */
export function stripLayout(
  series: readonly YearSeries[],
  { firstYear, widthPx, plotPx }: { firstYear: number; widthPx: number; plotPx: number },
): StripLayout {
  const years = series[0]?.counts.length ?? 1
  const yearPx = widthPx / years
  const peaks = series.map(({ counts }) => Math.max(0, ...counts))
  const total = Math.max(
    1,
    peaks.reduce((sum, peak) => sum + peak, 0),
  )
  const pxEach = plotPx / total
  let top = 0
  const rows = series.map(({ layer, counts, known }, l) => {
    const heightPx = Math.max(LEAST_ROW_PX, (peaks[l] as number) * pxEach)
    const base = top + heightPx
    const row = {
      layer,
      topPx: top,
      heightPx,
      all: steps(counts, yearPx, base, pxEach),
      known: steps(known, yearPx, base, pxEach),
    }
    top = base + GAP_PX
    return row
  })
  return {
    rows,
    heightPx: top - GAP_PX,
    x: (year) => (year - firstYear) * yearPx,
    yearAt: (xPx) => firstYear + Math.min(years - 1, Math.max(0, Math.floor(xPx / yearPx))),
  }
}

function steps(counts: readonly number[], yearPx: number, base: number, pxEach: number): string {
  if (counts.every((count) => count === 0)) return ''
  const round = (value: number): number => Math.round(value * 10) / 10
  const path = counts.map((count, place) => {
    // A count above zero is never thinner than a line.
    const height = count === 0 ? 0 : Math.max(1, count * pxEach)
    return `V${round(base - height)}H${round((place + 1) * yearPx)}`
  })
  return `M0,${round(base)}${path.join('')}V${round(base)}Z`
}
