import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Compare } from '../../src/api/reuse-compare.ts'
import type { Similar } from '../../src/api/reuse-similar.ts'
import { getJson, withQuery } from './get-json.ts'
import { RETRY_WHILE_BUILDING } from './retry-while-building.ts'

/** The address of the API that answers what the page Compare asks. */
export function compareAddress(texts: readonly string[], min: number | undefined): string {
  return withQuery('/api/reuse/compare', { texts: texts.join(','), min })
}

const compareQuery = (texts: readonly string[], min: number | undefined) => {
  const address = compareAddress(texts, min)
  return queryOptions({
    queryKey: ['reuse-compare', address],
    queryFn: ({ signal }) => getJson<Compare>(address, signal),
    enabled: texts.length > 1,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    ...RETRY_WHILE_BUILDING,
  })
}

/** Texts side by side; nothing is asked while fewer than two are chosen. */
export const useCompare = (texts: readonly string[], min: number | undefined) =>
  useQuery(compareQuery(texts, min))

/** The texts that hold most words of one. */
export const useSimilar = (text: string | null) =>
  useQuery({
    queryKey: ['reuse-similar', text],
    queryFn: ({ signal }) => getJson<Similar>(`/api/texts/${encodeURIComponent(text ?? '')}/similar`, signal),
    enabled: text !== null,
    ...RETRY_WHILE_BUILDING,
  })
