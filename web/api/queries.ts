import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ActorDetail, ActorSummary } from '../../src/api/actors.ts'
import type { Page } from '../../src/api/common.ts'
import type { EventsAnswer, YearCounts } from '../../src/api/events.ts'
import type { InstrumentDetail, InstrumentSummary } from '../../src/api/instruments.ts'
import type { Memberships } from '../../src/api/memberships.ts'
import type { CodebookItem, RegistrySummary, SourceItem } from '../../src/api/registry.ts'
import type { SearchAnswer } from '../../src/api/search.ts'
import type { TieStart } from '../../src/layers/membership-index.ts'
import { getJson, withQuery } from './get-json.ts'
import { membershipArrays } from './membership-arrays.ts'

/** More than any list of the registry holds, so that one page is the whole list. */
const WHOLE_LIST = 5000

export const registryQuery = queryOptions({
  queryKey: ['registry'],
  queryFn: ({ signal }) => getJson<RegistrySummary>('/api/registry', signal),
})

export const membershipsQuery = (start: TieStart) =>
  queryOptions({
    queryKey: ['memberships', start],
    queryFn: async ({ signal }) =>
      membershipArrays(await getJson<Memberships>(withQuery('/api/memberships', { start }), signal)),
    structuralSharing: false,
  })

export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: ({ signal }) => wholeList<InstrumentSummary>('/api/instruments', signal),
  structuralSharing: false,
})

export const actorsQuery = queryOptions({
  queryKey: ['actors'],
  queryFn: ({ signal }) => wholeList<ActorSummary>('/api/actors', signal),
  structuralSharing: false,
})

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => wholeList<SourceItem>('/api/sources', signal),
  structuralSharing: false,
})

export const codebookQuery = queryOptions({
  queryKey: ['codebook'],
  queryFn: ({ signal }) => wholeList<CodebookItem>('/api/codebook', signal),
})

export const instrumentQuery = (id: string) =>
  queryOptions({
    queryKey: ['instrument', id],
    queryFn: ({ signal }) => getJson<InstrumentDetail>(`/api/instruments/${encodeURIComponent(id)}`, signal),
  })

export interface StackChoice {
  readonly year?: number | undefined
  readonly blocs?: 'node' | 'expanded' | undefined
  readonly scope?: 'coded' | 'all' | undefined
}

export const actorQuery = (id: string, { year, blocs, scope }: StackChoice = {}) =>
  queryOptions({
    queryKey: ['actor', id, year, blocs, scope],
    queryFn: ({ signal }) =>
      getJson<ActorDetail>(
        withQuery(`/api/actors/${encodeURIComponent(id)}`, { year, blocs, scope }),
        signal,
      ),
  })

export const eventsQuery = queryOptions({
  queryKey: ['events'],
  queryFn: ({ signal }) => getJson<EventsAnswer>('/api/events', signal),
})

export interface YearCountsChoice {
  readonly from: number
  readonly to: number
  /** Ids of actors separated by commas. */
  readonly actor?: string | undefined
}

export const yearCountsQuery = ({ from, to, actor }: YearCountsChoice) =>
  queryOptions({
    queryKey: ['year-counts', from, to, actor],
    queryFn: ({ signal }) =>
      getJson<YearCounts>(withQuery('/api/instruments-by-year', { from, to, actor }), signal),
    placeholderData: keepPreviousData,
  })

const SEARCH_HITS = 12

export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: ({ signal }) =>
      getJson<SearchAnswer>(withQuery('/api/search', { q: words, limit: SEARCH_HITS }), signal),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  })

export const useRegistry = () => useQuery(registryQuery)

const NO_CELLS: RegistrySummary['coverage'] = []

/** Of when the sources are, by layer and family; nothing until it is read. */
export const useCoverage = (): RegistrySummary['coverage'] => useRegistry().data?.coverage ?? NO_CELLS

export const useMemberships = (start: TieStart = 'acted') => useQuery(membershipsQuery(start))
export const useInstruments = () => useQuery(instrumentsQuery)
export const useActors = () => useQuery(actorsQuery)

/** Actors by id; empty until they are read. */
export function useActorById(): ReadonlyMap<string, ActorSummary> {
  const actors = useActors().data
  return useMemo(() => new Map(actors?.map((actor) => [actor.id, actor])), [actors])
}

export const useSources = () => useQuery(sourcesQuery)
export const useCodebook = () => useQuery(codebookQuery)
export const useInstrument = (id: string) => useQuery(instrumentQuery(id))
export const useActor = (id: string, choice?: StackChoice) => useQuery(actorQuery(id, choice))
export const useEvents = () => useQuery(eventsQuery)
export const useYearCounts = (choice: YearCountsChoice) => useQuery(yearCountsQuery(choice))
export const useSearch = (words: string) => useQuery(searchQuery(words))

/** All items of a list, page by page. */
export async function wholeList<T>(path: string, signal: AbortSignal): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page: Page<T> = await getJson<Page<T>>(withQuery(path, { limit: WHOLE_LIST, cursor }), signal)
    items.push(...page.items)
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
  return items
}
