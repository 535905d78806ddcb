import { useTranslation } from 'react-i18next'
import type { Partnership } from '../../src/api/partnership.ts'
import { BindingMark } from '../components/BindingMark.tsx'
import { DotInterval } from './DotInterval.tsx'

/** Obligation, precision and delegation, beside whether it binds; never averaged (Abbott et al. 2000). */
export function LegalizationFacts({
  report,
}: {
  readonly report: Pick<Partnership, 'legalization' | 'header'>
}) {
  const { t } = useTranslation('partnership')
  const { legalization, header } = report
  const clauses = legalization?.clauses ?? 0
  const gap = legalization === null ? 'no-text' : clauses === 0 ? 'no-clause' : 'language-not-read'
  const rows = [
    { id: 'obligation', scale: 'strength', value: legalization?.obligation ?? null, of: null },
    { id: 'precision', scale: 'share', value: legalization?.precision ?? null, of: null },
    { id: 'delegation', scale: 'count', value: legalization?.delegation ?? null, of: 3 },
  ] as const
  return (
    <section className="section" aria-labelledby="legalization">
      <h2 id="legalization">{t('legalization.title')}</h2>
      <p className="caption">{t('legalization.about', { count: clauses })}</p>
      <ul>
        <li className="dot-interval">
          <span>{t('legalization.binding')}</span>
          <BindingMark binding={header.binding} words />
        </li>
        {rows.map((row) => (
          <DotInterval
            key={row.id}
            reading={{
              ...row,
              gap: row.value === null ? gap : null,
              interval: null,
              n: clauses,
              clauses: 0,
              rows: [],
            }}
            name={t(`legalization.${row.id}`)}
            tone="promise"
            isOpen={false}
            onOpen={() => undefined}
          />
        ))}
      </ul>
      {typeof legalization?.delegation === 'number' && (
        <p className="caption">{t(`legalization.level.${legalization.delegation}`)}</p>
      )}
    </section>
  )
}
