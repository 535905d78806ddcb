import { useTranslation } from 'react-i18next'
import { type EventFilter, filterEvents } from '../../src/api/event-filter.ts'
import type { EventItem } from '../../src/api/events.ts'
import type { TimelineSearch } from '../routes/timeline-search.ts'
import { toggleKind, withoutPart } from './event-filter-state.ts'
import { useKindText } from './use-kind-text.ts'
import { YearInput } from './YearInput.tsx'
import './timeline-filter.css'

interface TimelineFilterProps {
  readonly events: readonly EventItem[]
  readonly search: TimelineSearch
  readonly filter: EventFilter
  readonly onChange: (next: TimelineSearch) => void
}

/** Years, actor and kinds; a kind's count is what it would give under the rest of the filter. */
export function TimelineFilter({ events, search, filter, onChange }: TimelineFilterProps) {
  const { t } = useTranslation('timeline')
  const kindText = useKindText()
  const kinds = ordered(
    events,
    ({ kind }) => [kind],
    filterEvents(events, filter, 'kind').map(({ kind }) => kind),
  )
  const nameOf = new Map(events.flatMap(({ actors }) => actors.map(({ id, name }) => [id, name] as const)))
  const actors = ordered(
    events,
    (event) => event.actors.map(({ id }) => id),
    filterEvents(events, filter, 'actor').flatMap((event) => event.actors.map(({ id }) => id)),
  )
  const [actor] = search.actor ?? []
  return (
    <search className="timeline-filter" aria-label={t('filter.title')}>
      <YearInput
        label={t('filter.from')}
        value={search.from}
        onChange={(from) => onChange(withYear(search, 'from', from))}
      />
      <YearInput
        label={t('filter.to')}
        value={search.to}
        onChange={(to) => onChange(withYear(search, 'to', to))}
      />
      <label className="timeline-filter-field">
        {t('filter.actor')}
        <select
          value={actor ?? ''}
          onChange={(event) => {
            const rest = withoutPart(search, 'actor')
            onChange(event.target.value === '' ? rest : { ...rest, actor: [event.target.value] })
          }}
        >
          <option value="">{t('filter.anyActor')}</option>
          {actors.map(({ value, count }) => (
            <option key={value} value={value}>
              {t('filter.option', { name: nameOf.get(value) ?? value, count })}
            </option>
          ))}
          {actor !== undefined && !nameOf.has(actor) && <option value={actor}>{actor}</option>}
        </select>
      </label>
      <fieldset className="timeline-filter-kinds">
        <legend className="unseen">{t('filter.kinds')}</legend>
        {kinds.map(({ value, count }) => (
          <button
            key={value}
            type="button"
            className="button"
            aria-pressed={search.kind?.includes(value) ?? false}
            onClick={() => onChange(toggleKind(search, value))}
          >
            {kindText(value)} <span>{count}</span>
          </button>
        ))}
      </fieldset>
    </search>
  )
}

/** Values by how many events have them in all, so that their order stays while the filter changes; with the counts asked for. */
function ordered(
  events: readonly EventItem[],
  valuesOf: (event: EventItem) => readonly string[],
  found: readonly string[],
): { readonly value: string; readonly count: number }[] {
  const inAll = tally(events.flatMap(valuesOf))
  const counts = tally(found)
  return [...inAll]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => ({ value, count: counts.get(value) ?? 0 }))
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function withYear(search: TimelineSearch, name: 'from' | 'to', text: string): TimelineSearch {
  const { [name]: _, ...rest } = search
  return text === '' ? rest : { ...rest, [name]: text }
}
