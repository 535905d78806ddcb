import { useTranslation } from 'react-i18next'
import type { TextDetail } from '../../src/api/texts.ts'
import { useDecideClause } from '../api/text-queries.ts'
import { Decide } from '../texts/Decide.tsx'

/** Whether the instrument holds a migration clause: as it is coded, or as its text proposes for a person to accept. */
export function ClauseProposal({ detail }: { detail: TextDetail }) {
  const { t } = useTranslation('text')
  const decide = useDecideClause()
  const { clause, editable, text } = detail
  if (clause === null) return null
  const { coded, proposed, parts, topics } = clause
  const isDecided = coded !== null && !coded.machine
  return (
    <section className="section clause-proposal" aria-labelledby="clause">
      <h2 id="clause">{t('clause.title')}</h2>
      {coded !== null ? (
        <p>
          {t('clause.coded')} <span className="mono">{`${coded.variable} = ${coded.value}`}</span>{' '}
          <span className="caption">
            {coded.machine ? t('clause.machine') : t('clause.source', { source: coded.source })}
          </span>
        </p>
      ) : proposed ? (
        <p>
          <span data-marks="topic">{t('clause.proposed')}</span>{' '}
          {t('clause.because', { count: parts, topics: topics.join(', ') })}
        </p>
      ) : (
        <p className="second">{t('clause.none')}</p>
      )}
      {!isDecided && editable && (proposed || coded !== null) && (
        <Decide
          choices={[
            { name: 'yes' as const, label: t('clause.accept') },
            { name: 'no' as const, label: t('clause.reject') },
          ]}
          isPending={decide.isPending}
          error={decide.error}
          onDecide={({ name }, why) => decide.mutateAsync({ text: text.id, value: name, ...why })}
        />
      )}
      <p className="caption">{t('clause.about')}</p>
    </section>
  )
}
