import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowAnswer } from '../../src/api/changes.ts'
import type { TableName } from '../../src/model/table-schema.ts'
import { useCorrect, useRow } from '../api/change-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { rememberAuthor, rememberedAuthor } from './author.ts'
import { CorrectionField } from './CorrectionField.tsx'
import { type DraftValues, valuesChanged } from './draft-values.ts'

interface CorrectionFormProps {
  readonly table: TableName
  readonly rowKey: string
  readonly onDone: () => void
}

/** The row as it is, with room for the right values. */
export function CorrectionForm({ table, rowKey, onDone }: CorrectionFormProps) {
  const { t } = useTranslation('changes')
  const row = useRow(table, rowKey)
  if (row.error !== null) return <ErrorBox error={row.error} onRetry={() => void row.refetch()} />
  if (row.data === undefined) return <StatusBox kind="loading">{t('report.loading')}</StatusBox>
  if (!row.data.editable) {
    return (
      <StatusBox kind="unavailable" title={t('report.readOnly')}>
        <p>{t('report.readOnlyMend')}</p>
        <code>{`strata correct ${table} '${row.data.key}' --set … --source … --reason …`}</code>
      </StatusBox>
    )
  }
  return <Draft key={row.data.registry_version} row={row.data} onDone={onDone} />
}

/** `source` follows from the source that is named for the change. */
const FOLLOWS = ['source']

function Draft({ row, onDone }: { row: RowAnswer; onDone: () => void }) {
  const { t } = useTranslation('changes')
  const [draft, setDraft] = useState<DraftValues>({})
  const [about, setAbout] = useState({ source: '', reason: '', by: rememberedAuthor() })
  const [isRemoved, setRemoved] = useState(false)
  const correct = useCorrect()
  const ids = useId()
  const changed = valuesChanged(row.cells, draft)
  const isReady =
    (isRemoved || Object.keys(changed).length > 0) && Object.values(about).every((text) => text.trim() !== '')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    rememberAuthor(about.by.trim())
    correct.mutate(
      { table: row.table, key: row.key, values: isRemoved ? null : changed, ...about },
      { onSuccess: onDone },
    )
  }
  const aboutField = (name: 'source' | 'reason' | 'by') => (
    <div>
      <label htmlFor={`${ids}-${name}`}>{t(`report.${name}`)}</label>
      <input
        id={`${ids}-${name}`}
        required
        autoComplete={name === 'by' ? 'name' : 'off'}
        maxLength={name === 'by' ? 200 : 2000}
        value={about[name]}
        onChange={(event) => setAbout({ ...about, [name]: event.target.value })}
      />
    </div>
  )
  return (
    <form className="correction-form" onSubmit={send}>
      <p className="caption">{t('report.about')}</p>
      {!isRemoved && (
        <div className="correction-fields">
          {row.columns
            .filter(({ name, fixed }) => !fixed && !FOLLOWS.includes(name))
            .map((column) => (
              <CorrectionField
                key={column.name}
                column={column}
                held={row.cells[column.name] ?? null}
                bundled={row.bundled === null ? undefined : (row.bundled[column.name] ?? null)}
                draft={draft[column.name]}
                onDraft={(value) => setDraft({ ...draft, [column.name]: value })}
              />
            ))}
        </div>
      )}
      <label>
        <input type="checkbox" checked={isRemoved} onChange={(event) => setRemoved(event.target.checked)} />{' '}
        {t('report.remove')}
      </label>
      <div className="correction-about">
        {aboutField('source')}
        {aboutField('reason')}
        {aboutField('by')}
      </div>
      {correct.error !== null && <ErrorBox error={correct.error} />}
      <div className="button-row">
        <button
          type="submit"
          className="button"
          data-selected={isReady}
          disabled={!isReady || correct.isPending}
        >
          {correct.isPending ? t('report.sending') : t('report.send')}
        </button>
        <span className="caption">{t('report.kept')}</span>
      </div>
    </form>
  )
}
