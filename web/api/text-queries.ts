import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type {
  TextClauseRequest,
  TextDecided,
  TextExclusionRequest,
  TextMatchRequest,
  TextRemovalRequest,
  TextTopicRequest,
} from '../../src/api/text-decisions.ts'
import type { TextSearchAnswer } from '../../src/api/text-search.ts'
import type {
  TEXT_LISTS,
  TextCoverage,
  TextDetail,
  TextPiece,
  Texts,
  TextTopics,
  TopicCounts,
  WaitingTexts,
} from '../../src/api/texts.ts'
import type { TextSearch } from '../routes/text-search.ts'
import { getJson, withQuery } from './get-json.ts'
import { postJson } from './post-json.ts'
import { wholeList } from './queries.ts'

const HITS_A_PAGE = 50
/** More texts than a workspace holds of one instrument. */
const WHOLE_LIST = 5000

const textPath = (id: string): string => `/api/texts/${encodeURIComponent(id)}`

/** The address of the API that answers what the page Search asks. */
export function textSearchAddress(search: TextSearch): string {
  const list = (values: readonly string[] | undefined): string | undefined => values?.join(',')
  return withQuery('/api/text-search', {
    q: search.q,
    field: search.field,
    layer: list(search.layer),
    family: list(search.family),
    language: list(search.language),
    party: list(search.party),
    year_from: search.year_from,
    year_to: search.year_to,
    sort: search.sort,
  })
}

const textSearchQuery = (search: TextSearch) => {
  const address = textSearchAddress(search)
  return infiniteQueryOptions({
    queryKey: ['text-search', address],
    queryFn: ({ signal, pageParam }) => {
      const page = pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`
      return getJson<TextSearchAnswer>(`${address}&limit=${HITS_A_PAGE}${page}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    enabled: (search.q ?? '').trim() !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
}

const textsQuery = (query: { list?: (typeof TEXT_LISTS)[number]; instrument?: string }) =>
  queryOptions({
    queryKey: ['texts', query.list, query.instrument],
    queryFn: ({ signal }) => getJson<Texts>(withQuery('/api/texts', { ...query, limit: WHOLE_LIST }), signal),
  })

const textQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['text', id],
    queryFn: ({ signal }) => getJson<TextDetail>(textPath(id ?? ''), signal),
    enabled: id !== null,
  })

const textWordsQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['text-words', id],
    queryFn: ({ signal }) => wholeList<TextPiece>(`${textPath(id ?? '')}/words`, signal),
    enabled: id !== null,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

const textTopicsQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['text-topics', id],
    queryFn: ({ signal }) => getJson<TextTopics>(`${textPath(id ?? '')}/topics`, signal),
    enabled: id !== null,
  })

const topicsQuery = queryOptions({
  queryKey: ['topics'],
  queryFn: ({ signal }) => getJson<TopicCounts>('/api/topics', signal),
})

/** The topics of the codebook, with how often texts held propose them. */
export const useTopics = () => useQuery(topicsQuery)

export const useTextSearch = (search: TextSearch) => useInfiniteQuery(textSearchQuery(search))
export const useTexts = (query: Parameters<typeof textsQuery>[0] = {}) => useQuery(textsQuery(query))
export const useText = (id: string | null) => useQuery(textQuery(id))
export const useTextWords = (id: string | null) => useQuery(textWordsQuery(id))
export const useTextTopics = (id: string | null) => useQuery(textTopicsQuery(id))

export const useWaitingTexts = () =>
  useQuery({
    queryKey: ['texts-waiting'],
    queryFn: ({ signal }) => getJson<WaitingTexts>('/api/texts-waiting', signal),
  })

export const useTextCoverage = () =>
  useQuery({
    queryKey: ['text-coverage'],
    queryFn: ({ signal }) => getJson<TextCoverage>('/api/text-coverage', signal),
  })

/** Reads texts, and what the registry's pages count of them, anew; the words of a text never change. */
export function useReadTextsAnew(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'text-words' })
}

/** A decision on a text; what is on the page is read anew. */
function useDecision<Request extends object>(address: string) {
  const readAnew = useReadTextsAnew()
  return useMutation({
    mutationFn: (request: Request) => postJson<TextDecided>(address, request),
    onSuccess: readAnew,
  })
}

export const useDecideMatch = () => useDecision<TextMatchRequest>('/api/text-matches')
export const useDecideExclusion = () => useDecision<TextExclusionRequest>('/api/text-exclusions')
export const useDecideTopic = () => useDecision<TextTopicRequest>('/api/text-topics')
export const useDecideClause = () => useDecision<TextClauseRequest>('/api/text-clauses')
export const useRemoveText = () => useDecision<TextRemovalRequest>('/api/text-removals')
