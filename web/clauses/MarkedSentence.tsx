import type { ReactNode } from 'react'
import {
  type ClauseMarkKind,
  type ClauseStretch,
  clauseStretches,
  type MarkedClause,
} from './clause-stretches.ts'
import './marked-sentence.css'

interface MarkedSentenceProps {
  readonly clause: MarkedClause
  /** Of the text; undefined or null where the page says it, or nobody knows. */
  readonly language?: string | null
  /** What a mark says of its words: “bearer”, “modal 1.0”. */
  readonly labelOf: (kind: ClauseMarkKind) => ReactNode
}

/** Marks longer than this may break over lines, their name above their first words. */
const LONG_CHARACTERS = 26

/** After a mark this many characters must follow unmarked for its name to reach out over them. */
const ROOM_CHARACTERS = 6

/** A clause with its bearer boxed, its modal reversed, its condition dashed and its beneficiary dotted, each named above. */
export function MarkedSentence({ clause, language, labelOf }: MarkedSentenceProps) {
  const stretches = clauseStretches(clause)
  return (
    <p className="marked-sentence" lang={language ?? undefined} dir="auto">
      {stretches.map(({ start, text, kinds, begins, isChapeau }, place) =>
        kinds.length === 0 ? (
          <span key={start} data-chapeau={isChapeau}>
            {text}
          </span>
        ) : (
          <span
            key={start}
            className="sentence-mark"
            data-kinds={kinds.join(' ')}
            data-long={text.length > LONG_CHARACTERS || kinds.length > 1}
            data-roomy={hasRoom(stretches[place + 1])}
            data-chapeau={isChapeau}
          >
            {begins.length > 0 && (
              <small lang="en" className="sentence-label">
                {begins.map((kind, place) => (
                  <span key={kind}>
                    {place > 0 && ', '}
                    {labelOf(kind)}
                  </span>
                ))}{' '}
              </small>
            )}
            <span className="sentence-words">{text}</span>
          </span>
        ),
      )}
    </p>
  )
}

/** Whether the name of a mark, if a little longer than its words, may stand over what follows. */
function hasRoom(next: ClauseStretch | undefined): boolean {
  return next !== undefined && next.kinds.length === 0 && next.text.length >= ROOM_CHARACTERS
}
