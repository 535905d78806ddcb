import { edtfDate } from '../model/edtf-date.ts'
import type { Instrument } from '../model/instrument.ts'
import { isTyingRole, type Participation } from '../model/participation.ts'
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

/** Families of conventions that every state may join; a state that joined one of them is counted as a state of today. */
const OPEN_TO_ALL_STATES = ['un-convention', 'ilo-convention'] as const

/**
 * Who stayed out: of a mobility partnership the bloc's other members at signature; of a convention the signatories that are
 * not party; of a multilateral one also the states of today that are neither. Forums and compacts, which nobody joins by a
 * binding act, have none.
 *
 * A state of today is an actor of kind state that has not ended and is party to some UN or ILO convention: customs
 * territories, which the WTO counts, and dependent territories are not.
 */
export function stayedOut(lookup: RegistryLookup, instrument: Instrument): StayedOut[] {
  const rows = (lookup.participationsOf.get(instrument.id) ?? []).filter(({ role }) => isTyingRole(role))
  if (rows.some(({ role }) => role === 'participating-state'))
    return outsidePartnership(lookup, instrument, rows)
  if (!rows.some(({ role }) => role === 'party')) return []
  const party = actorsOf(rows.filter(({ role, to }) => role === 'party' && to === null))
  const signed = actorsOf(rows.filter(({ role }) => role === 'signatory'))
  const found: StayedOut[] = []
  if (signed.size > 0) {
    const actors = [...signed].filter((id) => !party.has(id)).toSorted()
    found.push({ kind: 'signed-only', bloc: null, of: signed.size, on: null, actors })
  }
  if (instrument.layer === 'multilateral') {
    const states = statesOfToday(lookup)
    const actors = states.filter((id) => !party.has(id) && !signed.has(id))
    found.push({ kind: 'states', bloc: null, of: states.length, on: null, actors })
  }
  return found
}

function outsidePartnership(
  lookup: RegistryLookup,
  instrument: Instrument,
  rows: readonly Participation[],
): StayedOut[] {
  const on = instrument.signed ?? instrument.in_force
  if (on === null) return []
  const participating = actorsOf(rows.filter(({ role }) => role === 'participating-state'))
  const blocs = [...actorsOf(rows)].filter((id) => lookup.actor.get(id)?.kind === 'bloc')
  return blocs.map((bloc) => {
    const members = membersOn(lookup, bloc, on)
    const actors = members.filter((id) => !participating.has(id))
    return { kind: 'bloc-members', bloc, of: members.length, on, actors }
  })
}

/** Members of a bloc on the first day that a date may stand for, by id. */
export function membersOn({ registry }: RegistryLookup, bloc: string, on: string): string[] {
  const day = edtfDate(on).earliestDay
  const members = registry.bloc_members
    .filter((row) => row.bloc === bloc && row.from !== null && edtfDate(row.from).earliestDay <= day)
    .filter(({ to }) => to === null || edtfDate(to).latestDay >= day)
  return [...actorsOf(members)].toSorted()
}

function statesOfToday({ registry, actor, instrument }: RegistryLookup): string[] {
  const joiners = registry.participations.filter(
    (row) => row.role === 'party' && isOpenToAllStates(instrument.get(row.instrument)),
  )
  return [...actorsOf(joiners)]
    .filter((id) => actor.get(id)?.kind === 'state' && actor.get(id)?.end === null)
    .toSorted()
}

function isOpenToAllStates(instrument: Instrument | undefined): boolean {
  return (OPEN_TO_ALL_STATES as readonly (string | undefined)[]).includes(instrument?.family)
}

function actorsOf(rows: readonly { readonly actor: string }[]): Set<string> {
  return new Set(rows.map(({ actor }) => actor))
}
