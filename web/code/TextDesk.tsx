import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CodingClauses } from '../../src/api/clause-codings.ts'
import type { ClausesAsked } from '../api/coding-queries.ts'
import { StatusBox } from '../components/StatusBox.tsx'
import { CODE_ONLY } from '../routes/code-search.ts'
import { ClauseDesk } from './ClauseDesk.tsx'

interface TextDeskProps {
  readonly asked: ClausesAsked
  readonly answer: CodingClauses
}

/** One text on the desk: its sides, which of its clauses are to be coded, and the clauses. */
export function TextDesk({ asked, answer }: TextDeskProps) {
  const { t } = useTranslation('code')
  const search = useSearch({ from: '/code' })
  const navigate = useNavigate({ from: '/code' })
  const { a, b } = answer.sides
  const choose = (only: (typeof CODE_ONLY)[number]): void =>
    void navigate({ search: { text: search.text, only }, replace: true, resetScroll: false })
  return (
    <>
      <p className="code-tools">
        <Link to="/code" className="no-print">
          {t('back')}
        </Link>
        <span className="segments no-print">
          {CODE_ONLY.map((only) => (
            <button
              key={only}
              type="button"
              className="button"
              aria-pressed={asked.only === only}
              onClick={() => choose(only)}
            >
              {t(`desk.${only}`)}
            </button>
          ))}
        </span>
        <span className="second">
          {a !== null && b !== null ? t('desk.sides', { a, b }) : t('desk.noSides')}
        </span>
        {answer.instrument !== null && (
          <Link to="/partnership" search={{ instrument: answer.instrument }} className="no-print">
            {t('desk.partnership')}
          </Link>
        )}
      </p>
      {answer.items.length === 0 ? (
        <StatusBox kind="empty" title={t('desk.empty')}>
          {asked.only === 'topic' && (
            <>
              <p>{t('desk.emptyTopic')}</p>
              <button type="button" className="link-button" onClick={() => choose('all')}>
                {t('desk.showAll')}
              </button>
            </>
          )}
        </StatusBox>
      ) : (
        <ClauseDesk key={`${asked.text} ${asked.only} ${asked.coder}`} asked={asked} answer={answer} />
      )}
    </>
  )
}
