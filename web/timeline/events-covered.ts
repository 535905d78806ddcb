import type { EventItem } from '../../src/api/events.ts'
import { type Covered, coveredUntil, yearOfSource } from '../../src/layers/covered-years.ts'

/** Until when the principal sources of some events tell, as for instruments. Time O(events · log). */
export function eventsCovered(items: readonly Pick<EventItem, 'sources'>[]): Covered {
  const dated = items.flatMap(({ sources: [principal] }) => {
    const year = principal === undefined ? null : yearOfSource(principal)
    return year === null ? [] : [{ year, instruments: 1 }]
  })
  return coveredUntil([{ of: items.length, dated }])
}
