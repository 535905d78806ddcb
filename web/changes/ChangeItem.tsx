import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryItem, WorkspaceChangeItem } from '../../src/api/changes.ts'
import { useUndo } from '../api/change-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { rememberedAuthor } from './author.ts'
import { actionOf, changedCells } from './changed-cells.ts'

interface ChangeItemProps {
  readonly change: WorkspaceChangeItem | HistoryItem
  /** What takes it back: its number or its batch; null offers none. */
  readonly undo: string | null
  /** Whether the row is named, with a link to its record. */
  readonly isNamed?: boolean
}

/** One change: what was, struck out, beside what is; who, when, why, by which source. */
export function ChangeItem({ change, undo, isNamed = true }: ChangeItemProps) {
  const { t } = useTranslation('changes')
  const dateText = useDateText()
  const { table, key, by, when, reason, source, batch } = change
  const since = 'bundled_since' in change ? change.bundled_since : null
  const action = actionOf(change)
  const cells = changedCells(change)
  const row = change.after ?? change.before ?? {}
  const record = table === 'instruments' ? row['id'] : row['instrument']
  return (
    <li className="change-item">
      <p>
        {isNamed && (
          <>
            <strong>{t(`table.${table}`)}</strong>{' '}
            {typeof record === 'string' ? (
              <Link to="/instruments/$id" params={{ id: record }} className="mono keep-ltr">
                {key}
              </Link>
            ) : (
              <span className="mono keep-ltr">{key}</span>
            )}{' '}
          </>
        )}
        {action !== 'change' && <span className="tag">{t(`action.${action}`)}</span>}
        {since === 'changed' && <span className="tag">{t('bundledChanged')}</span>}
        {since === 'gone' && <span className="tag">{t('bundledGone')}</span>}
      </p>
      {action === 'change' && (
        <ul className="change-cells">
          {cells.map(({ column, before, after }) => (
            <li key={column}>
              <span className="mono">{column}</span> <del>{before ?? t('report.unknown')}</del>{' '}
              <ins>{after ?? t('report.unknown')}</ins>
            </li>
          ))}
        </ul>
      )}
      <p className="caption">
        {t('by', { by, date: dateText(when.slice(0, 10)), reason })}
        {source !== null && ` ${t('bySource', { source })}`}
        {batch?.startsWith('import-') && ` ${t('inImport', { batch })}`}
        {undo !== null && <UndoButton change={undo} />}
      </p>
    </li>
  )
}

function UndoButton({ change }: { change: string }) {
  const { t } = useTranslation('changes')
  const undo = useUndo()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked) {
    return (
      <>
        {' '}
        <button type="button" className="link-button no-print" onClick={() => setAsked(true)}>
          {t('undo.button')}
        </button>
      </>
    )
  }
  return (
    <span className="change-undo">
      {' '}
      {change.startsWith('import-') ? t('undo.askImport') : t('undo.ask')}{' '}
      <button
        type="button"
        className="link-button"
        disabled={undo.isPending}
        onClick={() =>
          undo.mutate({
            change,
            reason: t('undo.reason', { change }),
            by: rememberedAuthor() || t('undo.somebody'),
          })
        }
      >
        {t('undo.yes')}
      </button>{' '}
      <button type="button" className="link-button" onClick={() => setAsked(false)}>
        {t('undo.no')}
      </button>
      {undo.error !== null && <ErrorBox error={undo.error} />}
    </span>
  )
}
