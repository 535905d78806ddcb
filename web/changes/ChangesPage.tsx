import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useChanges, useHistory } from '../api/change-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useTitle } from '../shell/use-title.ts'
import { ChangeItem } from './ChangeItem.tsx'
import { madeByHand, stocksChanged } from './changed-cells.ts'
import './changes.css'

/** Every row in which this workspace differs from the bundled registry, and the history of all changes. */
export function ChangesPage() {
  const { t } = useTranslation(['changes', 'common'])
  const changes = useChanges()
  const history = useHistory()
  useTitle(t('page.title'))
  const failed = changes.error ?? history.error
  if (failed !== null) {
    return (
      <div className="changes-page">
        <h1>{t('page.title')}</h1>
        <ErrorBox error={failed} onRetry={() => void changes.refetch()} />
      </div>
    )
  }
  if (changes.data === undefined || history.data === undefined) {
    return (
      <div className="changes-page">
        <StatusBox kind="loading">{t('page.loading')}</StatusBox>
      </div>
    )
  }
  const { items, editable, registry_version } = changes.data
  const own = madeByHand(items)
  const stocks = stocksChanged(history.data.items)
  const entries = madeByHand(history.data.items).toReversed()
  return (
    <div className="changes-page">
      <h1>
        {own.length === 0 && stocks.length > 0
          ? t('page.headingStocks')
          : t('page.heading', { count: own.length })}
      </h1>
      <p className="changes-lead">{t('page.lead', { version: registry_version })}</p>
      <div className="button-row no-print">
        {items.length > 0 && (
          <PageTools
            title={t('page.title')}
            about=""
            registryVersion={registry_version}
            address="/api/changes"
            statement={t('page.rows', { count: items.length, own: own.length })}
          />
        )}
        <Link className="button" to="/import">
          {t('page.import')}
        </Link>
      </div>
      {own.length === 0 && stocks.length === 0 && (
        <StatusBox kind="empty" title={t('page.none')}>
          <p>{t('page.noneMend')}</p>
        </StatusBox>
      )}
      {own.length > 0 && (
        <>
          <p className="caption">
            {t('page.patch')} <code>strata diff --csv -o my-corrections.csv</code>
          </p>
          <ul className="change-list">
            {own.map((change) => (
              <ChangeItem
                key={`${change.table} ${change.key}`}
                change={change}
                undo={editable ? change.batch : null}
              />
            ))}
          </ul>
        </>
      )}
      {stocks.length > 0 && (
        <section className="section" aria-labelledby="stocks">
          <h2 id="stocks">{t('page.stocks', { count: stocks.length })}</h2>
          <p className="caption">
            {t('page.stocksNoPatch')} <code>strata diff</code>
          </p>
          <ul className="change-list">
            {stocks.map((entry) => (
              <ChangeItem key={entry.id} change={entry} undo={editable ? entry.batch : null} />
            ))}
          </ul>
        </section>
      )}
      {entries.length > 0 && (
        <section className="section" aria-labelledby="history">
          <h2 id="history">{t('page.history', { count: entries.length })}</h2>
          <PageTools
            title={t('page.historyTitle')}
            about=""
            registryVersion={registry_version}
            address="/api/history"
            statement={t('page.historyRows', { count: history.data.items.length, own: entries.length })}
          />
          <ul className="change-list">
            {entries.map((entry) => (
              <ChangeItem key={entry.id} change={entry} undo={null} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
