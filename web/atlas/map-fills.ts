import { type ActorLayer, closestLayer } from '../../src/layers/actor-ties.ts'
import { LAYERS, LAYERS_NARROW_FIRST, type Layer } from '../../src/model/layer.ts'

/** What a shape's fill says. */
export type MapFill =
  | { readonly kind: 'layer'; readonly layer: Layer }
  | { readonly kind: 'amount'; readonly step: 1 | 2 | 3 | 4 | 5 }
  | { readonly kind: 'chosen' | 'second' | 'none' | 'disputed' | 'tied-a' | 'tied-b' | 'tied-both' }

/** Lower ends of the five steps of the grey ramp, in instruments. */
export const AMOUNT_STEPS = [1, 15, 30, 60, 120] as const

export function amountFill(count: number): MapFill {
  const step = AMOUNT_STEPS.filter((from) => count >= from).length
  return step === 0 ? { kind: 'none' } : { kind: 'amount', step: step as 1 | 2 | 3 | 4 | 5 }
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

/** Whether two actors' ties outside the multilateral layer reach a shape: whose they are. */
export function whoseTie(
  tiesOfA: readonly ActorLayer[],
  tiesOfB: readonly ActorLayer[],
  positions: readonly number[],
  isOn: (layer: Layer) => boolean,
): MapFill {
  const reaches = (ties: readonly ActorLayer[]): boolean =>
    LAYERS.some(
      (layer, l) =>
        layer !== 'multilateral' &&
        isOn(layer) &&
        positions.some((position) => (ties[l]?.shared[position] ?? 0) > 0),
    )
  const [a, b] = [reaches(tiesOfA), reaches(tiesOfB)]
  return { kind: a && b ? 'tied-both' : a ? 'tied-a' : b ? 'tied-b' : 'none' }
}

/** How many other actors each layer is the closest for. */
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
