import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EventItem } from '../../src/api/events.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { useInstruments } from '../api/queries.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { Concerned } from './Concerned.tsx'
import { EventSources } from './EventSources.tsx'
import { useKindText } from './use-kind-text.ts'
import './year-side.css'

interface YearSideProps {
  readonly event: EventItem | null
  readonly years: readonly [number, number]
  readonly actor: readonly string[] | undefined
  readonly onClose: () => void
}

const SHOWN = 5

/** The chosen event, and the instruments made in its year, layer by layer. */
export function YearSide({ event, years, actor, onClose }: YearSideProps) {
  const { t } = useTranslation('timeline')
  const [from, to] = years
  const name = from === to ? String(from) : `${from}–${to}`
  return (
    <aside className="year-side" aria-label={t('side.label')}>
      <div className="year-side-head">
        <h2 aria-live="polite">{event === null ? name : event.title}</h2>
        <button type="button" className="button no-print" aria-label={t('side.close')} onClick={onClose}>
          ✕
        </button>
      </div>
      {event !== null && <EventFacts event={event} />}
      <MadeInYears from={from} to={to} name={name} actor={actor} />
    </aside>
  )
}

function EventFacts({ event }: { event: EventItem }) {
  const { t } = useTranslation('timeline')
  const dateText = useDateText()
  const kindText = useKindText()
  return (
    <dl className="year-side-facts">
      <dt>{t('column.date')}</dt>
      <dd>{dateText(event.date)}</dd>
      <dt>{t('column.kind')}</dt>
      <dd>{kindText(event.kind)}</dd>
      <dt>{t('column.concerned')}</dt>
      <dd>
        <Concerned event={event} />
      </dd>
      <dt>{t('column.sources')}</dt>
      <dd>
        <EventSources event={event} /> <ReportError table="events" rowKey={event.id} name={event.title} />
      </dd>
    </dl>
  )
}

interface MadeInYearsProps {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly actor: readonly string[] | undefined
}

function MadeInYears({ from, to, name, actor }: MadeInYearsProps) {
  const { t } = useTranslation('timeline')
  const { data, error, refetch } = useInstruments()
  if (error !== null) return <ErrorBox error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <StatusBox kind="loading">{t('side.loading')}</StatusBox>
  const made = data.filter(
    ({ year, actors }) =>
      year !== null && year >= from && year <= to && (actor ?? []).every((id) => actors.includes(id)),
  )
  const search = { ...(actor === undefined ? {} : { actor }), year_from: from, year_to: to }
  return (
    <section className="section year-side-made">
      <h3>
        <Link to="/instruments" search={search}>
          {t('side.made', { count: made.length, year: name })}
        </Link>
      </h3>
      {LAYERS.map((layer) => {
        const ofLayer = made.filter((row) => row.layer === layer)
        if (ofLayer.length === 0) return null
        return (
          <div key={layer}>
            <h4>
              <LayerName layer={layer} strong /> <span className="second">{ofLayer.length}</span>
            </h4>
            <ul>
              {ofLayer.slice(0, SHOWN).map(({ id, title }) => (
                <li key={id}>
                  <Link to="/instruments/$id" params={{ id }}>
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
            {ofLayer.length > SHOWN && (
              <Link to="/instruments" search={{ ...search, layer: [layer] }} className="year-side-more">
                {t('side.all', { count: ofLayer.length, layer: t(`layerInline.${layer}`) })}
              </Link>
            )}
          </div>
        )
      })}
    </section>
  )
}
