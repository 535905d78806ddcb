import { describe, expect, it } from 'vitest'
import { membershipSides } from '../../src/layers/membership-sides.ts'

describe('membershipSides', () => {
  it('names the sides of a coded composition, and does not tell transit apart where it is mixed', () => {
    expect(membershipSides('mixed')).toEqual({ origin: 'yes', transit: 'not-told', destination: 'yes' })
    expect(membershipSides('homogeneous-origin')?.destination).toBe('no')
    expect(membershipSides('homogeneous-destination')).toEqual({
      origin: 'no',
      transit: 'no',
      destination: 'yes',
    })
  })

  it('has none for a forum open to all, nor for a value that is not of the codebook', () => {
    expect([membershipSides('global'), membershipSides('other')]).toEqual([null, null])
  })
})
