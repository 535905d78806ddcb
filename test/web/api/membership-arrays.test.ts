import { describe, expect, it } from 'vitest'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { membershipArrays } from '../../../web/api/membership-arrays.ts'
import { actor, blocMember, instrument, participation, tables } from '../../layers/tables.ts'

describe('memberships read from JSON', () => {
  it('are the arrays that they were written from', () => {
    const index = membershipIndex(
      tables({
        actors: [actor('eu', { kind: 'bloc' }), actor('ESP'), actor('MAR')],
        instruments: [instrument('i', { signed: '2008-06-05' }), instrument('j', { layer: null })],
        participations: [participation('i', 'eu', { from: '2009' }), participation('i', 'MAR')],
        bloc_members: [blocMember('eu', 'ESP', '1986-01-01')],
      }),
    )
    const json = JSON.parse(
      JSON.stringify({ registry_version: 'test', ...index }, (_, value: unknown) =>
        ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value,
      ),
    )
    expect(membershipArrays(json)).toEqual(index)
  })
})
