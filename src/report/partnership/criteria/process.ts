import { criterionOf, unknownReading, yesNoReading } from '../make-reading.ts'
import type { PartnershipFacts } from '../partnership-facts.ts'
import type { Criterion, Reading, ReadingEvidence } from '../reading.ts'
import { recordedMeetings } from '../recorded-events.ts'
import type { ProcessClause, TextFacts } from '../text-facts.ts'

/** Process (METHOD §3; Sabel & Zeitlin 2010): goals set in a frame, reports, peer review, revision, a meeting a year. */
export function processCriterion(facts: PartnershipFacts, text: TextFacts | null): Criterion {
  return criterionOf('process', [
    clauseOn(text, 'framework-goals'),
    clauseOn(text, 'reporting'),
    clauseOn(text, 'peer-review'),
    clauseOn(text, 'revision'),
    aMeetingAYear(facts),
  ])
}

/** Whether the text that was read has a clause of that kind. */
function clauseOn<Id extends Exclude<ProcessClause, 'dialogue' | 'termination'>>(
  text: TextFacts | null,
  id: Id,
): Reading<Id> {
  if (text === null) return unknownReading(id, 'yes-no', 'no-text')
  return yesNoReading(id, text.clauses[id].length > 0, text.clauses[id])
}

/** Yes where a meeting is recorded for every year of its life. Else it is not known, since records are no full list: how many years have one stands beside. */
function aMeetingAYear(facts: PartnershipFacts): Reading<'a-meeting-a-year'> {
  const { events, years, of } = recordedMeetings(facts)
  const evidence = events.map(({ id }): ReadingEvidence => ({ kind: 'event', event: id }))
  if (years.length === 0)
    return unknownReading('a-meeting-a-year', 'yes-no', 'no-meeting-recorded', { evidence })
  if (years.length < of)
    return unknownReading('a-meeting-a-year', 'yes-no', 'meetings-incomplete', {
      evidence,
      n: years.length,
      of,
    })
  return yesNoReading('a-meeting-a-year', true, evidence)
}
