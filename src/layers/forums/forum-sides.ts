import type { ActorKind } from '../../model/actor.ts'
import type { Coding } from '../../model/coding.ts'
import { splitIds } from '../../model/registry.ts'

/** A = destination, B = origin or transit (METHOD §3). */
export type Side = 'A' | 'B'

/** Why an actor stands on no known side of a forum. */
export const SIDE_REASONS = [
  'neither-side',
  'composition-not-coded',
  'open-to-all',
  'not-told-apart',
  'no-member',
] as const

export type SideReason = (typeof SIDE_REASONS)[number]

/** By which coding the side of an actor is known. */
export const SIDE_RULES = ['coded-actor', 'composition'] as const

export type SideRule = (typeof SIDE_RULES)[number]

export type ActorSide =
  | { readonly side: Side; readonly by: SideRule; readonly reason: null }
  | { readonly side: null; readonly by: null; readonly reason: SideReason }

/** Codings that name the actors of a side, ids separated by `;`. A lead funder of the destination side is on it. */
const NAMED: Readonly<Record<string, Side>> = {
  destination_side: 'A',
  lead_destination_funder: 'A',
  origin_side: 'B',
  transit_side: 'B',
}

/**
 * The side of each actor in a forum, by its codings alone (METHOD §3: by the coded composition, else no sides). A coding that
 * names the actor goes first; one that two sides name stands on neither. Else members of a forum of one side stand on it, as far as
 * they are states or blocs: organisations and agencies serve. Income or region are never read as a side.
 *
 * @param codings those of the forum
 * @param members whoever was ever a member, dated or not
 */
export function forumSides(
  codings: readonly Pick<Coding, 'variable' | 'value'>[],
  members: ReadonlySet<string>,
): (actor: string, kind: ActorKind) => ActorSide {
  const named = new Map<string, Set<Side>>()
  for (const { variable, value } of codings) {
    const side = Object.hasOwn(NAMED, variable) ? NAMED[variable] : undefined
    if (side === undefined) continue
    for (const id of splitIds(value)) named.set(id, (named.get(id) ?? new Set()).add(side))
  }
  const mix = codings.find(({ variable }) => variable === 'membership_mix')?.value ?? null
  return (actor, kind) => {
    const own = named.get(actor)
    const [only] = own ?? []
    if (own?.size === 1 && only !== undefined) return { side: only, by: 'coded-actor', reason: null }
    if (own !== undefined) return unknown('not-told-apart')
    if (kind !== 'state' && kind !== 'bloc') return unknown('neither-side')
    if (mix === 'global') return unknown('open-to-all')
    if (mix === 'mixed') return unknown('not-told-apart')
    const side = mix === 'homogeneous-destination' ? 'A' : mix === 'homogeneous-origin' ? 'B' : null
    if (side === null) return unknown('composition-not-coded')
    return members.has(actor) ? { side, by: 'composition', reason: null } : unknown('no-member')
  }
}

function unknown(reason: SideReason): ActorSide {
  return { side: null, by: null, reason }
}
