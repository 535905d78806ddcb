import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'

/** What the page lacks and why, with names that were given to no party. */
export function Missing({
  report,
}: {
  readonly report: Pick<Partnership, 'missing' | 'unresolved' | 'clauses'>
}) {
  const { t } = useTranslation('partnership')
  const { missing, unresolved } = report
  return (
    <section className="section" aria-labelledby="missing">
      <h2 id="missing">{t('missing.title')}</h2>
      {missing.length === 0 && unresolved.length === 0 && <p>{t('missing.nothing')}</p>}
      <ul className="missing-list">
        {missing.map(({ what, reason, count }) => (
          <li key={`${what} ${reason}`}>
            {t(`missing.what.${what}`, { defaultValue: what })}:{' '}
            {t(`missing.reason.${reason}`, { defaultValue: t(`gap.${reason}`) })}
            {count !== null && <span className="second"> ({count})</span>}
            {what === 'text' && (
              <>
                {' '}
                <Link to="/texts">{t('missing.bring')}</Link>
              </>
            )}
          </li>
        ))}
        {unresolved.length > 0 && (
          <li>
            {t('missing.unresolved', { count: unresolved.length, names: unresolved.slice(0, 12).join(', ') })}
          </li>
        )}
      </ul>
    </section>
  )
}
