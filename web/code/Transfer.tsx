import { useTranslation } from 'react-i18next'
import { exportAddress } from '../../src/api/fetch-snippets.ts'
import { withQuery } from '../api/get-json.ts'

/** Codings as a table. */
export function Transfer({ coder }: { coder: string }) {
  const { t } = useTranslation('code')
  const all = '/api/coding/codings'
  return (
    <section className="section code-transfer no-print" aria-labelledby="transfer">
      <h2 id="transfer">{t('transfer.title')}</h2>
      <div className="button-row">
        <a className="button" href={exportAddress(all, 'csv')} download>
          {t('transfer.export')}
        </a>
        {coder !== '' && (
          <a className="button" href={exportAddress(withQuery(all, { coder }), 'csv')} download>
            {t('transfer.exportMine')}
          </a>
        )}
      </div>
    </section>
  )
}
