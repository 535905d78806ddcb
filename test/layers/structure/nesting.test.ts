import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationsOf, nesting } from '../../../src/layers/structure/nesting.ts'

const counts = (shared: number, sizeOfX: number, sizeOfY: number) => ({ shared, sizeOfX, sizeOfY })

describe('nesting', () => {
  it('is of the smaller whose members are all among the other’s', () => {
    expect(nesting(counts(3, 3, 10), true)).toEqual({
      share: 1,
      isNested: true,
      isLegallyNested: true,
      reason: null,
    })
    expect(nesting(counts(2, 3, 10), true)).toEqual({
      share: 2 / 3,
      isNested: false,
      isLegallyNested: false,
      reason: null,
    })
    expect(nesting(counts(3, 3, 3), true)).toMatchObject({ share: 1, isNested: false })
  })

  it('is legal only by a recorded citation; without one it is not known', () => {
    expect(nesting(counts(3, 3, 10), false)).toEqual({
      share: 1,
      isNested: true,
      isLegallyNested: null,
      reason: 'citation-not-recorded',
    })
  })

  it('is unknown without members', () => {
    expect(nesting(counts(0, 0, 4), true)).toMatchObject({
      share: null,
      isNested: null,
      reason: 'no-members',
    })
    expect(nesting(counts(0, 4, 0), true)).toMatchObject({
      share: null,
      isNested: null,
      reason: 'no-members',
    })
  })

  it('is never of both in each other', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), fc.nat(5), (shared, onlyX, onlyY) => {
        const [x, y] = [shared + onlyX, shared + onlyY]
        const one = nesting(counts(shared, x, y), false).isNested
        expect(one === true && nesting(counts(shared, y, x), false).isNested === true).toBe(false)
      }),
    )
  })

  it('reads citations of the kind cites, in their direction', () => {
    const cites = citationsOf([
      { instrument: 'x', other: 'y', kind: 'cites' },
      { instrument: 'x', other: 'z', kind: 'amends' },
    ])
    expect([cites('x', 'y'), cites('y', 'x'), cites('x', 'z')]).toEqual([true, false, false])
  })
})
