import { useTranslation } from 'react-i18next'
import type { ClauseCodingItem } from '../../src/api/partnership-clauses.ts'
import { useValueText } from '../clauses/use-value-text.ts'
import { useDateText } from '../format/use-date-text.ts'

/** Everything that people have said of a clause, the latest first: value, way, coder, date and reason. Nothing is ever overwritten. */
export function ClauseHistory({ codings }: { readonly codings: readonly ClauseCodingItem[] }) {
  const { t } = useTranslation('partnership')
  const valueText = useValueText()
  const dateText = useDateText()
  if (codings.length === 0) return <p className="caption">{t('history.none')}</p>
  return (
    <details className="clause-history">
      <summary>{t('history.title', { count: codings.length })}</summary>
      <ol>
        {codings.toReversed().map(({ variable, value, way, coder, when, why }) => (
          <li key={`${when} ${coder} ${way} ${variable}`}>
            {t(`variable.${variable}`)}{' '}
            {value === null ? <em>{t('history.takenBack')}</em> : <b>{valueText(variable, value)}</b>}{' '}
            <span className="second">
              {t(`history.${way}`, { coder, date: dateText(when.slice(0, 10), 'short') })}
              {why !== '' && `: “${why}”`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
