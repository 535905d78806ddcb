import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextHit } from '../../src/api/text-search.ts'
import { useKeys } from '../keys/use-keys.ts'
import { hitPlace } from './hit-place.ts'

/** Moves through the hits by key and opens the one in hand. */
export function useHitKeys(hits: readonly TextHit[], onEnd: () => void) {
  const { t } = useTranslation('search')
  const navigate = useNavigate()
  const [current, setCurrent] = useState(-1)
  const list = useRef<HTMLDivElement>(null)
  const first = hits[0]?.address
  // biome-ignore lint/correctness/useExhaustiveDependencies: another first hit is another list.
  useEffect(() => setCurrent(-1), [first])
  const move = (step: 1 | -1): void => {
    const next = Math.min(hits.length - 1, Math.max(0, current + step))
    setCurrent(next)
    list.current?.querySelectorAll('.hit')[next]?.scrollIntoView({ block: 'nearest' })
    if (step === 1 && next >= hits.length - 1) onEnd()
  }
  useKeys([
    { keys: 'j', label: t('keys.next'), run: () => move(1) },
    { keys: 'k', label: t('keys.previous'), run: () => move(-1) },
    {
      keys: 'Enter',
      label: t('keys.open'),
      run: () => {
        const hit = hits[current]
        const place = hit === undefined ? null : hitPlace(hit)
        if (place !== null) void navigate(place)
      },
    },
  ])
  return { current, list }
}
