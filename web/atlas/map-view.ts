import type { ActorLayer } from '../../src/layers/actor-ties.ts'
import type { Layer } from '../../src/model/layer.ts'
import type { DrawnShape } from './geography/drawn-world.ts'
import { amountFill, closestOfShape, type MapFill, sharedWithShape, whoseTie } from './map-fills.ts'

/** What the map says of one year: no one chosen, one, or two. */
export interface MapQuestion {
  /** Actors that stand for the first and the second chosen: themselves, or a bloc's members; empty where none is. */
  readonly chosen: readonly string[]
  readonly second: readonly string[]
  readonly tiesOfA: readonly ActorLayer[] | null
  readonly tiesOfB: readonly ActorLayer[] | null
  /** Instruments that bind each actor, where no one is chosen. */
  readonly countByActor: Uint16Array | null
  readonly isOn: (layer: Layer) => boolean
}

/** A country with which the chosen one has bilateral agreements. */
export interface BilateralPartner {
  readonly shape: DrawnShape
  readonly agreements: number
}

/** The fill of a shape, or of a mark beside the map. */
export function shapeFill(
  shape: Pick<DrawnShape, 'kind' | 'actors'>,
  positions: readonly number[],
  { chosen, second, tiesOfA, tiesOfB, countByActor, isOn }: MapQuestion,
): MapFill {
  if (shape.kind === 'disputed') return 'disputed'
  if (shape.actors.some((id) => chosen.includes(id))) return 'chosen'
  if (shape.actors.some((id) => second.includes(id))) return 'second'
  if (tiesOfA === null) return amountFill(Math.max(0, ...positions.map((at) => countByActor?.[at] ?? 0)))
  if (tiesOfB !== null) return whoseTie(tiesOfA, tiesOfB, positions, isOn)
  const layer = closestOfShape(tiesOfA, positions, isOn)
  return layer === null ? 'none' : `layer-${layer}`
}

/** Partners of the one chosen by number of agreements, most first; none while the layer is off or two are chosen. */
export function bilateralPartners(
  shapes: readonly DrawnShape[],
  positionsOf: (shape: DrawnShape) => readonly number[],
  { chosen, second, tiesOfA, isOn }: MapQuestion,
): BilateralPartner[] {
  if (tiesOfA === null || second.length > 0 || !isOn('bilateral')) return []
  return shapes
    .filter(({ actors }) => !actors.some((id) => chosen.includes(id)))
    .map((shape) => ({ shape, agreements: sharedWithShape(tiesOfA, positionsOf(shape), 'bilateral') }))
    .filter(({ agreements }) => agreements > 0)
    .toSorted((a, b) => b.agreements - a.agreements || (a.shape.id < b.shape.id ? -1 : 1))
}
