import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodingClauses } from '../../src/api/clause-codings.ts'
import type { ClausesAsked } from '../api/coding-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { changedValues } from './chosen-values.ts'
import { DeskKeys } from './DeskKeys.tsx'
import { Progress } from './Progress.tsx'
import { SeenTable } from './SeenTable.tsx'
import { type DeskSaid, useClauseDesk } from './use-clause-desk.ts'
import { VariablePanel } from './VariablePanel.tsx'

const REASON_ID = 'code-reason'

interface ClauseDeskProps {
  readonly asked: ClausesAsked
  readonly answer: CodingClauses
}

/** Clause by clause: its words among those of its article, its variables, and what others say once it is coded. */
export function ClauseDesk({ asked, answer }: ClauseDeskProps) {
  const { t } = useTranslation('code')
  const desk = useClauseDesk(asked, answer)
  const { clause, place, values, standing } = desk
  const { underWay, failed } = desk.saving
  const isEditable = answer.editable && asked.coder !== ''
  const isChanged = clause.is_coded && changedValues(values, standing).length > 0
  const [why, setWhy] = useState('')
  useEffect(() => {
    // A reason is of one correction, and stays until that is saved.
    if (!isChanged) setWhy('')
  }, [isChanged])
  const save = (stays: boolean): void => {
    desk.save({ stays, why })
    if (isChanged && why.trim() === '') document.getElementById(REASON_ID)?.focus()
  }
  return (
    <div className="code-desk">
      <div className="code-main">
        <Progress answer={answer} place={place} />
        <ClauseWords answer={answer} clause={clause} begun={desk.begun} />
      </div>
      <aside className="code-panel" aria-labelledby="code-panel">
        <h2 id="code-panel">{t('panel.title')}</h2>
        {clause.seen !== null && <SeenTable mine={clause.mine} seen={clause.seen} />}
        {isEditable && (
          <>
            {clause.seen !== null && <p className="caption no-print">{t('seen.change')}</p>}
            <VariablePanel desk={desk} answer={answer} />
            {isChanged && (
              <form
                className="code-reason no-print"
                onSubmit={(event) => {
                  event.preventDefault()
                  save(false)
                }}
              >
                <label htmlFor={REASON_ID}>{t('seen.reason')}</label>
                <input
                  id={REASON_ID}
                  autoComplete="off"
                  maxLength={2000}
                  value={why}
                  onChange={(event) => setWhy(event.target.value)}
                />
                <p className="button-row">
                  <button type="submit" className="button">
                    {t('seen.correct')}
                  </button>
                  <button type="button" className="link-button" onClick={desk.leave}>
                    {t('seen.cancel')}
                  </button>
                </p>
              </form>
            )}
            {failed !== null && (
              <div className="code-not-saved">
                <ErrorBox error={failed.error} />
                <p>
                  <strong>{t('desk.notSaved', { address: failed.address })}</strong> {t('desk.kept')}{' '}
                  {failed.address === clause.address ? (
                    t('desk.again')
                  ) : (
                    <Link
                      from="/code"
                      search={(now) => ({ ...now, at: failed.address })}
                      resetScroll={false}
                      replace
                    >
                      {t('desk.backTo')}
                    </Link>
                  )}
                </p>
              </div>
            )}
            <p className="button-row code-buttons no-print">
              <button type="button" className="button" disabled={place === 0} onClick={() => desk.step(-1)}>
                {t('desk.previous')}
              </button>
              <button
                type="button"
                className="button"
                data-selected="true"
                aria-disabled={underWay.has(clause.address)}
                onClick={() => save(false)}
              >
                {t(clause.is_coded && !isChanged ? 'desk.goOn' : 'desk.save')}
              </button>
              <button
                type="button"
                className="button"
                disabled={place === answer.items.length - 1}
                onClick={() => desk.step(1)}
              >
                {t('desk.next')}
              </button>
            </p>
            <DeskKeys desk={desk} onSave={save} />
          </>
        )}
        <output className="code-said" aria-live="polite">
          {underWay.size > 0 ? t('desk.saving', { count: underWay.size }) : <Said said={desk.said} />}
        </output>
        {clause.seen === null && <p className="caption">{t('desk.withheld')}</p>}
      </aside>
    </div>
  )
}

function Said({ said }: { said: DeskSaid }) {
  const { t } = useTranslation('code')
  if (said === null) return null
  if (said.kind === 'missing') {
    const names = said.variables.map((variable) => t(`group.${variable}.name`)).join(', ')
    return t('desk.missing', { names })
  }
  return said.kind === 'reason' ? t('seen.change') : t(`desk.${said.kind}`)
}
