import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { TextSearch } from '../routes/text-search.ts'

export type ChangeSearch = (next: (search: TextSearch) => TextSearch, continues?: boolean) => void

/** The address of the page Search and how to change it; each change can be gone back on, unless it only continues the one before. */
export function useSearchAddress(): { search: TextSearch; change: ChangeSearch } {
  const search = useSearch({ from: '/search' })
  const navigate = useNavigate({ from: '/search' })
  const change = useCallback<ChangeSearch>(
    (next, continues = false) => {
      void navigate({ search: next, replace: continues, resetScroll: false })
    },
    [navigate],
  )
  return { search, change }
}
