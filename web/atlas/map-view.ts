import type { ActorLayer } from '../../src/layers/actor-ties.ts'
import { ACTOR_LEFT } from '../../src/layers/removal/left-by-actor.ts'
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
  /** The layer taken away; who had no other tie is left untied. */
  readonly without: Layer | null
  /** Where no one is chosen and a layer is taken away: what is left of each actor, as position in ACTOR_LEFT. */
  readonly leftByActor: Uint8Array | null
}

/** A country with which the chosen one has bilateral agreements, or has nothing else. */
export interface BilateralPartner {
  readonly shape: DrawnShape
  readonly agreements: number
}

/** The fill of a shape, or of a mark beside the map. */
export function shapeFill(
  shape: Pick<DrawnShape, 'kind' | 'actors'>,
  positions: readonly number[],
  question: MapQuestion,
): MapFill {
  const { chosen, second, tiesOfA, tiesOfB, countByActor, isOn } = question
  if (shape.kind === 'disputed') return 'disputed'
  if (shape.actors.some((id) => chosen.includes(id))) return 'chosen'
  if (shape.actors.some((id) => second.includes(id))) return 'second'
  if (isLeftUntied(positions, question)) return 'untied'
  if (tiesOfA === null) return amountFill(Math.max(0, ...positions.map((at) => countByActor?.[at] ?? 0)))
  if (tiesOfB !== null) return whoseTie(tiesOfA, tiesOfB, positions, isOn)
  const layer = closestOfShape(tiesOfA, positions, isOn)
  return layer === null ? 'none' : `layer-${layer}`
}

/**
 * Whether taking a layer away leaves a shape untied, over all codes under which its rows stand: from the one chosen, or, where no one is,
 * from everyone. Of two chosen, whose ties reach it is asked instead.
 */
export function isLeftUntied(
  positions: readonly number[],
  { tiesOfA, tiesOfB, isOn, without, leftByActor }: MapQuestion,
): boolean {
  if (without === null || tiesOfB !== null) return false
  if (tiesOfA === null)
    return ACTOR_LEFT[Math.max(0, ...positions.map((at) => leftByActor?.[at] ?? 0))] === 'untied'
  return closestOfShape(tiesOfA, positions, isOn) === null && sharedWithShape(tiesOfA, positions, without) > 0
}

/**
 * Partners of the one chosen by number of agreements, most first; none while the layer is off or two are chosen. Where the layer is taken
 * away, those whom that leaves untied.
 */
export function bilateralPartners(
  shapes: readonly DrawnShape[],
  positionsOf: (shape: DrawnShape) => readonly number[],
  question: MapQuestion,
): BilateralPartner[] {
  const { chosen, second, tiesOfA, isOn, without } = question
  if (tiesOfA === null || second.length > 0) return []
  const isShown = (shape: DrawnShape): boolean =>
    without === 'bilateral' ? isLeftUntied(positionsOf(shape), question) : isOn('bilateral')
  return shapes
    .filter((shape) => !shape.actors.some((id) => chosen.includes(id)) && isShown(shape))
    .map((shape) => ({ shape, agreements: sharedWithShape(tiesOfA, positionsOf(shape), 'bilateral') }))
    .filter(({ agreements }) => agreements > 0)
    .toSorted((a, b) => b.agreements - a.agreements || (a.shape.id < b.shape.id ? -1 : 1))
}
