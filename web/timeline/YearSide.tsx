import { useTranslation } from 'react-i18next'
import type { EventItem } from '../../src/api/events.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { Concerned } from './Concerned.tsx'
import { yearsName } from './chosen.ts'
import { EventSources } from './EventSources.tsx'
import { MadeInYears } from './MadeInYears.tsx'
import { useKindText } from './use-kind-text.ts'
import './year-side.css'

interface YearSideProps {
  readonly event: EventItem | null
  readonly years: readonly [number, number]
  readonly actor: readonly string[] | undefined
  readonly onClose: () => void
}

/** The chosen event, and the instruments made in its year, layer by layer. */
export function YearSide({ event, years, actor, onClose }: YearSideProps) {
  const { t } = useTranslation('timeline')
  const [from, to] = years
  const name = yearsName(years)
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
