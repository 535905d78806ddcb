import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  type NullRowItem,
  type NullSeriesAnswer,
  USUAL_DRAWS,
  USUAL_SERIES_DRAWS,
} from '../../src/api/layer-nulls.ts'
import type { NetworkRules } from '../../src/layers/layer-network.ts'
import { nullSeriesQuery } from '../api/null-queries.ts'
import { useSettled } from '../shell/use-settled.ts'

/** Years asked for at a time, so that the band grows before the eye and a stop is soon obeyed. */
const CHUNK_YEARS = 4

/** A held key passes many years; only the one that it comes to rest on is asked for. */
const REST_MS = 700

export interface NullSeries {
  /** Rows of the years that have been drawn; those of the year of the page, which rest on more draws, first. */
  readonly rows: readonly NullRowItem[]
  /** The year of the page, from both nulls; undefined until it is drawn. */
  readonly ofYear: NullSeriesAnswer | undefined
  /** Years drawn so far, while the others are on their way; null where none is. */
  readonly progress: { readonly done: number; readonly of: number } | null
  /** Whether every year has been drawn. */
  readonly isWhole: boolean
  readonly error: unknown
  start(): void
  stop(): void
}

/**
 * What chance gives: for the year of the page at once, with as many draws as a sign needs (METHOD §2); for all years when asked to, a few
 * years at a time, with fewer draws, from which no sign is read.
 *
 * @param isAsked whether the series shown has a null; nothing is drawn for one that has none
 */
export function useNullSeries(
  { blocRule, scope, inferred = 'with' }: NetworkRules,
  year: number,
  [firstYear, lastYear]: readonly [number, number],
  isAsked: boolean,
): NullSeries {
  const client = useQueryClient()
  const rested = useSettled(year, REST_MS)
  const rules = useMemo(() => ({ blocRule, scope, inferred }), [blocRule, scope, inferred])
  const one = useQuery({
    ...nullSeriesQuery({ ...rules, from: rested, to: rested, kinds: 'both', draws: USUAL_DRAWS }),
    enabled: isAsked,
  })
  const [drawn, setDrawn] = useState<readonly NullRowItem[]>([])
  const [progress, setProgress] = useState<NullSeries['progress']>(null)
  const [error, setError] = useState<unknown>(null)
  const running = useRef<{ isStopped: boolean } | null>(null)
  const years = lastYear - firstYear + 1
  const stop = useCallback(() => {
    if (running.current !== null) running.current.isStopped = true
    running.current = null
    setProgress(null)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rules are other draws, so these begin anew.
  useEffect(() => {
    setDrawn([])
    setError(null)
    return stop
  }, [rules, stop])
  const start = useCallback(() => {
    const run = { isStopped: false }
    running.current = run
    setError(null)
    setProgress({ done: 0, of: years })
    void drawAll()
    async function drawAll(): Promise<void> {
      const rows: NullRowItem[] = []
      try {
        for (let from = firstYear; from <= lastYear; from += CHUNK_YEARS) {
          const to = Math.min(lastYear, from + CHUNK_YEARS - 1)
          const answer = await client.fetchQuery(
            nullSeriesQuery({ ...rules, from, to, kinds: 'curveball', draws: USUAL_SERIES_DRAWS }),
          )
          if (run.isStopped) return
          rows.push(...answer.rows)
          setDrawn([...rows])
          setProgress(to === lastYear ? null : { done: to - firstYear + 1, of: years })
        }
      } catch (failure) {
        if (run.isStopped) return
        setError(failure)
        setProgress(null)
      }
    }
  }, [client, rules, firstYear, lastYear, years])
  const ofYear = rested === year ? one.data : undefined
  const rows = useMemo(() => [...(ofYear?.rows ?? []), ...drawn], [drawn, ofYear])
  const isWhole = drawn.at(-1)?.year === lastYear
  return { rows, ofYear, progress, isWhole, error: error ?? one.error, start, stop }
}
