import { describe, expect, it } from 'vitest'
import { layerBits, layersOf } from '../../src/layers/layer-sets.ts'
import { LAYERS } from '../../src/model/layer.ts'

describe('sets of layers', () => {
  it('leave out the one layer that they name', () => {
    expect(layersOf('all')).toEqual([...LAYERS])
    expect(layersOf('without-multilateral')).toEqual(LAYERS.filter((layer) => layer !== 'multilateral'))
    expect(layersOf('without-bilateral')).toEqual(LAYERS.filter((layer) => layer !== 'bilateral'))
  })

  it('are bits in the order of the layers', () => {
    expect(layerBits(layersOf('all'))).toBe(31)
    expect(layerBits(['multilateral'])).toBe(1 << LAYERS.indexOf('multilateral'))
    expect(layerBits([])).toBe(0)
  })
})
