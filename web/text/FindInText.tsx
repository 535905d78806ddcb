import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettled } from '../shell/use-settled.ts'
import { MOST_FOUND } from './find-in-text.ts'
import type { Finding } from './use-find.ts'

const SETTLE_MS = 250

interface FindInTextProps {
  readonly id: string
  readonly asked: string
  readonly finding: Finding
  readonly onAsk: (words: string) => void
}

/** Words looked for in the text, how often they stand there, and the way through. */
export function FindInText({ id, asked, finding, onAsk }: FindInTextProps) {
  const { t } = useTranslation('text')
  const [words, setWords] = useState(asked)
  const [lastSent, setLastSent] = useState(asked)
  const settled = useSettled(words, SETTLE_MS)
  if (asked !== lastSent) {
    setLastSent(asked)
    setWords(asked)
  }
  useEffect(() => {
    if (settled === lastSent || settled !== words) return
    setLastSent(settled)
    onAsk(settled)
  }, [settled, words, lastSent, onAsk])
  const { found, place, step } = finding
  return (
    <search className="find-in-text">
      <input
        id={id}
        type="search"
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          step(event.shiftKey ? -1 : 1)
        }}
      />
      {asked !== '' && (
        <>
          <output className="caption">
            {found.length === 0
              ? t('find.none')
              : place === -1
                ? t(found.length === MOST_FOUND ? 'find.most' : 'find.count', { count: found.length })
                : t('find.place', { place: place + 1, count: found.length })}
          </output>
          <span className="segments">
            <button
              type="button"
              className="button"
              aria-label={t('find.previous')}
              disabled={found.length === 0}
              onClick={() => step(-1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="button"
              aria-label={t('find.next')}
              disabled={found.length === 0}
              onClick={() => step(1)}
            >
              ↓
            </button>
          </span>
        </>
      )}
    </search>
  )
}
