import { LAYERS_NARROW_FIRST, type Layer } from '../../src/model/layer.ts'
import type { DrawnShape } from './geography/drawn-world.ts'
import { sharedWithShape } from './map-fills.ts'
import type { MapQuestion } from './map-view.ts'

/** What the map knows of one shape, for its tip and for those who do not see it. */
export type ShapeFacts =
  | { readonly kind: 'disputed' | 'chosen' | 'second' }
  | { readonly kind: 'amount'; readonly instruments: number }
  | {
      readonly kind: 'ties'
      /** Layers that tie it to the first chosen, and to the second where there is one; narrowest first. */
      readonly toA: readonly LayerCount[]
      readonly toB: readonly LayerCount[] | null
    }

export interface LayerCount {
  readonly layer: Layer
  readonly instruments: number
}

export function shapeFacts(
  shape: DrawnShape,
  positions: readonly number[],
  { chosen, second, tiesOfA, tiesOfB, countByActor }: MapQuestion,
): ShapeFacts {
  if (shape.kind === 'disputed') return { kind: 'disputed' }
  if (shape.actors.some((id) => chosen.includes(id))) return { kind: 'chosen' }
  if (shape.actors.some((id) => second.includes(id))) return { kind: 'second' }
  if (tiesOfA === null)
    return { kind: 'amount', instruments: Math.max(0, ...positions.map((at) => countByActor?.[at] ?? 0)) }
  const counts = (ties: typeof tiesOfA): LayerCount[] =>
    LAYERS_NARROW_FIRST.map((layer) => ({
      layer,
      instruments: sharedWithShape(ties, positions, layer),
    })).filter(({ instruments }) => instruments > 0)
  return { kind: 'ties', toA: counts(tiesOfA), toB: tiesOfB === null ? null : counts(tiesOfB) }
}
