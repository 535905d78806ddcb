import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTexts } from '../api/text-queries.ts'
import './instrument-tabs.css'

/** The two sides of an instrument: what is recorded of it, and its wording. */
export function InstrumentTabs({ id, current }: { id: string; current: 'record' | 'text' }) {
  const { t } = useTranslation('instrument')
  const texts = useTexts({ instrument: id }).data?.total
  return (
    <nav className="instrument-tabs no-print" aria-label={t('tabs.label')}>
      <Link
        to="/instruments/$id"
        params={{ id }}
        activeOptions={{ exact: true }}
        aria-current={current === 'record' ? 'page' : undefined}
      >
        {t('tabs.record')}
      </Link>
      <Link to="/instruments/$id/text" params={{ id }} aria-current={current === 'text' ? 'page' : undefined}>
        {t('tabs.text')}{' '}
        {texts !== undefined && (
          <span className="quiet">{texts === 0 ? t('tabs.notHeld') : t('tabs.held', { count: texts })}</span>
        )}
      </Link>
    </nav>
  )
}
