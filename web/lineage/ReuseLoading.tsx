import { useTranslation } from 'react-i18next'
import { useReuseIndex, useReuseState } from '../api/lineage-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'

/** While an answer on reuse is waited for: texts read of all, where the index is being built, and how to stop. */
export function ReuseLoading() {
  const { t } = useTranslation('words')
  const state = useReuseState(true)
  const act = useReuseIndex()
  const index = state.data?.index
  if (act.error !== null) return <ErrorBox error={act.error} onRetry={() => act.reset()} />
  if (index === undefined || index.status !== 'building') {
    return <StatusBox kind="loading">{t('loading')}</StatusBox>
  }
  return (
    <StatusBox
      kind="loading"
      title={t('building', { done: index.done, count: index.all })}
      known={index.all === 0 ? 0 : index.done / index.all}
    >
      <p>
        <button type="button" className="link-button" onClick={() => act.mutate({ action: 'cancel' })}>
          {t('stop')}
        </button>
      </p>
    </StatusBox>
  )
}
