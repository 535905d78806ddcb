import { parseEdtf } from '../../model/edtf-date.ts'
import { isTyingRole } from '../../model/participation.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'

/** Since when, and until when, a state is a member of a bloc; open ends are infinite. */
interface Membership {
  readonly fromDay: number
  readonly toDay: number
}

/**
 * Whether a state was, on a day, a member of a bloc that itself binds third countries: one bound by an instrument of the bloc layer. So
 * France counts and its bilateral texts are those of a member state; that it belongs to a forum that signs nothing does not. Build it once
 * per registry; each question takes O(memberships of the state).
 */
export function memberStates({
  registry,
  instrument,
}: RegistryLookup): (actor: string, day: number) => boolean {
  const treating = new Set(
    registry.participations
      .filter(({ instrument: id, role }) => isTyingRole(role) && instrument.get(id)?.layer === 'bloc')
      .map(({ actor }) => actor),
  )
  const memberships = new Map<string, Membership[]>()
  for (const { bloc, actor, from, to } of registry.bloc_members) {
    if (!treating.has(bloc) || from === null) continue
    const membership = {
      fromDay: parseEdtf(from)?.latestDay ?? Infinity,
      toDay: to === null ? Infinity : (parseEdtf(to)?.latestDay ?? Infinity),
    }
    memberships.set(actor, [...(memberships.get(actor) ?? []), membership])
  }
  return (actor, day) =>
    (memberships.get(actor) ?? []).some(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
}
