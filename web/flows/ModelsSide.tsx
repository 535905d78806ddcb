import { useTranslation } from 'react-i18next'
import type { SpecificationItem } from '../../src/api/flows-models.ts'
import {
  DIRECTIONS,
  EVENT_CHECKS,
  type EventCheck,
  SPECIFICATIONS,
  type Specification,
  specificationKey,
} from '../../src/model/flow-specification.ts'
import { panelAddress, useEventStudy, useSpecificationCurve } from '../api/flow-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useKeys } from '../keys/use-keys.ts'
import type { FlowsSearch } from '../routes/flows-search.ts'
import { EventChecks } from './EventChecks.tsx'
import { EventFigure } from './EventFigure.tsx'
import { ModelsLoading } from './ModelsLoading.tsx'
import { SpecFigure } from './SpecFigure.tsx'
import { TreatmentChooser } from './TreatmentChooser.tsx'

interface ModelsSideProps {
  readonly search: FlowsSearch
  readonly treatment: string
  /** The treatment in words. */
  readonly what: string
  readonly onChange: (next: FlowsSearch, continues?: boolean) => void
}

const HEADLINE = specificationKey({ model: 'ppml', direction: 'role', effects: 'od,ot,dt', sample: 'all' })

/** What goes with the chosen agreements: all specifications, and the years before and after the signature. */
export function ModelsSide({ search, treatment, what, onChange }: ModelsSideProps) {
  const { t } = useTranslation('flows')
  const isAsked = search.models !== 'off'
  const curve = useSpecificationCurve(treatment, isAsked)
  const key = search.spec ?? HEADLINE
  const spec = SPECIFICATIONS.find((each) => specificationKey(each) === key) ?? SPECIFICATIONS[0]
  const results = curve.data?.results ?? []
  const chosen = results.find((item) => item.key === key) ?? null
  const choose = (next: string): void => {
    const { spec: _, ...rest } = search
    onChange(next === HEADLINE ? rest : { ...rest, spec: next }, true)
  }
  const step = (by: 1 | -1): void => {
    const next = results[neighbour(results, key, by)]
    if (next !== undefined) choose(next.key)
  }
  const stop = (): void => onChange({ ...search, models: 'off' })
  const start = (): void => {
    const { models: _, ...rest } = search
    onChange(rest)
  }
  useKeys([
    { keys: 'ArrowRight', label: t('keys.next'), run: () => step(1) },
    { keys: 'ArrowLeft', label: t('keys.previous'), run: () => step(-1) },
  ])
  const isPhone = useMedia(PHONE)
  const checks = (checked: readonly EventCheck[]): void => {
    const { checks: _, ...rest } = search
    onChange(checked.length === 0 ? rest : { ...rest, checks: checked.join(',') })
  }
  const events =
    spec === undefined ? null : (
      <>
        <Events treatment={treatment} spec={spec} onStop={stop} />
        <EventChecks
          treatment={treatment}
          spec={spec}
          checks={EVENT_CHECKS.filter((check) => search.checks?.split(',').includes(check))}
          onChange={checks}
        />
      </>
    )
  return (
    <div className="flows-models">
      <TreatmentChooser
        treatment={treatment}
        onChange={(next) => {
          const { treatment: _, ...rest } = search
          onChange({ ...rest, treatment: next })
        }}
      />
      {!isAsked ? (
        <StatusBox kind="empty" title={t('models.off')}>
          <p>
            <button type="button" className="link-button" onClick={start}>
              {t('models.start', { count: SPECIFICATIONS.length })}
            </button>
          </p>
        </StatusBox>
      ) : (
        <>
          {isPhone && events}
          {curve.error !== null ? (
            <ErrorBox error={curve.error} onRetry={() => void curve.refetch()} />
          ) : curve.data === undefined ? (
            <ModelsLoading what="specification-curve" treatment={treatment} onStop={stop} />
          ) : curve.data.estimated === 0 ? (
            <StatusBox kind="unavailable" title={t('spec.none', { what })}>
              <p>{results[0]?.reason?.message}</p>
            </StatusBox>
          ) : (
            <SpecFigure curve={curve.data} what={what} chosen={chosen} onChoose={choose} onStep={step} />
          )}
          {!isPhone && events}
        </>
      )}
      <section className="section">
        <h2>{t('cannot.title')}</h2>
        <p>{t('cannot.text')}</p>
      </section>
      <section className="section">
        <h2>{t('check.title')}</h2>
        <p>{t('check.text')}</p>
        <pre className="page-tools-code keep-ltr">
          {`strata flows panel --treatment '${treatment.replaceAll("'", '')}' --direction ${spec?.direction ?? DIRECTIONS[0]} -o panel.csv.gz --script check.R`}
        </pre>
        <p className="no-print">
          {t('check.download')}{' '}
          <a href={panelAddress('csv.gz', treatment, spec?.direction)} download>
            {t('check.table')}
          </a>
          {', '}
          <a href={panelAddress('R', treatment, spec?.direction)} download>
            {t('check.script')}
          </a>
          {'.'}
        </p>
      </section>
    </div>
  )
}

function neighbour(results: readonly SpecificationItem[], key: string, by: 1 | -1): number {
  const at = results.findIndex((item) => item.key === key)
  return at === -1 ? 0 : (at + by + results.length) % results.length
}

interface EventsProps {
  readonly treatment: string
  readonly spec: Specification
  readonly onStop: () => void
}

/** Leads and lags by Poisson and by least squares, on the rows of the specification that is looked at. */
function Events({ treatment, spec, onStop }: EventsProps) {
  const { t } = useTranslation('flows')
  const ppml = useEventStudy(treatment, spec, 'ppml', { isAsked: true })
  const asinh = useEventStudy(treatment, spec, 'asinh', { isAsked: true })
  const error = ppml.error ?? asinh.error
  if (error !== null) return <ErrorBox error={error} onRetry={() => void [ppml.refetch(), asinh.refetch()]} />
  if (ppml.data === undefined || asinh.data === undefined)
    return <ModelsLoading what="event-study" treatment={treatment} onStop={onStop} />
  return (
    <EventFigure
      studies={[
        { model: 'ppml', study: ppml.data },
        { model: 'asinh', study: asinh.data },
      ]}
      of={[
        t(`spec.direction.${spec.direction}`),
        t(`spec.effects.${spec.effects.replaceAll(',', '-')}`),
        t(`spec.sample.${spec.sample}`),
      ].join(', ')}
    />
  )
}
