import { describe, expect, it } from 'vitest'
import type { LayerFlow } from '../../../src/api/reuse-lineage.ts'
import { greatestFlow } from '../../../web/words/greatest-flow.ts'

const untested = { reading: 'untested', q: null, reason: '' } as const

const flow = (words: number): LayerFlow => ({
  target: 'bilateral',
  source: 'bloc',
  words: { earliest: words, equal: 100 - words, nearest: 1 },
  share: null,
  null_band: { status: 'unavailable', why: 'too-few-permutations', sentence: '' },
  claim: { grade: 'C', claim: '', tests: { text: untested, relation: untested, sequence: untested } },
})

describe('the flow that the page leads with', () => {
  it('is that of most words by the rule', () => {
    const [small, great] = [flow(10), flow(60)]
    expect(greatestFlow([small, great], 'earliest')).toBe(great)
    expect(greatestFlow([small, great], 'equal')).toBe(small)
    expect(greatestFlow([], 'earliest')).toBeNull()
  })
})
