import { describe, expect, it } from 'vitest'
import { spreadLabels } from '../../../web/layers/spread-labels.ts'

describe('labels at the ends of lines', () => {
  it('stay where they are with room, and move apart without', () => {
    const label = (y: number, heightPx = 14) => ({ y, heightPx })
    expect(spreadLabels([label(50), label(10)])).toEqual([50, 10])
    expect(spreadLabels([label(12), label(10, 28)])).toEqual([31, 10])
    expect(spreadLabels([])).toEqual([])
  })
})
