import type { DrawnShape } from './geography/drawn-world.ts'
import type { BilateralPartner } from './map-view.ts'
import { type LabelBox, type LabelWish, type PlacedLabel, placeLabels } from './place-labels.ts'

/** A name on the map; a partner's carries its number of agreements. */
export interface MapLabel extends PlacedLabel {
  readonly count?: number
}

interface LabelQuestion {
  /** Shapes of the one or the two chosen. */
  readonly chosen: readonly DrawnShape[]
  readonly partners: readonly BilateralPartner[]
  /** Dissolved states, with what is said of them. */
  readonly joined: readonly DrawnShape[]
  readonly window: { readonly widthPx: number; readonly heightPx: number }
  /** What is drawn and should not be covered. */
  readonly over: readonly LabelBox[]
  /** A shape's name; of a dissolved state with its years, where it does not stand as a partner. */
  readonly nameOf: (shape: DrawnShape, isPartner: boolean) => string
  readonly widthOf: (text: string, isStrong: boolean) => number
}

/** Names beyond this many would hide the map. */
const MOST_NAMES = 26

/** Names of the chosen, of their bilateral partners by number of agreements, and of dissolved states, as far as there is room. */
export function mapLabels(question: LabelQuestion): MapLabel[] {
  const { chosen, partners, joined, window, over, nameOf, widthOf } = question
  const [first, other] = chosen
  const counts = new Map(partners.map(({ shape, agreements }) => [shape.id, agreements]))
  const wish = (shape: DrawnShape, away: LabelWish['away'], isStrong = false): LabelWish => {
    const count = counts.get(shape.id)
    const text = nameOf(shape, count !== undefined)
    const widthPx = widthOf(count === undefined ? text : `${text} ${count}`, isStrong)
    return { id: shape.id, text, at: shape.at, widthPx, isStrong, ...(away === undefined ? {} : { away }) }
  }
  const wishes = [
    ...(first === undefined
      ? []
      : [wish(first, awayFrom(first, other ? [other] : partners.map(shapeOf)), true)]),
    ...(first === undefined || other === undefined ? [] : [wish(other, awayFrom(other, [first]), true)]),
    ...partners
      .slice(0, MOST_NAMES)
      .map(({ shape }) => wish(shape, first === undefined ? undefined : awayFrom(shape, [first]))),
    ...joined.map((shape) => {
      const name = wish(shape, undefined)
      return { ...name, isArea: Math.sqrt(shape.areaPx2) > name.widthPx }
    }),
  ]
  const seen = new Set<string>()
  const once = wishes.filter(({ id }) => !seen.has(id) && seen.add(id))
  return placeLabels(once, window, over).map((label) => {
    const count = counts.get(label.id)
    return count === undefined ? label : { ...label, count }
  })
}

function shapeOf({ shape }: BilateralPartner): DrawnShape {
  return shape
}

/** The direction that leads away from the others; level where they lie all round. */
function awayFrom({ at }: DrawnShape, others: readonly DrawnShape[]): readonly [number, number] {
  const sum = others.reduce(
    ([x, y], other) => {
      const [dx, dy] = [at[0] - other.at[0], at[1] - other.at[1]]
      const length = Math.hypot(dx, dy) || 1
      return [x + dx / length, y + dy / length] as const
    },
    [0, 0] as readonly [number, number],
  )
  return sum
}
