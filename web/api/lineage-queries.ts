import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReuseRule, ReuseScope } from '../../src/api/reuse-common.ts'
import type { Lineage, TextLineage } from '../../src/api/reuse-lineage.ts'
import type { Curve, Matrix } from '../../src/api/reuse-matrix.ts'
import type { Passages } from '../../src/api/reuse-passages.ts'
import type { ReuseIndexRequest, ReuseState } from '../../src/api/reuse-state.ts'
import { getJson, withQuery } from './get-json.ts'
import { postJson } from './post-json.ts'
import { RETRY_WHILE_BUILDING } from './retry-while-building.ts'

/** How often the state of the index is asked while it is built. */
const BUILDING_MS = 400
/** More passages than an article holds. */
const WHOLE_ARTICLE = 1000

/** How lineage is asked for: scope, length of runs, rule. */
export interface LineageHow {
  readonly scope: ReuseScope
  readonly min: number
  readonly rule: ReuseRule
}

const stateQuery = queryOptions({
  queryKey: ['reuse-state'],
  queryFn: ({ signal }) => getJson<ReuseState>('/api/reuse', signal),
})

/** What reuse rests on; while an answer is waited for, followed as the index is built. */
export const useReuseState = (isWaiting = false) =>
  useQuery({ ...stateQuery, refetchInterval: isWaiting ? BUILDING_MS : false })

/** Starts the building of the index or stops it. */
export function useReuseIndex() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: ReuseIndexRequest) => postJson<ReuseState>('/api/reuse/index', request),
    onSuccess: (state) => client.setQueryData(stateQuery.queryKey, state),
  })
}

const path = (textId: string): string => `/api/texts/${encodeURIComponent(textId)}`

/** Where the articles of a text come from. */
export const useTextLineage = (textId: string, how: LineageHow) =>
  useQuery({
    queryKey: ['text-lineage', textId, how],
    queryFn: ({ signal }) => getJson<TextLineage>(withQuery(`${path(textId)}/lineage`, { ...how }), signal),
    placeholderData: keepPreviousData,
    ...RETRY_WHILE_BUILDING,
  })

/** Passages of an article that earlier texts hold. */
export const usePassages = (textId: string, address: string | null, min: number) =>
  useQuery({
    queryKey: ['passages', textId, address, min],
    queryFn: ({ signal }) =>
      getJson<Passages>(
        withQuery(`${path(textId)}/passages`, {
          address: address ?? '',
          sources: 'earlier',
          min,
          limit: WHOLE_ARTICLE,
        }),
        signal,
      ),
    enabled: address !== null,
    ...RETRY_WHILE_BUILDING,
  })

/** An answer about all texts; the one before stands until it is read. */
function useReuse<T>(address: string) {
  return useQuery({
    queryKey: ['reuse', address],
    queryFn: ({ signal }) => getJson<T>(address, signal),
    placeholderData: keepPreviousData,
    ...RETRY_WHILE_BUILDING,
  })
}

export const useLineage = (address: string) => useReuse<Lineage>(address)
export const useMatrix = (address: string) => useReuse<Matrix>(address)
export const useCurve = (address: string) => useReuse<Curve>(address)
