import type { ReactNode } from 'react'
import type { PartnershipClause } from '../../src/api/partnership-clauses.ts'
import { type ClauseMarkKind, clauseStretches } from './clause-stretches.ts'
import './marked-sentence.css'

interface MarkedSentenceProps {
  readonly clause: Pick<PartnershipClause, 'chapeau' | 'words' | 'marks'>
  readonly language: string | null
  /** What a mark says of its words: “bearer”, “modal 1.0”. */
  readonly labelOf: (kind: ClauseMarkKind) => ReactNode
}

/** Marks longer than this may break over lines, their name above their first words. */
const LONG_CHARACTERS = 26

/** A clause with its bearer boxed, its modal reversed, its condition dashed and its beneficiary dotted, each named above. */
export function MarkedSentence({ clause, language, labelOf }: MarkedSentenceProps) {
  return (
    <p className="marked-sentence" lang={language ?? undefined} dir="auto">
      {clauseStretches(clause).map(({ start, text, kinds, begins }) =>
        kinds.length === 0 ? (
          text
        ) : (
          <span
            key={start}
            className="sentence-mark"
            data-kinds={kinds.join(' ')}
            data-long={text.length > LONG_CHARACTERS || kinds.length > 1}
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
