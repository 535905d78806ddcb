import { useTranslation } from 'react-i18next'
import type { EventStudy } from '../../src/api/flows-models.ts'
import { useRegistry } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { DroppedRows } from './DroppedRows.tsx'
import { EventChart } from './EventChart.tsx'
import { eventPlaces, hasEvent } from './event-places.ts'
import { useEstimateText } from './use-estimate-text.ts'
import './event-chart.css'

interface EventFigureProps {
  readonly studies: readonly { readonly model: 'ppml' | 'asinh'; readonly study: EventStudy }[]
  /** Of what the rows are: direction, effects, sample. */
  readonly of: string
}

/** Leads and lags by both models, and what the joint test of the leads allows to be said. */
export function EventFigure({ studies, of }: EventFigureProps) {
  const { t } = useTranslation('flows')
  const registry = useRegistry()
  const dateText = useDateText()
  const text = useEstimateText()
  const tested = studies.filter(({ study }) => study.leads !== 'none' && hasEvent(study))
  const unflat = tested.filter(({ study }) => study.leads === 'not-flat').length
  const verdict = studies.every(({ study }) => !hasEvent(study))
    ? 'empty'
    : tested.length === 0
      ? 'none'
      : unflat === 0
        ? 'flat'
        : unflat === studies.length
          ? 'unflat'
          : 'some'
  const title = t(`event.title.${verdict}`)
  const tests = tested.flatMap(({ model, study }) =>
    study.leads_test === null
      ? []
      : [
          t('event.test', {
            model: t(`spec.model.${model}`),
            chi2: text.one(study.leads_test.chi2),
            count: study.leads_test.df,
            p: text.p(study.leads_test.p),
          }),
        ],
  )
  return (
    <Figure
      title={title}
      unit={t('event.unit', { of })}
      source={t('spec.source', { version: studies[0]?.study.registry_version ?? '' })}
      date={dateText(registry.data?.date ?? '')}
      summary={`${title}. ${tests.join(' ')}`}
      leftOut={studies.map(({ model, study }) => (
        <span key={model}>
          {t(`spec.model.${model}`)}: {t('event.left', { used: study.rows_used, rows: study.rows })}{' '}
        </span>
      ))}
      table={
        <ScrollBox>
          <EventTable studies={studies} />
          {studies.map(({ model, study }) => (
            <div key={model}>
              <h3>{t(`spec.model.${model}`)}</h3>
              <Left study={study} />
            </div>
          ))}
        </ScrollBox>
      }
    >
      <div className="event-charts">
        {studies.map(({ model, study }) => (
          <div key={model}>
            <h3>
              {model === 'ppml' ? '● ' : '□ '}
              {t(`spec.model.${model}`)}
            </h3>
            <EventChart study={study} model={model} />
            <Left study={study} />
          </div>
        ))}
      </div>
      <p className="event-verdict">
        <strong data-verdict={verdict}>{t(`event.verdict.${verdict}`)}</strong> {tests.join(' ')}{' '}
        {t(`event.say.${verdict}`)}
      </p>
    </Figure>
  )
}

/** What a model could not use or estimate: places, rows by reason, and all that it found of the data. */
function Left({ study }: { study: EventStudy }) {
  const { t } = useTranslation('flows')
  const missing = eventPlaces(study).filter(({ coefficient }) => coefficient === null)
  const isEmpty = study.findings.some(({ code }) => code === 'regressor-empty')
  return (
    <>
      {missing.length > 0 && <p className="caption">{t(isEmpty ? 'event.empty' : 'event.notEstimable')}</p>}
      <DroppedRows dropped={study.dropped} />
      {study.findings.map(({ message }) => (
        <p key={message} className="caption">
          {message}
        </p>
      ))}
    </>
  )
}

function EventTable({ studies }: Pick<EventFigureProps, 'studies'>) {
  const { t } = useTranslation('flows')
  const text = useEstimateText()
  const rows = studies.flatMap(({ model, study }) => study.coefficients.map((each) => ({ ...each, model })))
  const number = (value: number | null): string => (value === null ? '–' : text.one(value))
  return (
    <DataTable
      caption={t('event.table')}
      rows={rows}
      rowKey={({ model, term }) => `${model} ${term}`}
      columns={[
        { name: 'model', label: t('spec.name'), cell: ({ model }) => t(`spec.model.${model}`) },
        { name: 'years', label: t('event.years'), isNumber: true, cell: ({ years }) => years },
        {
          name: 'estimate',
          label: t('spec.estimate'),
          isNumber: true,
          cell: ({ estimate }) => text.one(estimate),
        },
        { name: 'se', label: t('spec.se'), isNumber: true, cell: ({ se }) => number(se) },
        { name: 'low', label: t('spec.low'), isNumber: true, cell: ({ low }) => number(low) },
        { name: 'high', label: t('spec.high'), isNumber: true, cell: ({ high }) => number(high) },
      ]}
    />
  )
}
