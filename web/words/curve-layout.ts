import type { Curve } from '../../src/api/reuse-matrix.ts'

export const CURVE_LINES = ['at_least_80', 'at_least_95'] as const

export type CurveLine = (typeof CURVE_LINES)[number]

export interface CurveLayout {
  readonly heightPx: number
  readonly plotPx: number
  readonly xTicks: readonly { readonly min: number; readonly x: number }[]
  readonly yTicks: readonly { readonly count: number; readonly y: number }[]
  readonly lines: readonly {
    readonly line: CurveLine
    readonly path: string
    readonly points: readonly {
      readonly min: number
      readonly count: number
      readonly x: number
      readonly y: number
    }[]
    readonly labelY: number
  }[]
}

export interface CurveFrame {
  readonly widthPx: number
  readonly plotPx: number
  readonly startPx: number
  /** Room at the end for the names of the lines. */
  readonly endPx: number
}

const TOP_PX = 8
const AXIS_PX = 22
const GRID_LINES = 5
const LABEL_APART_PX = 16

/** The two lines of the curve from zero, with 4 to 6 grid lines at round counts. */
export function curveLayout({ points }: Pick<Curve, 'points'>, frame: CurveFrame): CurveLayout {
  const { widthPx, plotPx, startPx, endPx } = frame
  const mins = points.map(({ min }) => min)
  const [first, last] = [Math.min(...mins), Math.max(...mins)]
  const step = niceStep(Math.max(1, ...points.flatMap((point) => CURVE_LINES.map((line) => point[line]))))
  const most = Math.max(1, ...points.flatMap((point) => CURVE_LINES.map((line) => point[line])))
  const top = Math.ceil(most / step) * step
  const x = (min: number): number =>
    startPx + (last === first ? 0 : ((min - first) / (last - first)) * (widthPx - startPx - endPx))
  const y = (count: number): number => TOP_PX + plotPx - (count / top) * plotPx
  const lines = CURVE_LINES.map((line) => {
    const placed = points.map((point) => ({
      min: point.min,
      count: point[line],
      x: x(point.min),
      y: y(point[line]),
    }))
    return {
      line,
      points: placed,
      path: placed.map((point, place) => `${place === 0 ? 'M' : 'L'}${point.x},${point.y}`).join(''),
      labelY: placed.at(-1)?.y ?? 0,
    }
  })
  const [upper, lower] = lines
  const isClose = upper && lower && lower.labelY - upper.labelY < LABEL_APART_PX
  return {
    heightPx: TOP_PX + plotPx + AXIS_PX,
    plotPx: TOP_PX + plotPx,
    xTicks: mins.map((min) => ({ min, x: x(min) })),
    yTicks: Array.from({ length: Math.round(top / step) + 1 }, (_, place) => ({
      count: place * step,
      y: y(place * step),
    })),
    lines:
      isClose === true
        ? lines.map((line, place) => ({
            ...line,
            labelY: (upper.labelY + lower.labelY) / 2 + (place === 0 ? -1 : 1) * (LABEL_APART_PX / 2),
          }))
        : lines,
  }
}

/** 1, 2 or 5 times a power of ten, of which at most five reach the greatest count. */
function niceStep(most: number): number {
  const rough = most / GRID_LINES
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  return Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough) ?? power)
}
