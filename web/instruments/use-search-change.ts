import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { InstrumentsSearch } from '../routes/instruments-search.ts'

/** The table's address and how to change it; each change can be gone back on, unless it only continues the one before. */
export function useSearchChange(): {
  search: InstrumentsSearch
  change: (next: (search: InstrumentsSearch) => InstrumentsSearch, continues?: boolean) => void
} {
  const search = useSearch({ from: '/instruments' })
  const navigate = useNavigate({ from: '/instruments' })
  const change = useCallback(
    (next: (search: InstrumentsSearch) => InstrumentsSearch, continues = false) => {
      void navigate({ search: next, replace: continues, resetScroll: false })
    },
    [navigate],
  )
  return { search, change }
}
