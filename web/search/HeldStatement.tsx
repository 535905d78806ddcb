import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TextsHeld } from '../../src/api/text-search.ts'
import './held-statement.css'

interface HeldStatementProps {
  readonly held: TextsHeld
  /** Hits of texts that wait for their instrument. */
  readonly ofWaiting?: number
  /** Whether it leads to the page of the texts. */
  readonly isLinked?: boolean
}

/** Of how many instruments texts are held at all, which every count of hits is a part of; and which hits no facet counts. */
export function HeldStatement({ held, ofWaiting = 0, isLinked = false }: HeldStatementProps) {
  const { t } = useTranslation('search')
  return (
    <p className="held-statement">
      <svg className="held-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" className="status-box-rest" />
        <rect
          width={held.registered === 0 ? 0 : (held.instruments / held.registered) * 100}
          height="8"
          className="status-box-known"
        />
      </svg>
      <span>
        {t('held.of', { ...held, texts: t('held.texts', { count: held.texts }) })}
        {held.waiting > 0 && (
          <>
            {' '}
            <Link to="/texts" hash="waiting">
              {t('held.waiting', { count: held.waiting })}
            </Link>
            {ofWaiting > 0 && <strong> {t('held.partial', { count: ofWaiting })}</strong>}
          </>
        )}
        {held.excluded > 0 && (
          <>
            {' '}
            <Link to="/texts" hash="excluded">
              {t('held.excluded', { count: held.excluded })}
            </Link>
          </>
        )}
        {isLinked && (
          <>
            {' '}
            <Link to="/texts">{t('held.all')}</Link>
          </>
        )}
      </span>
    </p>
  )
}
