import { isTyingRole, type Role } from '../../model/participation.ts'
import type { Registry } from '../../model/registry.ts'

/** Who is tied in which instrument, and in which role; of several roles the first row's. Time O(participations). */
export function heldParties({
  participations,
}: Pick<Registry, 'participations'>): ReadonlyMap<string, ReadonlyMap<string, Role>> {
  const parties = new Map<string, Map<string, Role>>()
  for (const { instrument, actor, role } of participations) {
    if (!isTyingRole(role)) continue
    const roles = parties.get(instrument) ?? new Map<string, Role>()
    if (!roles.has(actor)) roles.set(actor, role)
    parties.set(instrument, roles)
  }
  return parties
}
