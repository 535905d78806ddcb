import type { BoundedMembers } from '../member-overlap.ts'

/** Who is in a forum in a year: members surely and possibly so, and of the sure those whose joining is recorded. */
export interface ForumInYear extends BoundedMembers {
  readonly id: string
  readonly recorded: ReadonlySet<string>
}

/** In which forums an actor is at once. */
export interface ActorInForums {
  readonly actor: string
  /** Forums in which it is a member, by a recorded or an inferred joining. */
  readonly forums: readonly string[]
  /** Of these, by a recorded one. */
  readonly recorded: readonly string[]
  /** Forums in which it may be one besides: nothing dates its joining. */
  readonly possible: readonly string[]
}

/** Actors by the number of forums that they are in at once, most first. Time O(memberships · log actors). */
export function actorsInForums(forums: readonly ForumInYear[]): ActorInForums[] {
  const found = new Map<string, { forums: string[]; recorded: string[]; possible: string[] }>()
  const of = (actor: string) => {
    const own = found.get(actor) ?? { forums: [], recorded: [], possible: [] }
    found.set(actor, own)
    return own
  }
  for (const { id, sure, recorded, possible } of forums) {
    for (const actor of sure) of(actor).forums.push(id)
    for (const actor of sure) if (recorded.has(actor)) of(actor).recorded.push(id)
    for (const actor of possible) of(actor).possible.push(id)
  }
  return [...found]
    .map(([actor, own]) => ({ actor, ...own }))
    .toSorted(
      (a, b) =>
        b.forums.length - a.forums.length ||
        b.possible.length - a.possible.length ||
        (a.actor < b.actor ? -1 : 1),
    )
}

/** Those who sit in forums with an actor, most forums first: in how many surely, by recorded joinings on both sides, and possibly. */
export function coMembers(forums: readonly ForumInYear[], actor: string): ActorInForums[] {
  const shared = forums.flatMap((forum): ForumInYear[] => {
    const { sure, possible, recorded } = forum
    if (sure.has(actor)) return [{ ...forum, recorded: recorded.has(actor) ? recorded : new Set() }]
    if (possible.has(actor)) {
      return [{ ...forum, sure: new Set(), recorded: new Set(), possible: new Set([...sure, ...possible]) }]
    }
    return []
  })
  return actorsInForums(shared).filter((row) => row.actor !== actor)
}
