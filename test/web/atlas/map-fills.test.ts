import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActorLayer } from '../../../src/layers/actor-ties.ts'
import { LAYERS, LAYERS_NARROW_FIRST, type Layer } from '../../../src/model/layer.ts'
import {
  AMOUNT_STEPS,
  amountFill,
  closestCounts,
  closestOfShape,
  layerOfFill,
  sharedWithShape,
  whoseTie,
} from '../../../web/atlas/map-fills.ts'

const ACTORS = 6
const everyLayer = (): boolean => true
const only =
  (...layers: Layer[]) =>
  (layer: Layer): boolean =>
    layers.includes(layer)

/** Ties of an actor: how many instruments a layer shares with each other, by position. */
const ties = (shared: Partial<Record<Layer, Readonly<Record<number, number>>>>): ActorLayer[] =>
  LAYERS.map((layer) => {
    const row = new Uint16Array(ACTORS)
    for (const [position, count] of Object.entries(shared[layer] ?? {})) row[Number(position)] = count
    return { layer, instruments: [], inferred: [], shared: row }
  })

const someTies = fc
  .tuple(...LAYERS.map(() => fc.array(fc.nat(2), { minLength: ACTORS, maxLength: ACTORS })))
  .map((rows) =>
    LAYERS.map((layer, l) => ({
      layer,
      instruments: [],
      inferred: [],
      shared: Uint16Array.from(rows[l] ?? []),
    })),
  )
const someLayers = fc.subarray([...LAYERS]).map((layers) => only(...layers))
const somePositions = fc.uniqueArray(fc.nat(ACTORS - 1), { maxLength: ACTORS })

describe('the fill by number of instruments', () => {
  it('is none for nought and grows a step at each lower end', () => {
    expect(amountFill(0)).toBe('none')
    AMOUNT_STEPS.forEach((from, step) => {
      expect(amountFill(from)).toBe(`amount-${step + 1}`)
      if (step > 0) expect(amountFill(from - 1)).toBe(`amount-${step}`)
    })
    expect(amountFill(5000)).toBe(`amount-${AMOUNT_STEPS.length}`)
  })

  it('is never lighter for more instruments', () => {
    const step = (count: number): number => Number(amountFill(count).replace(/\D/g, ''))
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (a, b) => {
        expect(step(Math.min(a, b))).toBeLessThanOrEqual(step(Math.max(a, b)))
      }),
    )
  })
})

describe('the layer of a fill', () => {
  it('is the one it names, and none for the other fills', () => {
    for (const layer of LAYERS) expect(layerOfFill(`layer-${layer}`)).toBe(layer)
    for (const fill of ['none', 'disputed', 'amount-3', 'tied-a', 'chosen'] as const) {
      expect(layerOfFill(fill)).toBeUndefined()
    }
  })
})

describe('the closest layer of a shape', () => {
  it('is the narrowest under any of the codes under which its rows stand', () => {
    const found = ties({ multilateral: { 1: 3 }, regional: { 2: 1 }, bilateral: { 3: 1 } })
    expect(closestOfShape(found, [1], everyLayer)).toBe('multilateral')
    expect(closestOfShape(found, [1, 2], everyLayer)).toBe('regional')
    expect(closestOfShape(found, [2, 1, 3], everyLayer)).toBe('bilateral')
  })

  it('is none for a shape without codes or without ties', () => {
    const found = ties({ multilateral: { 1: 3 } })
    expect(closestOfShape(found, [], everyLayer)).toBeNull()
    expect(closestOfShape(found, [0, 4], everyLayer)).toBeNull()
  })

  it('passes over layers that are switched off', () => {
    const found = ties({ multilateral: { 1: 3 }, bilateral: { 1: 1 } })
    expect(closestOfShape(found, [1], only('multilateral', 'regional'))).toBe('multilateral')
    expect(closestOfShape(found, [1], only('regional'))).toBeNull()
  })

  it('is tied in itself, and no narrower layer that is on is tied', () => {
    fc.assert(
      fc.property(someTies, somePositions, someLayers, (found, positions, isOn) => {
        const closest = closestOfShape(found, positions, isOn)
        const narrower = LAYERS_NARROW_FIRST.slice(
          0,
          closest === null ? LAYERS.length : LAYERS_NARROW_FIRST.indexOf(closest),
        )
        for (const layer of narrower) {
          if (isOn(layer)) expect(sharedWithShape(found, positions, layer)).toBe(0)
        }
        if (closest !== null) expect(sharedWithShape(found, positions, closest)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the instruments shared with a shape', () => {
  it('are added up over its codes, layer by layer', () => {
    const found = ties({ bilateral: { 1: 3, 2: 4 }, bloc: { 1: 1 } })
    expect(sharedWithShape(found, [1, 2], 'bilateral')).toBe(7)
    expect(sharedWithShape(found, [1, 2], 'bloc')).toBe(1)
    expect(sharedWithShape(found, [], 'bilateral')).toBe(0)
  })
})

describe('whose tie reaches a shape', () => {
  const a = ties({ bilateral: { 1: 1, 3: 1 }, multilateral: { 4: 9 } })
  const b = ties({ bloc: { 2: 1, 3: 1 }, multilateral: { 4: 9 } })

  it('is the one’s, the other’s, both’s or nobody’s', () => {
    expect([1, 2, 3, 0].map((position) => whoseTie(a, b, [position], everyLayer))).toEqual([
      'tied-a',
      'tied-b',
      'tied-both',
      'none',
    ])
    expect(whoseTie(a, b, [1, 2], everyLayer)).toBe('tied-both')
  })

  it('does not count the multilateral layer, which ties nearly all to all', () => {
    expect(whoseTie(a, b, [4], everyLayer)).toBe('none')
  })

  it('does not count layers that are switched off', () => {
    expect(whoseTie(a, b, [3], only('bilateral'))).toBe('tied-a')
    expect(whoseTie(a, b, [3], only('regional'))).toBe('none')
  })

  it('turns round when the two change places', () => {
    const turned = { 'tied-a': 'tied-b', 'tied-b': 'tied-a', 'tied-both': 'tied-both', none: 'none' } as const
    fc.assert(
      fc.property(someTies, someTies, somePositions, someLayers, (one, other, positions, isOn) => {
        expect(whoseTie(other, one, positions, isOn)).toBe(turned[whoseTie(one, other, positions, isOn)])
      }),
    )
  })
})

describe('the counts by closest layer', () => {
  it('put every tied actor into one layer, so that they sum to the tied ones', () => {
    fc.assert(
      fc.property(someTies, somePositions, someLayers, (found, others, isOn) => {
        const counts = closestCounts(found, others, isOn)
        const tied = others.filter((other) =>
          LAYERS.some((layer) => isOn(layer) && sharedWithShape(found, [other], layer) > 0),
        )
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(tied.length)
      }),
    )
  })

  it('count an actor in its narrowest layer', () => {
    const found = ties({ multilateral: { 1: 1, 2: 1 }, bilateral: { 2: 1 } })
    expect(closestCounts(found, [0, 1, 2], everyLayer)).toEqual({
      multilateral: 1,
      regional: 0,
      transregional: 0,
      bloc: 0,
      bilateral: 1,
    })
  })
})
