import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorBox } from '../components/ErrorBox.tsx'
import './message-page.css'

/** A page that failed while it was drawn. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  return (
    <div className="message-page">
      <h1>{t('state.error')}</h1>
      <ErrorBox error={error} onRetry={reset} />
    </div>
  )
}
