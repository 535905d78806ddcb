import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoundedMembers, memberOverlap, overlapBounds } from '../../src/layers/member-overlap.ts'

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

/** Every set that a bounded one may be. */
function everySet({ sure, possible }: BoundedMembers): Set<string>[] {
  return [...possible].reduce<Set<string>[]>(
    (sets, member) => sets.flatMap((set) => [set, new Set([...set, member])]),
    [new Set(sure)],
  )
}

const bounded = fc.tuple(members, members).map(
  ([sure, all]): BoundedMembers => ({
    sure,
    possible: new Set([...all].filter((id) => !sure.has(id)).slice(0, 3)),
  }),
)

describe('overlapBounds', () => {
  it('lets members whose joining nothing dates be in or out', () => {
    const one = { sure: new Set(['MAR']), possible: new Set(['ESP', 'TUN']) }
    const other = { sure: new Set(['ESP', 'FRA']), possible: new Set(['TUN']) }
    expect(overlapBounds(one, other)).toEqual({ possible: ['ESP', 'TUN'], jaccard: [0, 0.5] })
    const nobody = { sure: new Set<string>(), possible: new Set<string>() }
    expect(overlapBounds(nobody, nobody)).toEqual({ possible: [], jaccard: null })
  })

  it('are the least and the greatest over every choice of the possible members', () => {
    fc.assert(
      fc.property(bounded, bounded, (one, other) => {
        const found = overlapBounds(one, other)
        const all = everySet(one)
          .flatMap((a) => everySet(other).map((b) => memberOverlap(a, b).jaccard))
          .filter((jaccard) => jaccard !== null)
        if (all.length === 0) return expect(found.jaccard).toBeNull()
        expect(found.jaccard?.[0]).toBeCloseTo(Math.min(...all), 12)
        expect(found.jaccard?.[1]).toBeCloseTo(Math.max(...all), 12)
        expect(overlapBounds(other, one)).toEqual(found)
      }),
    )
  })

  it('fall together on the overlap itself where every member is dated', () => {
    fc.assert(
      fc.property(members, members, (one, other) => {
        const none = new Set<string>()
        const { jaccard } = memberOverlap(one, other)
        const bounds = overlapBounds({ sure: one, possible: none }, { sure: other, possible: none })
        expect(bounds).toEqual({ possible: [], jaccard: jaccard === null ? null : [jaccard, jaccard] })
      }),
    )
  })
})
