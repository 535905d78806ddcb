import type { EventItem } from './events.ts'

/** Which events are asked for; what is left out does not filter. */
export interface EventFilter {
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Any of these kinds. */
  readonly kind?: readonly string[] | undefined
  /** Ids, all of which must be among the actors or instruments concerned. */
  readonly actor?: readonly string[] | undefined
}

/** The filter's questions: each can be lifted alone. */
export const EVENT_PARTS = ['years', 'kind', 'actor'] as const

export type EventPart = (typeof EVENT_PARTS)[number]

type Asked = Pick<EventItem, 'first_year' | 'last_year' | 'kind' | 'actors' | 'instruments'>

/** Whether an event passes one part of the filter. An event dated by a span passes if it may have been in the years. */
export function passesPart(event: Asked, filter: EventFilter, part: EventPart): boolean {
  const { from, to, kind = [], actor = [] } = filter
  switch (part) {
    case 'years':
      return (from === undefined || event.last_year >= from) && (to === undefined || event.first_year <= to)
    case 'kind':
      return kind.length === 0 || kind.includes(event.kind)
    case 'actor':
      return actor.every((id) => concerns(event, id))
  }
}

/** Whether an event concerns an actor or instrument. */
export function concerns(
  { actors, instruments }: Pick<Asked, 'actors' | 'instruments'>,
  id: string,
): boolean {
  return actors.some((actor) => actor.id === id) || instruments.some((instrument) => instrument.id === id)
}

/** The events that pass every part, in their order; or every part but one. */
export function filterEvents<E extends Asked>(
  events: readonly E[],
  filter: EventFilter,
  except?: EventPart,
): E[] {
  const parts = EVENT_PARTS.filter((part) => part !== except)
  return events.filter((event) => parts.every((part) => passesPart(event, filter, part)))
}
