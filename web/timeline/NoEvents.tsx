import { useTranslation } from 'react-i18next'
import type { EventFilter, EventPart } from '../../src/api/event-filter.ts'
import type { EventItem } from '../../src/api/events.ts'
import { StatusBox } from '../components/StatusBox.tsx'
import type { TimelineSearch } from '../routes/timeline-search.ts'
import { bestLift, setParts, withoutPart } from './event-filter-state.ts'

interface NoEventsProps {
  readonly events: readonly EventItem[]
  readonly search: TimelineSearch
  readonly filter: EventFilter
  readonly partText: (filter: EventFilter, part: EventPart) => string
  readonly onChange: (next: TimelineSearch) => void
}

/** No event: which part of the filter did it, and one press lifts it. */
export function NoEvents({ events, search, filter, partText, onChange }: NoEventsProps) {
  const { t } = useTranslation('timeline')
  const lift = bestLift(events, filter)
  const parts = lift === null ? setParts(filter) : [lift.part]
  return (
    <StatusBox kind="empty" title={t('empty.title')}>
      {lift === null
        ? t('empty.none')
        : t('empty.lift', { count: lift.count, chip: partText(filter, lift.part) })}{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => onChange(parts.reduce(withoutPart, search))}
      >
        {t(lift === null ? 'empty.clearAll' : 'empty.remove')}
      </button>
    </StatusBox>
  )
}
