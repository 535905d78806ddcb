import { useTranslation } from 'react-i18next'
import { useTexts } from '../api/text-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { NoTexts } from './NoHits.tsx'

const TRIED = ['readmission', '"human rights"', 'migra*', 'heading:visa', 'NEAR(return dignity, 10)'] as const

/** Before a question: what can be asked, or that no text is held. */
export function Start({ onTry }: { onTry: (query: string) => void }) {
  const { t } = useTranslation('search')
  const texts = useTexts({ list: 'held' })
  if (texts.error !== null) return <ErrorBox error={texts.error} onRetry={() => void texts.refetch()} />
  if (texts.data === undefined) return <StatusBox kind="loading">{t('loading')}</StatusBox>
  if (texts.data.held.texts === 0) return <NoTexts />
  return (
    <div className="search-start">
      <p>{t('start.about')}</p>
      <p className="button-row">
        {TRIED.map((query) => (
          <button key={query} type="button" className="button mono keep-ltr" onClick={() => onTry(query)}>
            {query}
          </button>
        ))}
      </p>
    </div>
  )
}
