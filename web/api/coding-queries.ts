import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  CodingAgreement,
  CodingClause,
  CodingClauses,
  CodingsAdded,
  CodingsImported,
  CodingsSent,
  CodingTexts,
  Disagreements,
} from '../../src/api/clause-codings.ts'
import type { CodeOnly } from '../routes/code-search.ts'
import { getJson, withQuery } from './get-json.ts'
import { postForm, postJson } from './post-json.ts'

/** More clauses than any text has. */
const WHOLE_LIST = 5000

/** Codings are of the workspace as it is; the names of all that depends on them begin so. */
const KEY = 'coding'

/** Which clauses of which text are asked for, and by whom; without a name nothing that must be withheld is told. */
export interface ClausesAsked {
  readonly text: string
  readonly coder: string
  readonly only: CodeOnly
}

/** The address of the API that answers the clauses of a text. */
export function clausesAddress({ text, coder, only }: ClausesAsked): string {
  return withQuery(`/api/coding/texts/${encodeURIComponent(text)}/clauses`, {
    coder: coder === '' ? undefined : coder,
    only,
  })
}

const clausesKey = (asked: ClausesAsked) => [KEY, 'clauses', asked.text, asked.coder, asked.only]

const clausesQuery = (asked: ClausesAsked) =>
  queryOptions({
    queryKey: clausesKey(asked),
    queryFn: ({ signal }) => getJson<CodingClauses>(`${clausesAddress(asked)}&limit=${WHOLE_LIST}`, signal),
    retry: false,
  })

export const useCodingClauses = (asked: ClausesAsked) => useQuery(clausesQuery(asked))

export const useCodingTexts = () =>
  useQuery({
    queryKey: [KEY, 'texts'],
    queryFn: ({ signal }) => getJson<CodingTexts>('/api/coding/texts', signal),
    retry: false,
  })

export const useDisagreements = (coder: string) =>
  useQuery({
    queryKey: [KEY, 'disagreements', coder],
    queryFn: ({ signal }) =>
      getJson<Disagreements>(
        withQuery('/api/coding/disagreements', {
          coder: coder === '' ? undefined : coder,
          limit: WHOLE_LIST,
        }),
        signal,
      ),
    retry: false,
  })

export const useCodingAgreement = () =>
  useQuery({
    queryKey: [KEY, 'agreement'],
    queryFn: ({ signal }) => getJson<CodingAgreement>('/api/coding/agreement', signal),
    retry: false,
  })

/**
 * Sends codings. Of the clauses on the page only the one that was coded is read anew, with what may be told of it now; all else that
 * depends on codings is read when it is next looked at.
 */
export function useSendCodings(asked: ClausesAsked | null) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sent: CodingsSent) => postJson<CodingsAdded>('/api/coding/codings', sent),
    onSuccess: async (_, { codings }) => {
      const own = asked === null ? null : JSON.stringify(clausesKey(asked))
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === KEY && JSON.stringify(queryKey) !== own,
      })
      if (asked === null) return
      for (const address of new Set(codings.map((coding) => coding.address))) {
        const path = `/api/coding/texts/${encodeURIComponent(asked.text)}/clauses`
        const answer = await getJson<CodingClauses>(withQuery(path, { coder: asked.coder, address }))
        const [clause] = answer.items
        if (clause !== undefined)
          client.setQueryData<CodingClauses>(clausesKey(asked), (now) => now && withClause(now, clause))
      }
    },
  })
}

function withClause(now: CodingClauses, clause: CodingClause): CodingClauses {
  const items = now.items.map((item) => (item.address === clause.address ? clause : item))
  return { ...now, items, coded: items.filter((item) => item.is_coded).length }
}

/** Imports a table of codings, all of it or none. */
export function useImportCodings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.set('file', file, file.name)
      return postForm<CodingsImported>('/api/coding/import', form)
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
