import { migrationClause } from '../model/coding.ts'
import type { Instrument } from '../model/instrument.ts'
import { isTyingRole } from '../model/participation.ts'
import type { RegistryLookup } from './registry-lookup.ts'

/** Instruments to show beside one, and in words which they are and what was left out. */
export interface LinkedInstruments {
  readonly instruments: readonly Instrument[]
  readonly about: string
}

const FIELD = ['migration', 'refugee', 'labour', 'security']
const MOST = 40

/**
 * Instruments linked to one: those it is related to, and those that bind the same in the same field.
 *
 * The same are: of a bilateral instrument both parties; of a bloc's the third country; of a forum its members taken together,
 * so that only related ones are listed. The field is migration, refugee, labour and security, and instruments of other
 * regimes that are coded to hold a migration clause. The multilateral layer, which binds nearly all, is left out and counted.
 */
export function linkedInstruments(lookup: RegistryLookup, instrument: Instrument): LinkedInstruments {
  const related = new Set(
    (lookup.relationsOf.get(instrument.id) ?? []).map((row) =>
      row.instrument === instrument.id ? row.other : row.instrument,
    ),
  )
  const bound = boundTogether(lookup, instrument)
  const counts = { undated: 0, multilateral: 0, trade: 0 }
  const found: Instrument[] = []
  for (const other of bound.length === 0 ? [] : inAll(lookup, bound)) {
    if (other.id === instrument.id || related.has(other.id)) continue
    if (other.layer === 'multilateral') counts.multilateral++
    else if (!FIELD.includes(other.regime) && !hasClause(lookup, other.id)) counts.trade++
    else if (other.signed === null && other.in_force === null) counts.undated++
    else found.push(other)
  }
  const relatedRows = [...related].map((id) => lookup.instrument.get(id)).filter((row) => row !== undefined)
  const date = startOf(instrument)
  // The nearest in time are the ones that explain an instrument.
  const nearest = found
    .toSorted((a, b) => away(a, date) - away(b, date) || a.id.localeCompare(b.id))
    .slice(0, MOST)
  const names = bound.map((id) => lookup.actor.get(id)?.name ?? id).join(' and ')
  const leftOut = [
    [counts.undated, 'undated'],
    [counts.multilateral, 'multilateral'],
    [counts.trade, 'of other regimes, not coded to hold a migration clause'],
    [found.length - nearest.length, 'further away in time'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, words]) => `${count} ${words}`)
  const whose =
    bound.length === 0
      ? 'Related instruments'
      : `Instruments that bind ${names} in the same field, and related ones`
  return {
    instruments: [...relatedRows, ...nearest].toSorted(
      (a, b) => startOf(a).localeCompare(startOf(b)) || a.id.localeCompare(b.id),
    ),
    about: `${whose}.${leftOut.length === 0 ? '' : ` Left out: ${leftOut.join(', ')}.`}`,
  }
}

/** The actors whose other instruments tell of this one: the two parties, or the third country of a bloc. */
function boundTogether(lookup: RegistryLookup, instrument: Instrument): string[] {
  const rows = (lookup.participationsOf.get(instrument.id) ?? []).filter(({ role }) => isTyingRole(role))
  const actors = [...new Set(rows.map(({ actor }) => actor))]
  if (instrument.layer === 'bilateral') return actors.length <= 3 ? actors : []
  if (instrument.layer !== 'bloc') return []
  const blocs = actors.filter((id) => lookup.actor.get(id)?.kind !== 'state')
  const members = new Set(
    lookup.registry.bloc_members.filter(({ bloc }) => blocs.includes(bloc)).map(({ actor }) => actor),
  )
  const partners = rows.filter(({ role }) => role === 'partner-country').map(({ actor }) => actor)
  const opposite = rows
    .filter(({ actor, role }) => role === 'party' && !blocs.includes(actor) && !members.has(actor))
    .map(({ actor }) => actor)
  const third = [...new Set(partners.length > 0 ? partners : opposite)]
  return third.length <= 2 ? third : []
}

function inAll(lookup: RegistryLookup, actors: readonly string[]): Instrument[] {
  const [first = [], ...rest] = actors.map(
    (id) =>
      new Set(
        (lookup.participationsBy.get(id) ?? [])
          .filter(({ role }) => isTyingRole(role))
          .map((row) => row.instrument),
      ),
  )
  return [...first]
    .filter((id) => rest.every((ids) => ids.has(id)))
    .map((id) => lookup.instrument.get(id))
    .filter((row) => row !== undefined)
}

function hasClause(lookup: RegistryLookup, id: string): boolean {
  return (lookup.codingsOf.get(id) ?? []).some((coding) => migrationClause(coding) === 'yes')
}

function startOf({ signed, in_force }: Instrument): string {
  return signed ?? in_force ?? ''
}

function away(other: Instrument, date: string): number {
  return Math.abs(Number(startOf(other).slice(0, 4)) - Number(date.slice(0, 4)))
}
