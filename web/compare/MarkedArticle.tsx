import { Fragment, memo, type ReactNode } from 'react'
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
    // Words that were added in one passage may be a run of another, from which they were moved.
    const shown =
      over.find(({ kind }) => kind === 'run') ?? over.find(({ passage }) => passage !== null) ?? over[0]
    if (shown === undefined) return spaced(words, start)
    const begun = over.filter((mark) => mark.start === start && mark.kind === 'passage')
    const from = over.find((mark) => mark.start === start && mark.kind === 'elsewhere')
    const isLed = from?.at != null && (from.words ?? 0) >= min
    const isChanged = shown.kind !== 'run' && over.some(({ kind }) => kind === 'changed')
    const kinds = new Set(over.map(({ kind }) => kind))
    if (!isChanged) kinds.delete('changed')
    return (
      <span
        key={start}
        className="shared-words"
        data-kinds={[...kinds].join(' ')}
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
        {spaced(words, start)}
      </span>
    )
  })
})

const BLANK_LINES = /\n\s*\n/

/** Words with a small gap in the place of blank lines, which would pull an article apart. */
function spaced(words: string, key: number): ReactNode {
  const [first, ...others] = words.split(BLANK_LINES)
  if (others.length === 0) return words
  return (
    <Fragment key={key}>
      {first}
      {others.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one stretch stay as they are.
        <span key={`${key} ${place}`}>
          <span className="blank-line" />
          {part}
        </span>
      ))}
    </Fragment>
  )
}
