import { scaleLinear } from 'd3-scale'
import { type TimeAxis, timeAxis } from '../components/time-axis.ts'

/** What chance gives in a year: the middle 95 % of the shuffled networks, and their mean. */
export interface BandYear {
  readonly low: number
  readonly mean: number
  readonly high: number
}

interface SeriesFrame {
  readonly firstYear: number
  readonly widthPx: number
  readonly plotPx: number
  readonly startPx: number
  /** Room at the end for the names of the lines. */
  readonly endPx: number
  /** The greatest value that the measure may take, such as 1 of a share; null where there is none. */
  readonly most: number | null
}

export interface SeriesLayout {
  readonly axis: TimeAxis
  readonly heightPx: number
  readonly plotPx: number
  readonly yTicks: readonly { readonly value: number; readonly y: number }[]
  /** The observed line; it breaks where a year is unknown. */
  readonly line: string
  /** The band of chance, one area for each run of years in which it is known, and its mean. */
  readonly band: string
  readonly mean: string
  /** The line that the band is to be compared with, where it is not the observed one. */
  readonly counted: string
  /** Middle of a year. */
  x(year: number): number
  y(value: number): number
}

const TOP_PX = 18
const AXIS_PX = 22
const GRID_LINES = 4

/** Half the width of what stands for a year whose neighbours are unknown: a bar for the band, a tick for a value. */
const HALF_BAR_PX = 3
const HALF_TICK_PX = 6

/** Lays out a series from zero, with 4 to 6 grid lines, and its band of chance. Place 0 of values and band is the first year. */
export function seriesLayout(
  values: readonly (number | null)[],
  band: readonly (BandYear | null)[],
  counted: readonly (number | null)[],
  { firstYear, widthPx, plotPx, startPx, endPx, most }: SeriesFrame,
): SeriesLayout {
  const axis = timeAxis({
    first: firstYear,
    last: firstYear + Math.max(0, values.length - 1),
    widthPx,
    startPx,
    endPadPx: endPx,
  })
  const greatest = Math.max(
    0,
    ...[...values, ...counted].map((value) => value ?? 0),
    ...band.map((chance) => chance?.high ?? 0),
  )
  const scale = scaleLinear()
    .domain([0, greatest > 0 ? greatest : (most ?? 1)])
    .nice(GRID_LINES)
  // A share is never drawn beyond the whole.
  if (most !== null && (scale.domain()[1] ?? 0) > most) scale.domain([0, most])
  scale.range([TOP_PX + plotPx, TOP_PX])
  const x = (year: number): number => tenth(axis.x(year + 0.5))
  const y = (value: number): number => tenth(scale(value))
  const yearAt = (place: number): number => x(firstYear + place)
  const valueLine = (list: readonly (number | null)[]): string =>
    runs(list)
      .map((run) => linePath(spread(run, HALF_TICK_PX).map(([at, value]) => [at, y(value)])))
      .join('')
  /** Where the values of a run stand; one of a single year, which would not be seen, is given a width. */
  function spread<T>(run: readonly (readonly [number, T])[], halfPx: number): (readonly [number, T])[] {
    return run.flatMap(([place, value]) =>
      run.length > 1
        ? [[yearAt(place), value] as const]
        : [[tenth(yearAt(place) - halfPx), value] as const, [tenth(yearAt(place) + halfPx), value] as const],
    )
  }
  return {
    axis,
    heightPx: TOP_PX + plotPx + AXIS_PX,
    plotPx: TOP_PX + plotPx,
    yTicks: scale.ticks(GRID_LINES).map((value) => ({ value, y: y(value) })),
    line: valueLine(values),
    counted: valueLine(counted),
    band: runs(band)
      .map((run) => {
        const places = spread(run, HALF_BAR_PX)
        const top = places.map(([at, { high }]) => [at, y(high)] as const)
        const foot = places.map(([at, { low }]) => [at, y(low)] as const)
        return `${linePath([...top, ...foot.toReversed()])}Z`
      })
      .join(''),
    mean: valueLine(band.map((chance) => chance?.mean ?? null)),
    x,
    y,
  }
}

/** Stretches of a list without unknown values, each value with its place. */
function runs<T>(values: readonly (T | null)[]): (readonly [place: number, value: T])[][] {
  const found: (readonly [number, T])[][] = []
  let open: (readonly [number, T])[] | null = null
  values.forEach((value, place) => {
    if (value === null) {
      open = null
      return
    }
    if (open === null) {
      open = []
      found.push(open)
    }
    open.push([place, value])
  })
  return found
}

function linePath(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${x},${y}`).join('')
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
