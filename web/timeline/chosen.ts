import type { EventItem } from '../../src/api/events.ts'
import type { TimelineSearch } from '../routes/timeline-search.ts'

/** What the address chooses: an event with its years, or a year alone. */
export interface Chosen {
  readonly event: EventItem | null
  readonly years: readonly [number, number]
}

/** Some years as they are named: one, or from the first to the last. */
export function yearsName([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${from}–${to}`
}

/** The choice of an address; null where it chooses nothing, or an event that there is not. */
export function chosenOf(search: TimelineSearch, events: readonly EventItem[]): Chosen | null {
  const event = events.find(({ id }) => id === search.event)
  if (event !== undefined) return { event, years: [event.first_year, event.last_year] }
  return search.year === undefined ? null : { event: null, years: [search.year, search.year] }
}

/**
 * The event after the chosen one, or before it, in the list. From a year alone, or from an event that the filter left out, it is
 * the nearest on that side; from nothing the first or the last. Null where there is none.
 */
export function movedEvent(items: readonly EventItem[], chosen: Chosen | null, by: 1 | -1): EventItem | null {
  if (chosen === null) return items.at(by === 1 ? 0 : -1) ?? null
  const at = items.findIndex(({ id }) => id === chosen.event?.id)
  if (at !== -1) return items[at + by] ?? null
  const [from, to] = chosen.years
  if (by === 1) return items.find(({ first_year }) => first_year >= from) ?? null
  return items.findLast(({ last_year }) => last_year <= to) ?? null
}

/** The chosen year moved by some years, within the axis; from nothing the first year, or going back the last. */
export function movedYear(
  chosen: Chosen | null,
  { first, last }: { readonly first: number; readonly last: number },
  by: number,
): number {
  if (chosen === null) return by > 0 ? first : last
  return Math.min(last, Math.max(first, chosen.years[by > 0 ? 1 : 0] + by))
}
