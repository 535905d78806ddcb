import { useTranslation } from 'react-i18next'
import type { EventStudy } from '../../src/api/flows-models.ts'
import { useRegistry } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { DroppedRows } from './DroppedRows.tsx'
import { EventChart } from './EventChart.tsx'
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
  const tested = studies.filter(({ study }) => study.leads !== 'none')
  const unflat = studies.filter(({ study }) => study.leads === 'not-flat').length
  const verdict =
    tested.length === 0 ? 'none' : unflat === 0 ? 'flat' : unflat === studies.length ? 'unflat' : 'some'
  const title = t(`event.title.${verdict}`)
  const tests = studies.flatMap(({ model, study }) =>
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
          {t(`spec.model.${model}`)}: <Left study={study} />{' '}
        </span>
      ))}
      table={
        <ScrollBox>
          <EventTable studies={studies} />
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

function Left({ study }: { study: EventStudy }) {
  const { t } = useTranslation('flows')
  const cut = study.findings.find(({ code }) => code === 'window-cut')
  const others = study.dropped.reduce((sum, { rows }) => sum + rows, 0)
  return (
    <>
      {t('event.left', { used: study.rows_used, count: others, rows: study.rows })} {cut?.message}
    </>
  )
}

function EventTable({ studies }: Pick<EventFigureProps, 'studies'>) {
  const { t } = useTranslation('flows')
  const text = useEstimateText()
  const rows = studies.flatMap(({ model, study }) => study.coefficients.map((each) => ({ ...each, model })))
  const number = (value: number | null): string => (value === null ? '–' : text.one(value))
  return (
    <>
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
      {studies.map(({ model, study }) => (
        <DroppedRows key={model} dropped={study.dropped} />
      ))}
    </>
  )
}
