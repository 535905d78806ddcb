import type { ActorFilter } from '../../src/api/actor-match.ts'
import { ACTOR_KINDS } from '../../src/model/actor.ts'
import type { SearchText } from '../search-params.ts'

/** What an actor page's address says; left out is the default. */
export interface ActorSearch {
  year?: number
  blocs?: 'expanded' | 'node'
  scope?: 'coded' | 'all'
}

/** Reads the address; a value that means nothing is left out. */
export function actorSearch({ year, blocs, scope }: SearchText): ActorSearch {
  const result: ActorSearch = {}
  if (year !== undefined && /^\d{4}$/.test(year)) result.year = Number(year)
  if (blocs === 'expanded' || blocs === 'node') result.blocs = blocs
  if (scope === 'coded' || scope === 'all') result.scope = scope
  return result
}

/** What the address of the list of actors says: its filter. */
export type ActorsSearch = ActorFilter

export function actorsSearch({ q, kind }: SearchText): ActorsSearch {
  const result: ActorsSearch = {}
  if (q !== undefined && q !== '') result.q = q.slice(0, 100)
  const known = ACTOR_KINDS.find((name) => name === kind)
  if (known !== undefined) result.kind = known
  return result
}
