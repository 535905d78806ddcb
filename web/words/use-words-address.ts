import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { WordsSearch } from '../routes/words-search.ts'

export type ChangeWords = (next: (search: WordsSearch) => WordsSearch, continues?: boolean) => void

/** The address of the page Whose words and how to change it; each change can be gone back on, unless it only continues the one before. */
export function useWordsAddress(): { search: WordsSearch; change: ChangeWords } {
  const search = useSearch({ from: '/words' })
  const navigate = useNavigate({ from: '/words' })
  const change = useCallback<ChangeWords>(
    (next, continues = false) => {
      void navigate({ search: next, replace: continues, resetScroll: false })
    },
    [navigate],
  )
  return { search, change }
}
