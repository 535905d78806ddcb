import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  Changed,
  Changes,
  CorrectionRequest,
  History,
  RowAnswer,
  UndoRequest,
} from '../../src/api/changes.ts'
import type { TableName } from '../../src/model/table-schema.ts'
import { getJson } from './get-json.ts'
import { postJson } from './post-json.ts'

const changesQuery = queryOptions({
  queryKey: ['changes'],
  queryFn: ({ signal }) => getJson<Changes>('/api/changes', signal),
})

const historyQuery = queryOptions({
  queryKey: ['history'],
  queryFn: ({ signal }) => getJson<History>('/api/history', signal),
})

const rowQuery = (table: TableName, key: string) =>
  queryOptions({
    queryKey: ['row', table, key],
    queryFn: ({ signal }) => getJson<RowAnswer>(`/api/rows/${table}/${encodeURIComponent(key)}`, signal),
    staleTime: 0,
  })

export const useChanges = () => useQuery(changesQuery)
export const useHistory = () => useQuery(historyQuery)
export const useRow = (table: TableName, key: string) => useQuery(rowQuery(table, key))

/**
 * Reads everything anew: after a change every page is of another registry. Single rows are read when they are opened, and one that
 * was just changed may have another key.
 */
export function useReadAnew(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'row' })
}

/** Corrects a row; what is on the page is read anew. */
export function useCorrect() {
  const readAnew = useReadAnew()
  return useMutation({
    mutationFn: (request: CorrectionRequest) => postJson<Changed>('/api/corrections', request),
    onSuccess: readAnew,
  })
}

/** Takes a change back; what is on the page is read anew. */
export function useUndo() {
  const readAnew = useReadAnew()
  return useMutation({
    mutationFn: (request: UndoRequest) => postJson<Changed>('/api/undo', request),
    onSuccess: readAnew,
  })
}
