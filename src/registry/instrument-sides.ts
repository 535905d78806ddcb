import type { Actor } from '../model/actor.ts'
import { edtfDate, surelyBefore } from '../model/edtf-date.ts'
import { isTyingRole } from '../model/participation.ts'
import type { NoSidesReason, SidesRule } from '../model/sides-rule.ts'
import type { RegistryLookup } from './registry-lookup.ts'

export type { NoSidesReason, SidesRule } from '../model/sides-rule.ts'

/** Side A is the destination or the bloc, side B the partner of origin or transit (METHOD §3). */
export type InstrumentSides =
  | { readonly a: Actor; readonly b: Actor; readonly rule: SidesRule; readonly reason: null }
  | { readonly a: null; readonly b: null; readonly rule: null; readonly reason: NoSidesReason }

/**
 * The sides of an instrument: a bloc is A and its one partner B, which may be a state that joined the bloc later; else the destination that the registry names is A; else the first named in the title. Null
 * with a reason where there are not two sides, or where both are destinations. Time O(participations of the instrument).
 */
export function instrumentSides(lookup: RegistryLookup, id: string): InstrumentSides {
  const none = (reason: NoSidesReason): InstrumentSides => ({ a: null, b: null, rule: null, reason })
  const rows = lookup.participationsOf.get(id) ?? []
  const actorOf = (actor: string): Actor[] => {
    const found = lookup.actor.get(actor)
    return found === undefined ? [] : [found]
  }
  const parties = [
    ...new Set(rows.filter(({ role }) => isTyingRole(role)).map(({ actor }) => actor)),
  ].flatMap(actorOf)
  if (parties.length === 0) return none('no-parties')
  const blocs = parties.filter(({ kind }) => kind === 'bloc')
  const [bloc] = blocs
  if (bloc !== undefined && blocs.length === 1) {
    const onItsSide = new Set(
      rows
        .filter(({ role }) => role === 'member' || role === 'participating-state')
        .map(({ actor }) => actor),
    )
    const memberRows = lookup.registry.bloc_members.filter((member) => member.bloc === bloc.id)
    const signed = lookup.instrument.get(id)?.signed
    const members = new Set(memberRows.map(({ actor }) => actor))
    const membersThen = new Set(
      memberRows.filter(({ from }) => !joinedLater(from, signed)).map(({ actor }) => actor),
    )
    const named = rows.filter(({ role }) => role === 'partner-country').flatMap(({ actor }) => actorOf(actor))
    const beside = (those: ReadonlySet<string>): Actor[] =>
      parties.filter(({ id: other }) => other !== bloc.id && !onItsSide.has(other) && !those.has(other))
    // A later member is the partner only where nobody else is: rows may list members that acceded, and successors of the partner.
    const outside = beside(members)
    const others = named.length > 0 ? named : outside.length > 0 ? outside : beside(membersThen)
    const [partner] = others
    if (partner === undefined) return none('one-party')
    return others.length === 1 ? { a: bloc, b: partner, rule: 'bloc', reason: null } : none('more-than-two')
  }
  if (parties.length > 2) return none('more-than-two')
  const [one, other] = parties
  if (one === undefined || other === undefined) return none('one-party')
  const hasRole = (actor: Actor, role: string): boolean =>
    rows.some((row) => row.actor === actor.id && row.role === role)
  const destinations = [one, other].filter((actor) => hasRole(actor, 'destination'))
  if (destinations.length === 2 && !hasRole(one, 'origin') && !hasRole(other, 'origin'))
    return none('both-destinations')
  if (destinations.length === 1) {
    const [a = one] = destinations
    return { a, b: a === one ? other : one, rule: 'destination', reason: null }
  }
  const title = lookup.instrument.get(id)?.title.toLowerCase() ?? ''
  const at = (actor: Actor): number => {
    const place = title.indexOf(actor.name.toLowerCase())
    return place === -1 ? title.length : place
  }
  return at(other) < at(one)
    ? { a: other, b: one, rule: 'first-named', reason: null }
    : { a: one, b: other, rule: 'first-named', reason: null }
}

/** Whether a state surely joined the bloc only after an instrument was signed, to which it can then be the partner. */
function joinedLater(from: string | null, signed: string | null | undefined): boolean {
  return from != null && signed != null && surelyBefore(edtfDate(signed), edtfDate(from))
}
