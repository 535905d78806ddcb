import { useTranslation } from 'react-i18next'
import type { SpecificationCurve, SpecificationItem } from '../../src/api/flows-models.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { DroppedRows } from './DroppedRows.tsx'
import { TreatedCount } from './TreatedCount.tsx'
import { useEstimateText } from './use-estimate-text.ts'
import { useSpecWords } from './use-spec-words.ts'

interface SpecDetailProps {
  readonly item: SpecificationItem
  /** What its direction treats. */
  readonly built: SpecificationCurve['built_from'][number] | undefined
  readonly onStep: (by: 1 | -1) => void
}

/** One specification: its estimate read as per cent, on which rows it rests, and what was left out. */
export function SpecDetail({ item, built, onStep }: SpecDetailProps) {
  const { t } = useTranslation('flows')
  const text = useEstimateText()
  const numberText = useNumberText()
  const words = useSpecWords()
  const { estimate, se, low, high, rows, rows_used, cluster, clusters, dropped, findings, reason } = item
  return (
    <section className="spec-detail" aria-live="polite" aria-label={t('spec.chosen')}>
      <div className="spec-detail-head">
        <h3>{words(item)}</h3>
        <span className="no-print">
          <button type="button" className="link-button" onClick={() => onStep(-1)}>
            {t('spec.previous')}
          </button>{' '}
          <button type="button" className="link-button" onClick={() => onStep(1)}>
            {t('spec.next')}
          </button>
        </span>
      </div>
      {estimate === null ? (
        <p>
          {t('spec.cannot')} {reason?.message}
        </p>
      ) : (
        <p>
          {t('spec.said', {
            estimate: text.one(estimate),
            percent: text.percent(estimate),
            se: se === null ? '–' : text.one(se),
            low: low === null ? '–' : text.percent(low),
            high: high === null ? '–' : text.percent(high),
          })}{' '}
          {t('spec.rowsSaid', { used: numberText(rows_used), rows: numberText(rows) })}{' '}
          {t(`spec.cluster.${cluster}`, { count: clusters, defaultValue: cluster })}
        </p>
      )}
      <p>
        <TreatedCount built={built} />
      </p>
      <DroppedRows dropped={dropped} />
      {findings.map(({ message }) => (
        <p key={message} className="caption">
          {message}
        </p>
      ))}
    </section>
  )
}
