import { describe, expect, it } from 'vitest'
import { LAYERS } from '../../../src/model/layer.ts'
import { layerMarkPath } from '../../../web/components/layer-mark-path.ts'

describe('the marks of the layers', () => {
  it('differ in outline, so that they tell layers apart without colour', () => {
    expect(new Set(LAYERS.map((layer) => layerMarkPath(layer))).size).toBe(LAYERS.length)
  })

  it('grow with their size', () => {
    expect(layerMarkPath('multilateral', 20)).toContain('a10,10')
  })
})
