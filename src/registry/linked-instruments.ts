import { countedClause } from '../model/coding.ts'
import type { Instrument, Regime } from '../model/instrument.ts'
import { isTyingRole } from '../model/participation.ts'
import type { RegistryLookup } from './registry-lookup.ts'
import { membersOn } from './stayed-out.ts'

/** Instruments to show beside one, and in words which they are and what was left out. */
export interface LinkedInstruments {
  readonly instruments: readonly Instrument[]
  readonly about: string
}

/** Regimes of one field; instruments of the others belong to it once they are coded to hold a migration clause. */
const FIELD: readonly Regime[] = ['migration', 'refugee', 'labour', 'security']

/** More than this is no timeline any more; the ones nearest in time are kept, since they explain an instrument. */
const MOST = 40

/** A treaty of two sides may have a third or fourth party (a state and a sub-state, two states and a bloc). */
const MOST_PARTIES = 3
const MOST_PARTNERS = 2

/** Fewer members than this make no forum whose membership could be compared. */
const FEWEST_MEMBERS = 3
const SHARED = 0.5

/** Instruments that stand near one, before those of another field and the undated are taken out. */
interface Neighbours {
  readonly instruments: readonly Instrument[]
  /** In words: which they are. */
  readonly whose: string
}

/**
 * Instruments linked to one: those it is related to, and its neighbours in the same field.
 *
 * Neighbours of a bilateral instrument bind the same parties; of a bloc's bind the same third country; of a regional or
 * transregional one stand in those two layers and share at least half of the members of the smaller of the two (nesting,
 * METHOD §1). A multilateral one has none: it binds nearly all. The multilateral layer is left out of neighbours and counted.
 */
export function linkedInstruments(lookup: RegistryLookup, instrument: Instrument): LinkedInstruments {
  const related = relatedTo(lookup, instrument)
  const { instruments, whose } = neighboursOf(lookup, instrument)
  const counts = { undated: 0, multilateral: 0, otherRegimes: 0 }
  const found: Instrument[] = []
  for (const other of instruments) {
    if (other.id === instrument.id || related.includes(other)) continue
    if (other.layer === 'multilateral') counts.multilateral++
    else if (!FIELD.includes(other.regime) && !hasClause(lookup, other.id)) counts.otherRegimes++
    else if (startOf(other) === '') counts.undated++
    else found.push(other)
  }
  const date = startOf(instrument)
  const nearest = found
    .toSorted((a, b) => yearsAway(a, date) - yearsAway(b, date) || byId(a, b))
    .slice(0, MOST)
  const leftOut = [
    [counts.undated, 'undated'],
    [counts.multilateral, 'multilateral'],
    [counts.otherRegimes, 'of other regimes and not coded to hold a migration clause'],
    [found.length - nearest.length, 'further away in time'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, words]) => `${count} ${words}`)
  return {
    instruments: [...related, ...nearest].toSorted((a, b) => byText(startOf(a), startOf(b)) || byId(a, b)),
    about: `${whose}. ${leftOut.length === 0 ? 'None left out.' : `Left out: ${leftOut.join(', ')}.`}`,
  }
}

function relatedTo(lookup: RegistryLookup, { id }: Instrument): Instrument[] {
  const ids = (lookup.relationsOf.get(id) ?? []).map((row) =>
    row.instrument === id ? row.other : row.instrument,
  )
  return rowsOf(lookup, new Set(ids.filter((other) => other !== id)))
}

function neighboursOf(lookup: RegistryLookup, instrument: Instrument): Neighbours {
  if (instrument.layer === 'regional' || instrument.layer === 'transregional') {
    return {
      instruments: sharingMembers(lookup, instrument),
      whose:
        'Regional and transregional instruments in the same field that share at least half of the smaller one’s members, ' +
        'and related ones',
    }
  }
  const bound = boundTogether(lookup, instrument)
  if (bound.length === 0) return { instruments: [], whose: 'Related instruments' }
  const names = bound.map((id) => lookup.actor.get(id)?.name ?? id).join(' and ')
  return {
    instruments: bindingAll(lookup, bound),
    whose: `Instruments that bind ${names} in the same field, and related ones`,
  }
}

/** The actors whose other instruments tell of this one: the parties, or the third country of a bloc. */
function boundTogether(lookup: RegistryLookup, instrument: Instrument): string[] {
  const members = membersIn(lookup, instrument.id)
  if (instrument.layer === 'bilateral') return members.length <= MOST_PARTIES ? members : []
  if (instrument.layer !== 'bloc') return []
  const rows = lookup.participationsOf.get(instrument.id) ?? []
  const partners = rows.filter(({ role }) => role === 'partner-country').map(({ actor }) => actor)
  const third = partners.length > 0 ? partners : partiesBeside(lookup, instrument, members)
  const distinct = [...new Set(third)]
  return distinct.length <= MOST_PARTNERS ? distinct : []
}

/** Parties that are neither a bloc of the instrument nor, on its day, a member of one. */
function partiesBeside(lookup: RegistryLookup, instrument: Instrument, actors: readonly string[]): string[] {
  const blocs = actors.filter((id) => lookup.actor.get(id)?.kind === 'bloc')
  const on = instrument.signed ?? instrument.in_force
  const inside = new Set(blocs)
  for (const bloc of blocs) {
    const members =
      on === null
        ? lookup.registry.bloc_members.filter((row) => row.bloc === bloc).map((row) => row.actor)
        : membersOn(lookup, bloc, on)
    for (const id of members) inside.add(id)
  }
  return (lookup.participationsOf.get(instrument.id) ?? [])
    .filter(({ actor, role }) => role === 'party' && !inside.has(actor))
    .map(({ actor }) => actor)
}

function bindingAll(lookup: RegistryLookup, actors: readonly string[]): Instrument[] {
  const [first = new Set<string>(), ...rest] = actors.map((id) => boundBy(lookup, id))
  return rowsOf(lookup, new Set([...first].filter((id) => rest.every((ids) => ids.has(id)))))
}

function sharingMembers(lookup: RegistryLookup, instrument: Instrument): Instrument[] {
  const own = new Set(membersIn(lookup, instrument.id))
  if (own.size < FEWEST_MEMBERS) return []
  return lookup.registry.instruments.filter(({ id, layer }) => {
    if (layer !== 'regional' && layer !== 'transregional') return false
    const members = membersIn(lookup, id)
    const shared = members.filter((actor) => own.has(actor)).length
    const smaller = Math.min(own.size, members.length)
    return smaller >= FEWEST_MEMBERS && shared >= SHARED * smaller
  })
}

/** Who has ever held a tying role in an instrument, each once. */
function membersIn(lookup: RegistryLookup, id: string): string[] {
  const rows = (lookup.participationsOf.get(id) ?? []).filter(({ role }) => isTyingRole(role))
  return [...new Set(rows.map(({ actor }) => actor))]
}

function boundBy(lookup: RegistryLookup, actor: string): Set<string> {
  const rows = (lookup.participationsBy.get(actor) ?? []).filter(({ role }) => isTyingRole(role))
  return new Set(rows.map(({ instrument }) => instrument))
}

function rowsOf(lookup: RegistryLookup, ids: ReadonlySet<string>): Instrument[] {
  return [...ids].map((id) => lookup.instrument.get(id)).filter((row) => row !== undefined)
}

function hasClause(lookup: RegistryLookup, id: string): boolean {
  return countedClause(lookup.codingsOf.get(id) ?? [])?.clause === 'yes'
}

function startOf({ signed, in_force }: Instrument): string {
  return signed ?? in_force ?? ''
}

function yearsAway(other: Instrument, date: string): number {
  return Math.abs(Number(startOf(other).slice(0, 4)) - Number(date.slice(0, 4)))
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function byId(a: Instrument, b: Instrument): number {
  return byText(a.id, b.id)
}
