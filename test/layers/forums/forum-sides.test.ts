import { describe, expect, it } from 'vitest'
import { forumSides } from '../../../src/layers/forums/forum-sides.ts'

const coding = (variable: string, value: string) => ({ variable, value })
const MEMBERS = new Set(['CHE', 'eu', 'MAR', 'iom'])

describe('the sides of a forum', () => {
  it('are those of its coded composition, for its members', () => {
    const sideOf = forumSides([coding('membership_mix', 'homogeneous-destination')], MEMBERS)
    expect(sideOf('CHE', 'state')).toEqual({ side: 'A', by: 'composition', reason: null })
    expect(sideOf('eu', 'bloc').side).toBe('A')
    expect(sideOf('AUS', 'state')).toEqual({ side: null, by: null, reason: 'no-member' })
    expect(forumSides([coding('membership_mix', 'homogeneous-origin')], MEMBERS)('MAR', 'state').side).toBe(
      'B',
    )
  })

  it.each([
    [[], 'composition-not-coded'],
    [[coding('membership_mix', 'mixed')], 'not-told-apart'],
    [[coding('membership_mix', 'global')], 'open-to-all'],
    [[coding('membership_mix', 'something-else')], 'composition-not-coded'],
  ] as const)('are not known by %j: %s', (codings, reason) => {
    const sideOf = forumSides(codings, MEMBERS)
    for (const actor of ['CHE', 'MAR', 'XXX']) {
      expect(sideOf(actor, 'state')).toEqual({ side: null, by: null, reason })
    }
  })

  it('are never those of organisations and agencies, which serve', () => {
    const sideOf = forumSides([coding('membership_mix', 'homogeneous-destination')], MEMBERS)
    for (const kind of ['organisation', 'agency', 'forum'] as const) {
      expect(sideOf('iom', kind)).toEqual({ side: null, by: null, reason: 'neither-side' })
    }
  })

  it('are told first by a coding that names the actor, member or not', () => {
    const sideOf = forumSides(
      [
        coding('membership_mix', 'homogeneous-origin'),
        coding('lead_destination_funder', 'eu'),
        coding('destination_side', 'AUS; CHE'),
        coding('origin_side', 'MAR;CHE'),
        coding('transit_side', 'TUR'),
      ],
      MEMBERS,
    )
    expect(sideOf('eu', 'bloc')).toEqual({ side: 'A', by: 'coded-actor', reason: null })
    expect(sideOf('AUS', 'state').side).toBe('A')
    expect(sideOf('TUR', 'state').side).toBe('B')
    expect(sideOf('CHE', 'state')).toEqual({ side: null, by: null, reason: 'not-told-apart' })
  })
})
