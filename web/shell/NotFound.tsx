import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTitle } from './use-title.ts'
import './message-page.css'

/** An address that leads nowhere, and where to go instead. */
export function NotFound() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  useTitle(t('notFound.title'))
  return (
    <div className="message-page">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.about', { path: pathname })}</p>
      <p className="button-row">
        <Link className="button" to="/atlas">
          {t('notFound.atlas')}
        </Link>
        <Link className="button" to="/instruments">
          {t('notFound.instruments')}
        </Link>
      </p>
    </div>
  )
}
