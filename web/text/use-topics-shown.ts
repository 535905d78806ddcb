import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { TopicInPart } from '../../src/api/texts.ts'

export interface TopicsShown {
  readonly isShown: (topic: string) => boolean
  readonly toggle: (topic: string) => void
  /** Marks none where any is marked, else all. */
  readonly toggleAll: () => void
}

/** Which topics’ stem matches are marked; the address names those that are not. */
export function useTopicsShown(topics: readonly TopicInPart[]): TopicsShown {
  const { unmarked } = useSearch({ from: '/instruments/$id/text' })
  const navigate = useNavigate({ from: '/instruments/$id/text' })
  const all = useMemo(() => [...new Set(topics.map(({ topic }) => topic))], [topics])
  const key = unmarked?.join(',') ?? ''
  const off = useMemo(() => {
    const named = key === '' ? [] : key.split(',')
    return new Set(named.includes('all') ? all : named)
  }, [key, all])
  const isShown = useCallback((topic: string) => !off.has(topic), [off])
  const change = (next: readonly string[]): void => {
    const value = next.length === 0 ? undefined : next.length === all.length ? ['all'] : next
    void navigate({
      search: (now) => ({ ...now, unmarked: value }),
      hash: true,
      replace: true,
      resetScroll: false,
    })
  }
  return {
    isShown,
    toggle: (topic) => change(off.has(topic) ? [...off].filter((other) => other !== topic) : [...off, topic]),
    toggleAll: () => change(all.some((topic) => !off.has(topic)) ? all : []),
  }
}
