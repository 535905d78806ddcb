import type { ActorFilter } from '../../src/api/actor-match.ts'
import { SORT_ORDERS, type SortOrder } from '../../src/api/sort-keys.ts'
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

/** Columns by which the list of actors is sorted. */
export const ACTOR_SORTS = ['name', 'id', 'kind', 'region', 'end'] as const
export type ActorSort = (typeof ACTOR_SORTS)[number]

/** What the address of the list of actors says: its filter, and how it is sorted. Left out is the default. */
export interface ActorsSearch extends ActorFilter {
  sort?: ActorSort
  order?: SortOrder
}

/** Reads the list's address; a value that means nothing is left out. */
export function actorsSearch({ q, ...search }: SearchText): ActorsSearch {
  const result: ActorsSearch = {}
  if (q !== undefined && q !== '') result.q = q.slice(0, 100)
  const kind = ACTOR_KINDS.find((name) => name === search['kind'])
  if (kind !== undefined) result.kind = kind
  const sort = ACTOR_SORTS.find((name) => name === search['sort'])
  if (sort !== undefined) result.sort = sort
  const order = SORT_ORDERS.find((name) => name === search['order'])
  if (order !== undefined) result.order = order
  return result
}
