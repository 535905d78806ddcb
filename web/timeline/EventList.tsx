import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventItem, YearCounts } from '../../src/api/events.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { useDateText } from '../format/use-date-text.ts'
import type { TimelineSearch } from '../routes/timeline-search.ts'
import { Concerned } from './Concerned.tsx'
import { EventSources } from './EventSources.tsx'
import { LayerCounts } from './LayerCounts.tsx'
import { countsByLayer } from './made-layout.ts'
import { useKindText } from './use-kind-text.ts'
import './event-list.css'

interface EventListProps {
  readonly items: readonly EventItem[]
  readonly counts: YearCounts | undefined
  readonly search: TimelineSearch
  readonly chosen: EventItem | null
  /** Stands under the chosen event. */
  readonly below?: ReactNode
}

/** Id of an event's place in the list, to scroll to. */
export function eventAnchor(id: string): string {
  return `event-${id}`
}

/** The events by date under their years, each year with the instruments made in it: the timeline turned on its side. */
export function EventList({ items, counts, search, chosen, below }: EventListProps) {
  const { t } = useTranslation('timeline')
  const years = [...new Set(items.map(({ first_year }) => first_year))]
  const chosenActors = new Set(chosen?.actors.map(({ id }) => id))
  return (
    <section className="section event-list" aria-labelledby="event-list">
      <h2 id="event-list">{t('list.title')}</h2>
      {years.map((year) => (
        <div key={year} className="event-list-year">
          <h3>
            {year}
            {counts !== undefined && (
              <LayerCounts
                series={countsByLayer(counts.years, year, year)}
                search={{ actor: search.actor, year_from: year, year_to: year }}
              />
            )}
          </h3>
          <ol>
            {items
              .filter(({ first_year }) => first_year === year)
              .map((event) => (
                <EventRow
                  key={event.id}
                  event={event}
                  search={search}
                  isChosen={event.id === chosen?.id}
                  isRelated={event.actors.some(({ id }) => chosenActors.has(id))}
                  below={event.id === chosen?.id ? below : undefined}
                />
              ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

interface EventRowProps {
  readonly event: EventItem
  readonly search: TimelineSearch
  readonly isChosen: boolean
  readonly isRelated: boolean
  readonly below: ReactNode
}

function EventRow({ event, search, isChosen, isRelated, below }: EventRowProps) {
  const dateText = useDateText()
  const kindText = useKindText()
  const { year: _, ...rest } = search
  return (
    <li
      id={eventAnchor(event.id)}
      className="event-row"
      data-chosen={isChosen}
      data-related={isRelated && !isChosen}
    >
      <span className="event-row-date">{dateText(event.date, 'short')}</span>
      <span>
        <Link
          to="/timeline"
          search={{ ...rest, event: event.id }}
          resetScroll={false}
          replace
          className="event-row-title"
          aria-current={isChosen ? 'true' : undefined}
        >
          {event.title}
        </Link>{' '}
        <span className="tag">{kindText(event.kind)}</span>
        <small className="event-row-facts">
          <Concerned event={event} /> · <EventSources event={event} />
          <ReportError table="events" rowKey={event.id} name={event.title} />
        </small>
        {below}
      </span>
    </li>
  )
}
