import { useTranslation } from 'react-i18next'
import { exportAddress } from '../../src/api/fetch-snippets.ts'
import { useImportCodings } from '../api/coding-queries.ts'
import { withQuery } from '../api/get-json.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'

interface TransferProps {
  readonly coder: string
  readonly isEditable: boolean
}

const SHOWN = 20

/** Codings as a table: out as CSV, and in, whole or not at all. */
export function Transfer({ coder, isEditable }: TransferProps) {
  const { t } = useTranslation('code')
  const send = useImportCodings()
  const all = '/api/coding/codings'
  const answer = send.data
  return (
    <section className="section code-transfer no-print" aria-labelledby="transfer">
      <h2 id="transfer">{t('transfer.title')}</h2>
      <p className="caption">{t('transfer.about')}</p>
      <div className="button-row">
        <a className="button" href={exportAddress(all, 'csv')} download>
          {t('transfer.export')}
        </a>
        {coder !== '' && (
          <a className="button" href={exportAddress(withQuery(all, { coder }), 'csv')} download>
            {t('transfer.exportMine')}
          </a>
        )}
        {isEditable && (
          <>
            <input
              id="import-codings"
              className="unseen"
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => {
                const [file] = event.target.files ?? []
                event.target.value = ''
                if (file !== undefined) send.mutate(file)
              }}
            />
            <label htmlFor="import-codings" className="button">
              {t('transfer.import')}
            </label>
          </>
        )}
      </div>
      {send.error !== null && <ErrorBox error={send.error} />}
      {answer !== undefined && answer.findings.length > 0 && (
        <StatusBox kind="error" title={t('transfer.refused', { count: answer.findings.length })}>
          <ul>
            {answer.findings.slice(0, SHOWN).map(({ rule, row, column, value, expected, mend }) => (
              <li key={`${rule} ${row} ${column}`}>
                {t('transfer.finding', {
                  row: row ?? '–',
                  column: column ?? '–',
                  value: value ?? '–',
                  expected,
                  mend,
                })}
              </li>
            ))}
          </ul>
        </StatusBox>
      )}
      <output>
        {answer !== undefined &&
          answer.findings.length === 0 &&
          t('transfer.added', { count: answer.added, same: answer.same })}
      </output>
    </section>
  )
}
