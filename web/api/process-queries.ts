import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { ForumActors } from '../../src/api/forum-actors.ts'
import type { Interplay } from '../../src/api/layer-interplay.ts'
import type { ProcessAnswer, Processes } from '../../src/api/processes.ts'
import type { Layer } from '../../src/model/layer.ts'
import { getJson, withQuery } from './get-json.ts'

const processesQuery = (year: number | undefined, layer: Layer | undefined) =>
  queryOptions({
    queryKey: ['processes', year, layer],
    queryFn: ({ signal }) => getJson<Processes>(withQuery('/api/processes', { year, layer }), signal),
    placeholderData: keepPreviousData,
  })

export const useProcesses = (year: number | undefined, layer: Layer | undefined) =>
  useQuery(processesQuery(year, layer))

/** One process; another year of it may stand until it is read, another process may not. */
export const useProcess = (id: string, year: number | undefined) =>
  useQuery<ProcessAnswer>({
    queryKey: ['process', id, year],
    queryFn: ({ signal }) =>
      getJson<ProcessAnswer>(withQuery(`/api/processes/${encodeURIComponent(id)}`, { year }), signal),
    placeholderData: (before) => (before?.process.id === id ? before : undefined),
  })

/** Who is in many processes and forums at once, of one layer where that is asked. */
export const useForumActors = (year: number | undefined, layer: Layer | undefined) =>
  useQuery({
    queryKey: ['forum-actors', year, layer],
    queryFn: ({ signal }) => getJson<ForumActors>(withQuery('/api/forums/actors', { year, layer }), signal),
    placeholderData: keepPreviousData,
  })

/** How the bilateral layer came before each process; the draws take the server a while, so it is asked once. */
export const useInterplay = () =>
  useQuery({
    queryKey: ['interplay'],
    queryFn: ({ signal }) => getJson<Interplay>('/api/layers/interplay', signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
