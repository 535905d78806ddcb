import { describe, expect, it } from 'vitest'
import type { ActorLayer } from '../../../src/layers/actor-ties.ts'
import { LAYERS, type Layer } from '../../../src/model/layer.ts'
import {
  AMOUNT_STEPS,
  amountFill,
  closestCounts,
  closestOfShape,
  whoseTie,
} from '../../../web/atlas/map-fills.ts'

/** Ties to three others, by layer. */
function ties(shared: Partial<Record<Layer, readonly number[]>>): ActorLayer[] {
  return LAYERS.map((layer) => ({
    layer,
    instruments: [],
    inferred: [],
    shared: Uint16Array.from(shared[layer] ?? [0, 0, 0]),
  }))
}

const all = (): boolean => true

describe('the fill of a shape', () => {
  it('is the narrowest layer under any code of the shape', () => {
    const given = ties({ multilateral: [1, 1, 0], bilateral: [0, 1, 0] })
    expect(closestOfShape(given, [0, 1], all)).toBe('bilateral')
    expect(closestOfShape(given, [0, 1], (layer) => layer !== 'bilateral')).toBe('multilateral')
    expect(closestOfShape(given, [2], all)).toBeNull()
    expect(closestOfShape(given, [], all)).toBeNull()
  })

  it('says whose tie reaches a third country, the multilateral layer aside', () => {
    const [a, b] = [ties({ regional: [1, 0, 1], multilateral: [1, 1, 1] }), ties({ bloc: [0, 0, 2] })]
    expect([0, 1, 2].map((place) => whoseTie(a, b, [place], all).kind)).toEqual([
      'tied-a',
      'none',
      'tied-both',
    ])
  })

  it('grows a step at each lower end of the ramp and is none for nought', () => {
    expect(amountFill(0)).toEqual({ kind: 'none' })
    expect(AMOUNT_STEPS.map((count) => amountFill(count))).toEqual(
      [1, 2, 3, 4, 5].map((step) => ({ kind: 'amount', step })),
    )
  })

  it('counts each other actor once, under its closest layer', () => {
    const counts = closestCounts(ties({ multilateral: [1, 1, 0], bloc: [0, 1, 0] }), [0, 1, 2], all)
    expect(counts).toEqual({ multilateral: 1, regional: 0, transregional: 0, bloc: 1, bilateral: 0 })
  })
})
