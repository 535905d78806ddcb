import type { SpecificationCurve, SpecificationItem } from '../../src/api/flows-models.ts'
import { CURVE_EFFECTS, CURVE_MODELS, CURVE_SAMPLES } from '../../src/model/flow-specification.ts'
import { niceTicks } from './nice-ticks.ts'

/** The choices that a specification is made of, a row of dots each. */
export const SPEC_ROWS = [
  ...CURVE_MODELS.map((value) => ({ part: 'model', value }) as const),
  ...(['role', 'either', 'listed'] as const).map((value) => ({ part: 'direction', value }) as const),
  ...CURVE_EFFECTS.map((value) => ({ part: 'effects', value }) as const),
  ...CURVE_SAMPLES.map((value) => ({ part: 'sample', value }) as const),
] as const

export interface SpecColumn {
  readonly item: SpecificationItem
  readonly x: number
  /** Height of the estimate and of its interval; null where it cannot be computed. */
  readonly y: number | null
  readonly low: number | null
  readonly high: number | null
  readonly dots: readonly { readonly y: number; readonly isSet: boolean }[]
}

export interface SpecLayout {
  readonly heightPx: number
  readonly plotBottom: number
  readonly columnPx: number
  readonly columns: readonly SpecColumn[]
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  readonly rows: readonly {
    readonly key: string
    readonly part: string
    readonly value: string
    readonly y: number
  }[]
  y(value: number): number
}

export interface SpecFrame {
  readonly widthPx: number
  readonly plotPx: number
  readonly startPx: number
  readonly endPx: number
}

const TOP_PX = 18
const ROW_PX = 14
const PART_GAP_PX = 5

/** Estimates in their order with intervals, and beneath each what it was made of. The axis holds 0, all intervals and the published value. */
export function specLayout(
  { results }: Pick<SpecificationCurve, 'results'>,
  published: number | null,
  { widthPx, plotPx, startPx, endPx }: SpecFrame,
): SpecLayout {
  const ticks = specTicks({ results }, published)
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const y = (value: number): number => TOP_PX + ((most - value) / (most - least)) * plotPx
  const plotBottom = TOP_PX + plotPx
  let below = plotBottom + 4
  const rows = SPEC_ROWS.map(({ part, value }, place) => {
    below +=
      ROW_PX + (SPEC_ROWS[place - 1] !== undefined && SPEC_ROWS[place - 1]?.part !== part ? PART_GAP_PX : 0)
    return { key: `${part} ${value}`, part, value, y: below }
  })
  const columnPx = (widthPx - startPx - endPx) / Math.max(1, results.length)
  return {
    heightPx: below + 10,
    plotBottom,
    columnPx,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    rows,
    y,
    columns: results.map((item, place) => ({
      item,
      x: startPx + columnPx * (place + 0.5),
      y: item.estimate === null ? null : y(item.estimate),
      low: item.low === null ? null : y(item.low),
      high: item.high === null ? null : y(item.high),
      dots: rows.map((row, at) => ({ y: row.y, isSet: isSet(item, at) })),
    })),
  }
}

/** The values at which the axis is labelled, least first. */
export function specTicks(
  { results }: Pick<SpecificationCurve, 'results'>,
  published: number | null,
): readonly number[] {
  const values = results.flatMap(({ estimate, low, high }) =>
    estimate === null ? [] : [estimate, low ?? estimate, high ?? estimate],
  )
  if (published !== null) values.push(published)
  return niceTicks(Math.min(0, ...values), Math.max(0.1, ...values), 5)
}

function isSet(item: SpecificationItem, at: number): boolean {
  const row = SPEC_ROWS[at]
  return row !== undefined && item[row.part] === row.value
}
