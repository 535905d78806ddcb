import { parseEdtf, yearOfDay } from '../../model/edtf-date.ts'
import type { RegistryEvent } from '../../model/registry.ts'
import type { PartnershipFacts } from './partnership-facts.ts'

/** Kinds of events at which those of a process meet: a launch and a declaration are made at a meeting. */
const MEETINGS: readonly string[] = ['conference', 'launch', 'declaration']
const REPORTS: readonly string[] = ['report', 'document']

/** Events of one kind, and the years of the instrument in which at least one is recorded. */
export interface RecordedEvents {
  readonly events: readonly RegistryEvent[]
  readonly years: readonly number[]
  /** Years in which the instrument is alive; 0 where it has no date. */
  readonly of: number
}

/** Recorded meetings. The registry lists no process's meetings in full, so a year without one is not known to be without. */
export function recordedMeetings(facts: PartnershipFacts): RecordedEvents {
  return recorded(facts, MEETINGS)
}

/** Recorded reports and documents. */
export function recordedReports(facts: PartnershipFacts): RecordedEvents {
  return recorded(facts, REPORTS)
}

function recorded({ events, years }: PartnershipFacts, kinds: readonly string[]): RecordedEvents {
  const found = events.filter(({ kind }) => kinds.includes(kind))
  if (years === null) return { events: found, years: [], of: 0 }
  const [first, last] = years
  const within = found.flatMap(({ date }) => {
    const day = parseEdtf(date)?.earliestDay
    const year = day === undefined || !Number.isFinite(day) ? null : yearOfDay(day)
    return year === null || year < first || year > last ? [] : [year]
  })
  return { events: found, years: [...new Set(within)].toSorted(), of: last - first + 1 }
}
