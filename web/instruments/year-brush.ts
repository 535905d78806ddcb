import type { YearCount } from '../../src/api/instrument-facets.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { countTickOf } from '../components/count-tick.ts'

export interface BrushBar {
  readonly year: number
  /** Null for instruments without a layer. */
  readonly layer: Layer | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isInside: boolean
}

export interface YearBrushSpec {
  readonly bars: readonly BrushBar[]
  readonly yearTicks: readonly { readonly year: number; readonly x: number }[]
  readonly countTick: { readonly count: number; readonly y: number } | null
  /** Left and right edge of the years chosen, null where none are. */
  readonly range: readonly [number, number] | null
  readonly yearWidthPx: number
}

export interface YearBrushFrame {
  readonly firstYear: number
  readonly lastYear: number
  readonly widthPx: number
  readonly heightPx: number
}

/** At most this share of the instruments lies before the brush begins, so that a handful does not squeeze the rest. */
const SHARE_BEFORE = 0.005

/** Where a brush over these years begins: at the start of a decade. Fewer than one in two hundred lie before it. */
export function brushStart(years: readonly number[], lastYear: number): number {
  const sorted = [...years].sort((a, b) => a - b)
  const first = sorted[Math.floor(sorted.length * SHARE_BEFORE)] ?? lastYear
  return Math.floor(first / 10) * 10
}

/** Left edge of a year on the brush. */
export function xOfYear(year: number, { firstYear, lastYear, widthPx }: YearBrushFrame): number {
  return ((year - firstYear) / (lastYear - firstYear + 1)) * widthPx
}

/** The year under a place of the brush, never outside it. */
export function yearAtX(x: number, { firstYear, lastYear, widthPx }: YearBrushFrame): number {
  const year = firstYear + Math.floor((x / widthPx) * (lastYear - firstYear + 1))
  return Math.min(lastYear, Math.max(firstYear, year))
}

/** Stacked bars a year, widest layer at the foot last (bilateral), all from zero; years outside those chosen are marked. */
export function yearBrushSpec(
  years: readonly YearCount[],
  chosen: readonly [number, number] | null,
  frame: YearBrushFrame,
): YearBrushSpec {
  const totals = years.map(({ byLayer }) => byLayer.reduce((sum, count) => sum + count, 0))
  const most = Math.max(1, ...totals)
  const yearWidthPx = frame.widthPx / (frame.lastYear - frame.firstYear + 1)
  const gap = yearWidthPx > 5 ? 1.5 : 0.5
  const bars: BrushBar[] = []
  for (const { year, byLayer } of years) {
    if (year < frame.firstYear || year > frame.lastYear) continue
    let top = frame.heightPx
    for (let place = byLayer.length - 1; place >= 0; place--) {
      const height = ((byLayer[place] as number) / most) * frame.heightPx
      if (height === 0) continue
      top -= height
      bars.push({
        year,
        layer: LAYERS[place] ?? null,
        x: xOfYear(year, frame),
        y: top,
        width: Math.max(1, yearWidthPx - gap),
        height,
        isInside: chosen === null || (year >= chosen[0] && year <= chosen[1]),
      })
    }
  }
  const step = tickStep(frame)
  const yearTicks = []
  for (let year = Math.ceil(frame.firstYear / step) * step; year <= frame.lastYear; year += step) {
    yearTicks.push({ year, x: xOfYear(year, frame) + yearWidthPx / 2 })
  }
  const count = countTickOf(most)
  return {
    bars,
    yearTicks,
    countTick: count === null ? null : { count, y: frame.heightPx - (count / most) * frame.heightPx },
    range: chosen === null ? null : [xOfYear(chosen[0], frame), xOfYear(chosen[1] + 1, frame)],
    yearWidthPx,
  }
}

const MIN_TICK_PX = 56

function tickStep({ firstYear, lastYear, widthPx }: YearBrushFrame): number {
  const yearPx = widthPx / (lastYear - firstYear + 1)
  return [1, 2, 5, 10, 20, 50].find((step) => step * yearPx >= MIN_TICK_PX) ?? 100
}

/** Years in order, within the brush. */
export function orderedYears(
  a: number,
  b: number,
  { firstYear, lastYear }: YearBrushFrame,
): [number, number] {
  const clamp = (year: number): number => Math.min(lastYear, Math.max(firstYear, year))
  return [clamp(Math.min(a, b)), clamp(Math.max(a, b))]
}

/** The years moved by some years as a whole, without leaving the brush. */
export function movedYears(
  [from, to]: readonly [number, number],
  by: number,
  { firstYear, lastYear }: YearBrushFrame,
): [number, number] {
  const step = Math.max(firstYear - from, Math.min(lastYear - to, by))
  return [from + step, to + step]
}
