import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodingClause, CodingClauses } from '../../src/api/clause-codings.ts'
import { MarkedSentence } from '../clauses/MarkedSentence.tsx'
import { useValueText } from '../clauses/use-value-text.ts'
import { clausesOfPart } from './clauses-in-parts.ts'

interface ClauseWordsProps {
  readonly answer: CodingClauses
  readonly clause: CodingClause
  /** Addresses of clauses begun and not saved. */
  readonly begun: ReadonlySet<string>
}

/** The clause to be coded among those of its article, with its address and the way into the text. */
export function ClauseWords({ answer, clause, begun }: ClauseWordsProps) {
  const { t } = useTranslation('code')
  const { part } = clause
  const heading = [part.label, part.heading].filter((words) => words !== null).join(' · ')
  return (
    <section className="clause-words" aria-labelledby="clause-part">
      <h2 id="clause-part">{heading === '' ? part.address : heading}</h2>
      <p className="clause-address">
        <span className="mono">{clause.address}</span>{' '}
        {answer.instrument !== null && (
          <Link
            to="/instruments/$id/text"
            params={{ id: answer.instrument }}
            search={{ text: answer.text }}
            hash={part.address}
          >
            {t('desk.openInText')}
          </Link>
        )}
      </p>
      <ol
        className="part-clauses"
        aria-label={t('desk.article')}
        lang={answer.language ?? undefined}
        dir="auto"
      >
        {clausesOfPart(answer.items, clause).map(({ clause: one, showsChapeau }) => {
          const isCurrent = one.address === clause.address
          return (
            <li key={one.address} aria-current={isCurrent ? 'true' : undefined}>
              {isCurrent ? (
                <CurrentClause clause={one} />
              ) : (
                <Fragment>
                  {showsChapeau && <span className="clause-chapeau">{one.chapeau}</span>}
                  <Link
                    from="/code"
                    search={(now) => ({ ...now, at: one.address })}
                    resetScroll={false}
                    replace
                  >
                    {one.words}
                  </Link>{' '}
                  {(one.is_coded || begun.has(one.address)) && (
                    <span className="tag">{t(`desk.state.${one.is_coded ? 'coded' : 'begun'}`)}</span>
                  )}
                </Fragment>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** What stands in the clause for each mark. */
const MARKED = {
  bearer: 'bearer',
  modal: 'modal',
  condition: 'condition_type',
  beneficiary: 'beneficiary',
} as const

/** The clause in hand: chapeau and own words, with the words by which the rules told, once that may be seen. */
function CurrentClause({ clause: { chapeau, words, seen } }: { clause: CodingClause }) {
  const { t } = useTranslation('code')
  const valueText = useValueText()
  if (seen === null) {
    return (
      <p className="clause-current">
        {chapeau !== '' && <span className="clause-chapeau">{chapeau} </span>}
        {words}
      </p>
    )
  }
  return (
    <div className="clause-current">
      <MarkedSentence
        clause={{ chapeau, words, marks: seen.marks }}
        labelOf={(kind) => {
          const value = seen.machine[MARKED[kind]]
          return t(`mark.${kind}`, {
            value: value === undefined ? t('seen.untold') : valueText(MARKED[kind], value),
          })
        }}
      />
    </div>
  )
}
