import { describe, expect, it } from 'vitest'
import type { LayerFlow, NullBand } from '../../../src/api/reuse-lineage.ts'
import { flowGrade, flowVerdict, greatestFlow } from '../../../web/words/flow-grade.ts'

const flow = (share: number, band: NullBand): LayerFlow => ({
  target: 'bilateral',
  source: 'bloc',
  words: { earliest: share * 100, equal: 0, nearest: 1 },
  share: { earliest: share, equal: 0, nearest: 0.01 },
  null_band: band,
})
const band = (p: number): NullBand => ({
  status: 'computed',
  mean: 0.2,
  low: 0.1,
  high: 0.3,
  p,
  permutations: 999,
})

describe('what words alone say of a flow', () => {
  it('is read off the null by the rule asked for', () => {
    expect(flowVerdict(flow(0.5, band(0.001)), 'earliest')).toBe('above')
    expect(flowVerdict(flow(0.2, band(0.4)), 'earliest')).toBe('within')
    expect(flowVerdict(flow(0.05, band(0.99)), 'earliest')).toBe('below')
    const none: NullBand = { status: 'unavailable', why: 'too-few-permutations', sentence: '' }
    expect(flowVerdict(flow(0.5, none), 'earliest')).toBe('underpowered')
  })

  it('gives C at most, D where it points the other way', () => {
    expect((['above', 'within', 'below', 'underpowered'] as const).map(flowGrade)).toEqual([
      'C',
      'C',
      'D',
      'C',
    ])
  })

  it('finds the flow of most words by the rule', () => {
    const [small, great] = [flow(0.1, band(0.4)), flow(0.6, band(0.4))]
    expect(greatestFlow([small, great], 'earliest')).toBe(great)
    expect(greatestFlow([], 'earliest')).toBeNull()
  })
})
