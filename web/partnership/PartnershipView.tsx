import { useTranslation } from 'react-i18next'
import { usePartnership } from '../api/partnership-queries.ts'
import { useRegistry } from '../api/queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useTitle } from '../shell/use-title.ts'
import { PartnershipReport } from './PartnershipReport.tsx'

/** The partnership test of one instrument, once it is there. */
export function PartnershipView({ instrument }: { readonly instrument: string }) {
  const { t } = useTranslation('partnership')
  const found = usePartnership(instrument)
  const registry = useRegistry()
  useTitle(t('titleOf', { title: found.data?.header.title ?? instrument }))
  const failed = found.error ?? registry.error
  if (failed !== null || found.data === undefined || registry.data === undefined) {
    return (
      <div className="partnership-page">
        <h1>{t('title')}</h1>
        {failed !== null ? (
          <ErrorBox error={failed} onRetry={() => void found.refetch()} />
        ) : (
          <StatusBox kind="loading">{t('loading')}</StatusBox>
        )}
      </div>
    )
  }
  return <PartnershipReport report={found.data} date={registry.data.date} />
}
