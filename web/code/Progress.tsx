import { useTranslation } from 'react-i18next'
import type { CodingClauses } from '../../src/api/clause-codings.ts'

interface ProgressProps {
  readonly answer: CodingClauses
  readonly place: number
}

/** How many clauses of the list are coded, and which one is in hand. */
export function Progress({ answer: { coded, of, items }, place }: ProgressProps) {
  const { t } = useTranslation('code')
  return (
    <p className="code-progress">
      <svg className="held-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" className="status-box-rest" />
        <rect width={of === 0 ? 0 : (coded / of) * 100} height="8" className="status-box-known" />
      </svg>
      <strong>{t('desk.progress', { coded, count: of })}</strong>{' '}
      <span className="second">{t('desk.place', { place: place + 1, count: items.length })}</span>
    </p>
  )
}
