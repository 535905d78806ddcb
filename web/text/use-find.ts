import { useCallback, useMemo, useState } from 'react'
import type { TextPiece } from '../../src/api/texts.ts'
import { type FoundWords, findInText } from './find-in-text.ts'

export interface Finding {
  readonly found: readonly FoundWords[]
  /** Place of the one that the reader stands at; -1 where none is. */
  readonly place: number
  readonly current: FoundWords | null
  readonly step: (by: 1 | -1) => void
}

/** Words looked for in a text, and the way through them, from the part in hand on and around the end. */
export function useFind(pieces: readonly TextPiece[], words: string, fromOffset: number): Finding {
  const found = useMemo(() => findInText(pieces, words), [pieces, words])
  const [chosen, setChosen] = useState<{ found: readonly FoundWords[]; place: number } | null>(null)
  // The first is the one at or after the part in hand; it holds until the reader steps on.
  const first = useMemo(() => {
    const after = found.findIndex(({ piece, original }) => piece.start + original[0] >= fromOffset)
    return after === -1 ? found.length - 1 : after
  }, [found, fromOffset])
  const place = chosen?.found === found ? chosen.place : -1
  const step = useCallback(
    (by: 1 | -1) => {
      if (found.length === 0) return
      const next = place === -1 ? (by === 1 ? first : first - 1) : place + by
      setChosen({ found, place: (next + found.length) % found.length })
      const show = (): void =>
        document.querySelector('[data-marks~="current"]')?.scrollIntoView({ block: 'center' })
      requestAnimationFrame(() => requestAnimationFrame(show))
    },
    [found, place, first],
  )
  return { found, place, current: found[place] ?? null, step }
}
