import { scaleLinear } from 'd3-scale'
import type { ActorYears } from '../../src/api/actor-pages.ts'

/** One layer's years as bars on the scale that all layers share. */
export interface LayerBand {
  readonly layer: string
  /** Foot of the band. */
  readonly baseY: number
  readonly most: number
  readonly bars: readonly {
    readonly year: number
    readonly x: number
    readonly y: number
    readonly count: number
  }[]
}

export interface StackYearsSpec {
  readonly bands: readonly LayerBand[]
  readonly barPx: number
  readonly heightPx: number
  readonly ticks: readonly { readonly year: number; readonly x: number }[]
  readonly yearX: number
  /** The tallest bar of all: what the scale reaches to. */
  readonly most: number
}

const LABEL_PX = 110
const GAP_PX = 14
const LEAST_BAND_PX = 16
const BARS_PX = 150

/** The instruments that bind an actor, layer by layer, a bar a year; all on one scale, each band as high as it needs. Time O(years). */
export function stackYears({ years, layers }: ActorYears, widthPx: number, year: number): StackYearsSpec {
  const first = years[0]?.year ?? year
  const last = years.at(-1)?.year ?? year
  const scale = scaleLinear([first, last + 1], [Math.min(LABEL_PX, widthPx * 0.3), widthPx])
  const most = Math.max(1, ...years.flatMap(({ instruments }) => instruments))
  const pxEach = BARS_PX / most
  const bands: LayerBand[] = []
  let y = 0
  layers.forEach((layer, l) => {
    const top = Math.max(0, ...years.map(({ instruments }) => instruments[l] ?? 0))
    const baseY = y + Math.max(LEAST_BAND_PX, top * pxEach) + GAP_PX
    bands.push({
      layer,
      baseY,
      most: top,
      bars: years.flatMap(({ year: at, instruments }) => {
        const count = instruments[l] ?? 0
        return count === 0 ? [] : [{ year: at, x: scale(at), y: baseY - count * pxEach, count }]
      }),
    })
    y = baseY
  })
  const ticks = scale
    .ticks(8)
    .filter((tick) => Number.isInteger(tick))
    .map((tick) => ({ year: tick, x: scale(tick) }))
  const barPx = Math.max(1, scale(first + 1) - scale(first) - 1)
  return { bands, barPx, heightPx: y + 4, ticks, yearX: scale(year) + barPx / 2, most }
}
