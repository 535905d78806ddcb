import { type ActorLayer, closestLayer } from '../../src/layers/actor-ties.ts'
import { LAYERS, LAYERS_NARROW_FIRST, type Layer } from '../../src/model/layer.ts'

/** What a shape's fill says; a word, so that equal fills are equal values. */
export type MapFill =
  | `layer-${Layer}`
  | `amount-${1 | 2 | 3 | 4 | 5}`
  | 'chosen'
  | 'second'
  | 'none'
  | 'untied'
  | 'disputed'
  | 'tied-a'
  | 'tied-b'
  | 'tied-both'

/** Lower ends of the five steps of the grey ramp, in instruments. */
export const AMOUNT_STEPS = [1, 15, 30, 60, 120] as const

export function amountFill(count: number): MapFill {
  const step = AMOUNT_STEPS.filter((from) => count >= from).length
  return step === 0 ? 'none' : `amount-${step as 1 | 2 | 3 | 4 | 5}`
}

/** The layer that a fill stands for, if it stands for one. */
export function layerOfFill(fill: MapFill): Layer | undefined {
  return LAYERS.find((layer) => fill === `layer-${layer}`)
}

/** The closest layer over all codes under which a shape's rows stand. */
export function closestOfShape(
  ties: readonly ActorLayer[],
  positions: readonly number[],
  isOn: (layer: Layer) => boolean,
): Layer | null {
  const found = positions.map((position) => closestLayer(ties, position, isOn))
  return LAYERS_NARROW_FIRST.find((layer) => found.includes(layer)) ?? null
}

/** Instruments that tie an actor to a shape in one layer, over all codes under which the shape's rows stand. */
export function sharedWithShape(
  ties: readonly ActorLayer[],
  positions: readonly number[],
  layer: Layer,
): number {
  const shared = ties[LAYERS.indexOf(layer)]?.shared
  return positions.reduce((sum, position) => sum + (shared?.[position] ?? 0), 0)
}

/** Whether two actors' ties outside the multilateral layer reach a shape, or an actor: whose they are. */
export function whoseTie(
  tiesOfA: readonly ActorLayer[],
  tiesOfB: readonly ActorLayer[],
  positions: readonly number[],
  isOn: (layer: Layer) => boolean,
): 'tied-a' | 'tied-b' | 'tied-both' | 'none' {
  const reaches = (ties: readonly ActorLayer[]): boolean =>
    LAYERS.some(
      (layer) => layer !== 'multilateral' && isOn(layer) && sharedWithShape(ties, positions, layer) > 0,
    )
  const [a, b] = [reaches(tiesOfA), reaches(tiesOfB)]
  return a && b ? 'tied-both' : a ? 'tied-a' : b ? 'tied-b' : 'none'
}

/** For how many of the others each layer is the closest. */
export function closestCounts(
  ties: readonly ActorLayer[],
  others: readonly number[],
  isOn: (layer: Layer) => boolean,
): Record<Layer, number> {
  const counts = Object.fromEntries(LAYERS.map((layer) => [layer, 0])) as Record<Layer, number>
  for (const other of others) {
    const layer = closestLayer(ties, other, isOn)
    if (layer !== null) counts[layer]++
  }
  return counts
}
