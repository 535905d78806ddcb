import { describe, expect, it } from 'vitest'
import { topicsFirstSeen } from '../../../src/layers/removal/topics-first-seen.ts'

const CODED = [
  { layer: 'bilateral', signed: '1990-05-01', topics: ['visa', 'return'] },
  { layer: 'regional', signed: '1990-05-02', topics: ['visa'] },
  { layer: 'regional', signed: '1990', topics: ['return'] },
  { layer: 'bilateral', signed: '1999', topics: ['asylum'] },
  { layer: 'bloc', signed: '1998', topics: ['asylum', 'family'] },
  { layer: 'bilateral', signed: null, topics: ['family'] },
] as const

describe('topics first seen in a layer', () => {
  it('are surely so by a day, and possibly so where the other date spans it', () => {
    expect(topicsFirstSeen(CODED, 'bilateral', 2000)).toEqual({
      topics: 4,
      sure: ['visa'],
      possible: ['return'],
      undated: 1,
    })
  })

  it('count only instruments surely signed by the end of the year', () => {
    expect(topicsFirstSeen(CODED, 'bilateral', 1990)).toMatchObject({ topics: 2, sure: ['visa'] })
    // An undated instrument of another layer may have had the topic long before.
    expect(topicsFirstSeen(CODED, 'bloc', 1998)).toMatchObject({ sure: ['asylum'], possible: ['family'] })
  })

  it('are none of one day in two layers', () => {
    const sameDay = CODED.slice(0, 2).map((row) => ({ ...row, signed: '1990-05-01' }))
    expect(topicsFirstSeen(sameDay, 'bilateral', 1990)).toMatchObject({ sure: ['return'], possible: [] })
  })
})
