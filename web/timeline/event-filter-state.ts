import { EVENT_PARTS, type EventFilter, type EventPart, filterEvents } from '../../src/api/event-filter.ts'
import type { EventItem } from '../../src/api/events.ts'
import type { TimelineSearch } from '../routes/timeline-search.ts'

/** The filter that an address asks for; its years were read by `yearsAsked`. */
export function filterOf(
  { kind, actor }: TimelineSearch,
  years: { readonly from: number | undefined; readonly to: number | undefined },
): EventFilter {
  return { from: years.from, to: years.to, kind, actor }
}

/** Parts of the filter that are set. */
export function setParts({ from, to, kind = [], actor = [] }: EventFilter): EventPart[] {
  const isSet: Record<EventPart, boolean> = {
    years: from !== undefined || to !== undefined,
    kind: kind.length > 0,
    actor: actor.length > 0,
  }
  return EVENT_PARTS.filter((part) => isSet[part])
}

/** The address without one part of the filter. */
export function withoutPart(search: TimelineSearch, part: EventPart): TimelineSearch {
  const { from, to, kind, actor, ...rest } = search
  return {
    ...rest,
    ...(part === 'years' || from === undefined ? {} : { from }),
    ...(part === 'years' || to === undefined ? {} : { to }),
    ...(part === 'kind' || kind === undefined ? {} : { kind }),
    ...(part === 'actor' || actor === undefined ? {} : { actor }),
  }
}

/** Which set part, lifted alone, gives the most events; null where none alone gives any. */
export function bestLift(
  events: readonly EventItem[],
  filter: EventFilter,
): { readonly part: EventPart; readonly count: number } | null {
  return setParts(filter)
    .map((part) => ({ part, count: filterEvents(events, filter, part).length }))
    .filter(({ count }) => count > 0)
    .reduce<{ part: EventPart; count: number } | null>(
      (best, lift) => (lift.count > (best?.count ?? 0) ? lift : best),
      null,
    )
}

/** The address with a kind asked for, or no longer. */
export function toggleKind(search: TimelineSearch, kind: string): TimelineSearch {
  const chosen = search.kind ?? []
  const next = chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]
  const rest = withoutPart(search, 'kind')
  return next.length === 0 ? rest : { ...rest, kind: next }
}
