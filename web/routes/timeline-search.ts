import type { SearchText } from '../search-params.ts'

/** What the timeline's address says. Years stay as they were written, so that one that is none can be told from none at all. */
export interface TimelineSearch {
  from?: string
  to?: string
  /** Kinds of events, any of which will do. */
  kind?: readonly string[]
  /** Ids of actors, all of which must be concerned. */
  actor?: readonly string[]
  /** The event that is chosen. */
  event?: string
  /** The year that is chosen, where no event is. */
  year?: number
}

/** Reads the timeline's address. */
export function timelineSearch({ from, to, kind, actor, event, year }: SearchText): TimelineSearch {
  const result: TimelineSearch = {}
  if (from) result.from = from.slice(0, MOST_CHARACTERS)
  if (to) result.to = to.slice(0, MOST_CHARACTERS)
  const kinds = listed(kind)
  if (kinds.length > 0) result.kind = kinds
  const actors = listed(actor)
  if (actors.length > 0) result.actor = actors
  if (event) result.event = event
  else if (year !== undefined && /^\d{4}$/.test(year)) result.year = Number(year)
  return result
}

const MOST_CHARACTERS = 40

function listed(text: string | undefined): string[] {
  return [...new Set(text?.split(',').filter((part) => part !== ''))]
}
