import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memberOverlap } from '../../src/layers/member-overlap.ts'

const members = fc
  .uniqueArray(fc.constantFrom('MAR', 'ESP', 'FRA', 'CIV', 'eu', 'TUN'))
  .map((ids) => new Set(ids))

describe('memberOverlap', () => {
  it('counts those of both over those of either', () => {
    expect(memberOverlap(new Set(['MAR', 'ESP', 'FRA']), new Set(['ESP', 'FRA', 'CIV']))).toEqual({
      shared: 2,
      jaccard: 0.5,
    })
    expect(memberOverlap(new Set(), new Set(['MAR']))).toEqual({ shared: 0, jaccard: 0 })
    expect(memberOverlap(new Set(), new Set())).toEqual({ shared: 0, jaccard: null })
  })

  it('is the same from both sides, and as counted one by one', () => {
    fc.assert(
      fc.property(members, members, (one, other) => {
        const found = memberOverlap(one, other)
        expect(memberOverlap(other, one)).toEqual(found)
        const both = [...one].filter((id) => other.has(id)).length
        const either = new Set([...one, ...other]).size
        expect(found).toEqual({ shared: both, jaccard: either === 0 ? null : both / either })
      }),
    )
  })
})
