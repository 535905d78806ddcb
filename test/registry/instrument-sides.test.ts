import { describe, expect, it } from 'vitest'
import type { MembershipTables } from '../../src/layers/membership-index.ts'
import { instrumentSides } from '../../src/registry/instrument-sides.ts'
import { registryLookup } from '../../src/registry/registry-lookup.ts'
import { actor, blocMember, instrument, participation, tables } from '../layers/tables.ts'
import { FIXTURE } from '../server/fixture-registry.ts'

const sides = (part: Partial<MembershipTables>, id = 'k') => {
  const { a, b, rule, reason } = instrumentSides(registryLookup({ ...FIXTURE, ...tables(part) }), id)
  return { a: a?.id ?? null, b: b?.id ?? null, rule, reason }
}

const STATES = ['MAR', 'ESP', 'FRA'].map((id) =>
  actor(id, { name: { MAR: 'Morocco', ESP: 'Spain', FRA: 'France' }[id] ?? id }),
)
const EU = actor('eu', { kind: 'bloc', name: 'European Union' })

describe('the sides of an instrument', () => {
  it('are a bloc and its partner; states on the side of the bloc are none', () => {
    const given = {
      actors: [...STATES, EU],
      instruments: [instrument('k', { layer: 'bloc' })],
      participations: [
        participation('k', 'eu'),
        participation('k', 'FRA', { role: 'member' }),
        participation('k', 'ESP', { role: 'signatory' }),
        participation('k', 'MAR'),
      ],
      bloc_members: [blocMember('eu', 'ESP', '1986-01-01')],
    }
    expect(sides(given)).toEqual({ a: 'eu', b: 'MAR', rule: 'bloc', reason: null })
  })

  describe('of a bloc and a state that is its member today', () => {
    const given = (signed: string | null, others: readonly string[] = []) => ({
      actors: [...STATES, EU],
      instruments: [instrument('k', { layer: 'bloc', signed })],
      participations: ['eu', 'ESP', ...others].map((id) => participation('k', id)),
      bloc_members: [blocMember('eu', 'ESP', '1986-01-01')],
    })

    it('are these two where it was signed before the state joined', () => {
      expect(sides(given('1970-06-29'))).toEqual({ a: 'eu', b: 'ESP', rule: 'bloc', reason: null })
    })

    it('are not told where it was a member already, or where it is not sure that it was not', () => {
      const oneParty = { a: null, b: null, rule: null, reason: 'one-party' }
      expect(sides(given('1990-01-01'))).toEqual(oneParty)
      expect(sides(given('1986-01-01'))).toEqual(oneParty)
      expect(sides(given('1986'))).toEqual(oneParty)
      expect(sides(given(null))).toEqual(oneParty)
    })

    it('are the bloc and a third party where there is one, though the state joined later', () => {
      expect(sides(given('1970-06-29', ['MAR']))).toEqual({ a: 'eu', b: 'MAR', rule: 'bloc', reason: null })
    })
  })

  it('are the destination that the registry names and the other', () => {
    const rows = [participation('k', 'MAR'), participation('k', 'ESP')]
    const given = {
      actors: STATES,
      instruments: [instrument('k')],
      participations: [
        ...rows,
        participation('k', 'ESP', { role: 'destination' }),
        participation('k', 'MAR', { role: 'origin' }),
      ],
    }
    expect(sides(given)).toEqual({ a: 'ESP', b: 'MAR', rule: 'destination', reason: null })
    const both = [...rows, ...['ESP', 'MAR'].map((id) => participation('k', id, { role: 'destination' }))]
    expect(sides({ ...given, participations: both })).toMatchObject({ a: null, reason: 'both-destinations' })
  })

  it('are as the title names them where nothing else tells', () => {
    const given = {
      actors: STATES,
      instruments: [instrument('k', { title: 'Agreement between Spain and Morocco' })],
      participations: [participation('k', 'MAR'), participation('k', 'ESP')],
    }
    expect(sides(given)).toEqual({ a: 'ESP', b: 'MAR', rule: 'first-named', reason: null })
  })

  it('are not told of more than two parties, of one, or of none', () => {
    const given = { actors: STATES, instruments: [instrument('k')] }
    const of = (...ids: string[]) =>
      sides({ ...given, participations: ids.map((id) => participation('k', id)) }).reason
    expect([of('MAR', 'ESP', 'FRA'), of('MAR'), of()]).toEqual(['more-than-two', 'one-party', 'no-parties'])
  })
})
