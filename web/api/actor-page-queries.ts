import { useQuery } from '@tanstack/react-query'
import type { ActorForums, ActorYears } from '../../src/api/actor-pages.ts'
import type { ActorDetail } from '../../src/api/actors.ts'
import { getJson, withQuery } from './get-json.ts'
import type { StackChoice } from './queries.ts'

const path = (id: string): string => `/api/actors/${encodeURIComponent(id)}`

/** An actor's stack in every year. */
export const useActorYears = (id: string, { blocs, scope }: Omit<StackChoice, 'year'>) =>
  useQuery<ActorYears>({
    queryKey: ['actor-years', id, blocs, scope],
    queryFn: ({ signal }) => getJson<ActorYears>(withQuery(`${path(id)}/years`, { blocs, scope }), signal),
  })

/** What an actor chairs, hosts and funds, and what it stays out of. */
export const useActorForums = (id: string) =>
  useQuery<ActorForums>({
    queryKey: ['actor-forums', id],
    queryFn: ({ signal }) => getJson<ActorForums>(`${path(id)}/forums`, signal),
  })

/** An actor's stack in a year; another year of it may stand until it is read, another actor may not. */
export const useActorStack = (id: string, { year, blocs, scope }: StackChoice) =>
  useQuery<ActorDetail>({
    queryKey: ['actor', id, year, blocs, scope],
    queryFn: ({ signal }) => getJson<ActorDetail>(withQuery(path(id), { year, blocs, scope }), signal),
    placeholderData: (before) => (before?.actor.id === id ? before : undefined),
  })
