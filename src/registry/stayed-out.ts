import { type EdtfDate, edtfDate } from '../model/edtf-date.ts'
import type { Instrument } from '../model/instrument.ts'
import { isTyingRole } from '../model/participation.ts'
import type { RegistryLookup } from './registry-lookup.ts'

/** Those who could have taken part in an instrument and did not. */
export interface StayedOut {
  /** Members of a bloc on the day; signatories that are not party; all other states of today. */
  readonly kind: 'bloc-members' | 'signed-only' | 'states'
  readonly bloc: string | null
  /** Out of how many. */
  readonly of: number
  /** The day to which membership refers (EDTF), null for today. */
  readonly on: string | null
  readonly actors: readonly string[]
}

/**
 * Who stayed out: of a mobility partnership the bloc's other members at signature; of a multilateral convention the
 * signatories that are not party, and the states of today that are neither.
 */
export function stayedOut(lookup: RegistryLookup, instrument: Instrument): StayedOut[] {
  const rows = (lookup.participationsOf.get(instrument.id) ?? []).filter(({ role }) => isTyingRole(role))
  if (instrument.layer === 'multilateral') return outsideConvention(lookup, rows)
  const participating = new Set(
    rows.filter(({ role }) => role === 'participating-state').map(({ actor }) => actor),
  )
  const on = instrument.signed ?? instrument.in_force
  if (participating.size === 0 || on === null) return []
  const blocs = new Set(rows.map(({ actor }) => actor).filter((id) => lookup.actor.get(id)?.kind === 'bloc'))
  return [...blocs].map((bloc) => {
    const members = membersOn(lookup, bloc, edtfDate(on))
    return {
      kind: 'bloc-members',
      bloc,
      of: members.length,
      on,
      actors: members.filter((id) => !participating.has(id)),
    }
  })
}

function membersOn({ registry }: RegistryLookup, bloc: string, date: EdtfDate): string[] {
  return registry.bloc_members
    .filter((row) => row.bloc === bloc && row.from !== null)
    .filter(({ from }) => edtfDate(from as string).earliestDay <= date.earliestDay)
    .filter(({ to }) => to === null || edtfDate(to).latestDay >= date.earliestDay)
    .map(({ actor }) => actor)
    .toSorted()
}

function outsideConvention(
  { registry }: RegistryLookup,
  rows: readonly { actor: string; role: string; to: string | null }[],
): StayedOut[] {
  const party = new Set(
    rows.filter(({ role, to }) => role !== 'signatory' && to === null).map(({ actor }) => actor),
  )
  const signed = new Set(rows.filter(({ role }) => role === 'signatory').map(({ actor }) => actor))
  if (party.size === 0) return []
  const signedOnly = [...signed].filter((id) => !party.has(id)).toSorted()
  // Sovereign states are the ones that other multilateral instruments count: a territory joins none of them.
  const inMultilateral = new Set(
    registry.instruments.filter(({ layer }) => layer === 'multilateral').map(({ id }) => id),
  )
  const joiners = new Set(
    registry.participations
      .filter(({ instrument, role }) => inMultilateral.has(instrument) && role === 'party')
      .map(({ actor }) => actor),
  )
  const states = registry.actors.filter(
    ({ id, kind, end }) => kind === 'state' && end === null && joiners.has(id),
  )
  return [
    { kind: 'signed-only', bloc: null, of: signed.size, on: null, actors: signedOnly },
    {
      kind: 'states',
      bloc: null,
      of: states.length,
      on: null,
      actors: states
        .map(({ id }) => id)
        .filter((id) => !party.has(id) && !signed.has(id))
        .toSorted(),
    },
  ]
}
