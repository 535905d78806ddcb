import { useTranslation } from 'react-i18next'
import type { EventStudy } from '../../src/api/flows-models.ts'
import { EVENT_CHECKS, type EventCheck, type Specification } from '../../src/model/flow-specification.ts'
import { useEventStudy } from '../api/flow-queries.ts'
import { useActors } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { type CheckRow, checkRows } from './check-rows.ts'
import { ModelsLoading } from './ModelsLoading.tsx'
import { useEstimateText } from './use-estimate-text.ts'
import './event-checks.css'

/** The checks that take seconds; the third fits a model for each destination. */
const DATES: readonly EventCheck[] = ['etwfe', 'placebo']

interface EventChecksProps {
  readonly treatment: string
  readonly spec: Specification
  readonly checks: readonly EventCheck[]
  readonly onChange: (checks: readonly EventCheck[]) => void
}

/** Whether the effect of the specification that is looked at survives other ways to ask; fitted only when asked for. */
export function EventChecks({ treatment, spec, checks, onChange }: EventChecksProps) {
  const { t } = useTranslation('flows')
  const study = useEventStudy(treatment, spec, spec.model, { isAsked: checks.length > 0, checks })
  const stop = (): void => onChange([])
  return (
    <section className="section event-checks">
      <h2>{t('checks.title')}</h2>
      <p>{t('checks.text', { model: t(`spec.model.${spec.model}`) })}</p>
      {checks.length === 0 ? null : study.error !== null ? (
        <ErrorBox error={study.error} onRetry={() => void study.refetch()} />
      ) : study.data === undefined ? (
        <ModelsLoading what="event-study" treatment={treatment} onStop={stop} />
      ) : (
        <Found study={study.data} />
      )}
      <p className="no-print">
        {!checks.includes('etwfe') && (
          <button type="button" className="button" onClick={() => onChange(DATES)}>
            {t('checks.dates')}
          </button>
        )}{' '}
        {!checks.includes('leave-out') && (
          <button type="button" className="button" onClick={() => onChange(EVENT_CHECKS)}>
            {t('checks.leaveOut')}
          </button>
        )}
      </p>
    </section>
  )
}

function Found({ study }: { readonly study: EventStudy }) {
  const { t } = useTranslation('flows')
  const text = useEstimateText()
  const actors = useActors().data ?? []
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id
  const { etwfe, placebo, leave_one_out: left } = study.checks
  const early = placebo?.found ?? null
  const said = [
    early === null || early.p === null
      ? null
      : t(early.p < 0.05 ? 'checks.early' : 'checks.notEarly', {
          count: early.years,
          estimate: text.one(early.estimate),
          p: text.p(early.p),
        }),
    left?.lowest && left.highest
      ? t('checks.range', {
          count: left.count,
          low: text.one(left.lowest.estimate),
          lowWithout: nameOf(left.lowest.without),
          high: text.one(left.highest.estimate),
          highWithout: nameOf(left.highest.without),
        })
      : null,
    etwfe?.found
      ? t('checks.controls', { never: etwfe.found.never_treated, always: etwfe.found.always_treated })
      : null,
  ]
  const missing = [etwfe?.reason, placebo?.reason].flatMap((reason) => reason ?? [])
  return (
    <>
      <p className="event-checks-said">{said.filter((line) => line !== null).join(' ')}</p>
      {missing.map(({ message }) => (
        <p key={message} className="caption">
          {message}
        </p>
      ))}
      <ScrollBox>
        <ChecksTable rows={checkRows(study.checks, t, nameOf)} />
      </ScrollBox>
    </>
  )
}

function ChecksTable({ rows }: { readonly rows: readonly CheckRow[] }) {
  const { t, i18n } = useTranslation('flows')
  const text = useEstimateText()
  const number = (value: number | null): string => (value === null ? '–' : text.one(value))
  const count = new Intl.NumberFormat(i18n.language)
  return (
    <DataTable
      caption={t('checks.title')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { name: 'name', label: t('checks.name'), cell: ({ name }) => name },
        {
          name: 'estimate',
          label: t('spec.estimate'),
          isNumber: true,
          cell: ({ estimate }) => text.one(estimate),
        },
        { name: 'low', label: t('spec.low'), isNumber: true, cell: ({ low }) => number(low) },
        { name: 'high', label: t('spec.high'), isNumber: true, cell: ({ high }) => number(high) },
        {
          name: 'rows',
          label: t('checks.rows'),
          isNumber: true,
          cell: ({ rows: used }) => (used === null ? '–' : count.format(used)),
        },
      ]}
    />
  )
}
