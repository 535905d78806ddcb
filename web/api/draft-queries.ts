import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DraftAnswer } from '../../src/api/reuse-draft.ts'
import type { DraftInHand } from '../draft/draft-in-hand.ts'
import { postForm, postJson } from './post-json.ts'
import { RETRY_WHILE_BUILDING } from './retry-while-building.ts'

const ADDRESS = '/api/reuse/draft'

/** How a draft is asked about. */
export interface DraftHow {
  readonly min: number
  /** Undefined: told from the words. */
  readonly language: string | undefined
}

/**
 * The passages of a draft with their sources; nothing is asked while it is empty. The words go to the server with the question and stay in
 * no cache.
 */
export const useDraft = ({ version, text, file }: DraftInHand, how: DraftHow) =>
  useQuery({
    queryKey: ['draft', version, how],
    queryFn: ({ signal }) =>
      file === null
        ? postJson<DraftAnswer>(ADDRESS, { text, ...how }, signal)
        : postForm<DraftAnswer>(ADDRESS, formOf(file, how), signal),
    enabled: file !== null || text.trim() !== '',
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    ...RETRY_WHILE_BUILDING,
  })

function formOf(file: File, { min, language }: DraftHow): FormData {
  const form = new FormData()
  form.set('min', String(min))
  if (language !== undefined) form.set('language', language)
  form.set('file', file)
  return form
}
