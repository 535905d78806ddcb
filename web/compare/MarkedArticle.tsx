import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { markedStretches } from '../text/mark-spans.ts'
import type { WordMark } from './aligned-rows.ts'

interface MarkedArticleProps {
  readonly text: string
  readonly marks: readonly WordMark[]
  /** Name of the passage in hand. */
  readonly current: string | null
  /** What an article that words are found in is called. */
  readonly nameOf: (at: NonNullable<WordMark['at']>) => string
  /** Fewest words of a run: shorter pieces of one are marked without saying where they stand. */
  readonly min: number
}

/** The words of an article with its passages underlined and lettered, changed words in them plain, and words that stand elsewhere dotted. */
export const MarkedArticle = memo(function MarkedArticle({
  text,
  marks,
  current,
  nameOf,
  min,
}: MarkedArticleProps) {
  const { t } = useTranslation('compare')
  return markedStretches(text, marks).map(({ start, text: words, marks: over }) => {
    const shown = over.find(({ passage }) => passage !== null) ?? over[0]
    if (shown === undefined) return words
    const begun = over.filter((mark) => mark.start === start && mark.kind === 'passage')
    const from = over.find((mark) => mark.start === start && mark.kind === 'elsewhere')
    const isLed = from?.at != null && (from.words ?? 0) >= min
    const isChanged = over.some(({ kind }) => kind === 'changed')
    return (
      <span
        key={start}
        className="shared-words"
        data-kinds={[...new Set(over.map(({ kind }) => kind))].join(' ')}
        data-layer={shown.layer ?? 'none'}
        data-passage={shown.passage ?? undefined}
        data-current={current !== null && over.some(({ passage }) => passage === current)}
        title={isChanged ? t('mark.changed') : undefined}
      >
        {begun.map(({ passage, letter }) => (
          <sup key={passage} className="passage-letter">
            {letter}
          </sup>
        ))}
        {isLed && from.at !== null && <sup className="passage-place">{nameOf(from.at)}</sup>}
        {words}
      </span>
    )
  })
})
