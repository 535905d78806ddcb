import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTexts } from '../api/text-queries.ts'
import './instrument-tabs.css'

interface InstrumentTabsProps {
  readonly id: string
  readonly current: 'record' | 'text'
  /** Id of the text that is read, where the instrument may have several. */
  readonly text?: string | null
}

/** The two sides of an instrument: what is recorded of it, and its wording; and the ways to the partnership test and to put that beside another. */
export function InstrumentTabs({ id, current, text }: InstrumentTabsProps) {
  const { t } = useTranslation('instrument')
  const held = useTexts({ instrument: id }).data
  const texts = held?.total
  const compared = text ?? held?.items[0]?.id
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
      <Link to="/partnership" search={{ instrument: id }} className="instrument-compare">
        {t('tabs.partnership')}
      </Link>
      {compared !== undefined && (
        <Link to="/compare" search={{ texts: [compared] }} className="instrument-compare">
          {t('tabs.compare')}
        </Link>
      )}
    </nav>
  )
}
