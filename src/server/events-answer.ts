import { type EventFilter, filterEvents } from '../api/event-filter.ts'
import type { EventItem, EventsAnswer } from '../api/events.ts'
import { edtfDate, yearOfDay } from '../model/edtf-date.ts'
import { StrataError } from '../model/error.ts'
import { type RegistryEvent, splitIds } from '../model/registry.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'

/**
 * The events that match under the field names of the contract, the earliest first: what `GET /api/events` answers and
 * `strata events --json` prints.
 * @throws StrataError `layers/years-reversed`, `layers/event-kind-unknown`
 */
export function eventsAnswer(lookup: RegistryLookup, filter: EventFilter): EventsAnswer {
  const { events, version } = lookup.registry
  assertYearsInOrder(filter)
  const kinds = new Set(events.map(({ kind }) => kind))
  for (const found of filter.kind ?? []) {
    if (kinds.has(found)) continue
    const known = kinds.size === 0 ? 'no event has a kind' : [...kinds].toSorted().join(', ')
    throw new StrataError('layers/event-kind-unknown', { found: found.slice(0, 100), known })
  }
  const items = events.map((row) => eventItem(lookup, row)).toSorted(byDate)
  return { registry_version: version, items: filterEvents(items, filter), of: events.length }
}

/**
 * That the first of two years is not after the last.
 * @throws StrataError `layers/years-reversed`
 */
export function assertYearsInOrder({ from, to }: Pick<EventFilter, 'from' | 'to'>): void {
  if (from !== undefined && to !== undefined && from > to) {
    throw new StrataError('layers/years-reversed', { first: from, last: to })
  }
}

function eventItem(lookup: RegistryLookup, row: RegistryEvent): EventItem {
  const { earliestDay, latestDay } = edtfDate(row.date)
  const ids = splitIds(row.actors)
  return {
    id: row.id,
    date: row.date,
    title: row.title,
    kind: row.kind,
    first_year: yearOfDay(earliestDay),
    last_year: yearOfDay(latestDay),
    actors: ids.flatMap((id) => {
      const actor = lookup.actor.get(id)
      return actor === undefined ? [] : { id, name: actor.name, kind: actor.kind }
    }),
    instruments: ids.flatMap((id) => {
      const found = lookup.instrument.get(id)
      return found === undefined ? [] : { id, title: found.title, family: found.family, layer: found.layer }
    }),
    sources: splitIds(row.source).flatMap((id) => lookup.source.get(id) ?? []),
  }
}

/** By the first day on which it may have been, then by the last, then by id. */
function byDate(a: EventItem, b: EventItem): number {
  const [one, other] = [edtfDate(a.date), edtfDate(b.date)]
  return one.earliestDay - other.earliestDay || one.latestDay - other.latestDay || (a.id < b.id ? -1 : 1)
}
