import { yearOfDay } from '../../model/edtf-date.ts'
import type { Region } from '../../model/registry.ts'
import type { InferredRule } from '../entries.ts'
import { pairIndex } from '../layer-network.ts'
import type { MembershipIndex, MembershipTables } from '../membership-index.ts'
import type { Scope } from '../scope.ts'
import { bilateralDegrees } from './bilateral-degrees.ts'
import type { BilateralDyads } from './bilateral-dyads.ts'
import { precedence } from './dyad-precedent.ts'
import type { FoundersAsked } from './founders-null.ts'
import type { JoinedMember } from './joined-members.ts'
import type { PoolState } from './matched-strata.ts'
import type { DyadRule, RelationalPrecedent } from './relational-precedent.ts'

/** What random sets are matched by. */
export interface MatchingFacts {
  readonly tables: Pick<MembershipTables, 'actors'>
  readonly index: MembershipIndex
  readonly regions: readonly Region[]
  readonly bilateral: BilateralDyads
  readonly scope: Scope
  readonly inferred: InferredRule
}

/**
 * What the founders of a process are matched from: the states that stand in any layer in the year before it began, and the founders; those
 * without an M49 subregion are left out on both sides. A dyad counts where an instrument was surely signed before the process began, for
 * founders and for the sets drawn alike. Null where nothing dates the process. Time O(rows of the year + n²).
 */
export function foundersAsked(
  { tables, index, regions, bilateral, scope, inferred }: MatchingFacts,
  members: readonly JoinedMember[],
  { began, founders }: RelationalPrecedent,
  rule: DyadRule,
): FoundersAsked | null {
  if (began === null || !Number.isFinite(began.earliestDay)) return null
  const year = yearOfDay(began.earliestDay) - 1
  const { present, degree } = bilateralDegrees(index, { year, scope, inferred })
  const regionOf = new Map(regions.map((row) => [row.actor, row]))
  const own = new Set(founders)
  const pool = tables.actors.flatMap(({ id, kind }, place): PoolState[] => {
    const { region = null, subregion = null } = regionOf.get(id) ?? {}
    if (kind !== 'state' || region === null || subregion === null) return []
    if (present[place] === 0 && !own.has(id)) return []
    return [{ actor: id, region, subregion, degree: degree[place] as number }]
  })
  const placeOf = new Map(pool.map(({ actor }, place) => [actor, place]))
  const places = (which: (member: JoinedMember) => boolean): number[] =>
    members
      .filter((member) => own.has(member.actor) && which(member))
      .flatMap(({ actor }) => placeOf.get(actor) ?? [])
  const isPartner = ({ roles }: JoinedMember): boolean => roles.has('partner-country')
  const isState = ({ roles }: JoinedMember): boolean => roles.has('participating-state')
  const before = new Uint8Array((pool.length * (pool.length - 1)) / 2)
  for (const { one, other, instruments } of bilateral.all) {
    const i = placeOf.get(one)
    const j = placeOf.get(other)
    if (i === undefined || j === undefined || precedence(instruments, began) !== 'before') continue
    before[i < j ? pairIndex(i, j) : pairIndex(j, i)] = 1
  }
  return rule === 'all'
    ? { pool, founders: places(() => true), partners: null, before }
    : { pool, founders: places(isState), partners: places(isPartner), before }
}
