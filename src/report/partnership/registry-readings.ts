import { splitIds } from '../../model/registry.ts'
import { knownReading, rowsAsEvidence, unknownReading } from './make-reading.ts'
import { officeHolders } from './office-holders.ts'
import { packageReading } from './package-reading.ts'
import { OFFICE_ROLES, type PartnershipFacts } from './partnership-facts.ts'
import type { Reading, ReadingEvidence, ReadingGap } from './reading.ts'
import { type RecordedEvents, recordedMeetings, recordedReports } from './recorded-events.ts'
import type { TextFacts } from './text-facts.ts'

/** The readings of METHOD §3 that rest on the registry, beside what a text must say for some of them. */
export interface RegistryReadings {
  readonly chairFunderSecretariatA: Reading<'chair-funder-secretariat-a'>
  readonly package: Reading<'package'>
  readonly meetingsKept: Reading<'meetings-kept'>
  readonly reportsFiled: Reading<'reports-filed'>
  readonly gainTransit: Reading<'gain-transit'>
}

/**
 * All of them for one instrument. Time O(its rows).
 * @param text null where no text of the instrument is held or read
 */
export function registryReadings(facts: PartnershipFacts, text: TextFacts | null): RegistryReadings {
  return {
    chairFunderSecretariatA: officesOfA(facts),
    package: packageReading(facts),
    meetingsKept: kept('meetings-kept', {
      clauses: text === null ? null : [...text.clauses.dialogue, ...text.clauses['peer-review']],
      recorded: recordedMeetings(facts),
      gap: 'no-meeting-recorded',
    }),
    reportsFiled: kept('reports-filed', {
      clauses: text?.clauses.reporting ?? null,
      recorded: recordedReports(facts),
      gap: 'no-report-recorded',
    }),
    gainTransit: gainTransit(facts, text),
  }
}

/** Of those who chair, pay and host, and of whom it is known, how many are A's (METHOD §3: domination). */
function officesOfA(facts: PartnershipFacts): Reading<'chair-funder-secretariat-a'> {
  const offices = OFFICE_ROLES.map((role) => officeHolders(facts, role))
  const holders = offices.flatMap((office) => office.holders)
  const known = offices.flatMap(({ ofA, notOfA }) => [...ofA, ...notOfA])
  if (known.length === 0)
    return unknownReading(
      'chair-funder-secretariat-a',
      'count',
      holders.length === 0 ? 'not-coded' : 'side-not-known',
      { evidence: rowsAsEvidence(facts, holders) },
    )
  return knownReading('chair-funder-secretariat-a', 'count', {
    value: offices.reduce((sum, { ofA }) => sum + ofA.length, 0),
    of: known.length,
    evidence: rowsAsEvidence(facts, known),
  })
}

interface Promised {
  /** Clauses that promise it; null without a text. */
  readonly clauses: readonly ReadingEvidence[] | null
  readonly recorded: RecordedEvents
  readonly gap: ReadingGap
}

/**
 * Years in which what the text promises is recorded, of the years of the instrument; as records are no full list, at least so many. Null without a clause that promises
 * it, and where nothing is recorded.
 */
function kept<Id extends 'meetings-kept' | 'reports-filed'>(
  id: Id,
  { clauses, recorded, gap }: Promised,
): Reading<Id> {
  const { events, years, of } = recorded
  const evidence: ReadingEvidence[] = [
    ...(clauses ?? []),
    ...events.map((event): ReadingEvidence => ({ kind: 'event', event: event.id })),
  ]
  if (clauses === null) return unknownReading(id, 'count', 'no-text', { evidence })
  if (clauses.length === 0) return unknownReading(id, 'count', 'no-clause', { evidence })
  if (years.length === 0) return unknownReading(id, 'count', gap, { evidence })
  return knownReading(id, 'count', { value: years.length, of, evidence })
}

/** What a transit state gains: B's share where B is coded as transit (METHOD §3: transit, if party). */
function gainTransit(facts: PartnershipFacts, text: TextFacts | null): Reading<'gain-transit'> {
  const { sides, codings } = facts
  const coded = codings
    .filter(({ variable }) => variable === 'transit_side')
    .flatMap(({ value }) => splitIds(value))
  if (sides.kind !== 'two' || !coded.includes(sides.b))
    return unknownReading('gain-transit', 'share', 'no-transit-party')
  if (text === null) return unknownReading('gain-transit', 'share', 'no-text')
  const { value, gap, interval, n, evidence } = text.gainB
  return { id: 'gain-transit', scale: 'share', value, gap, of: null, interval, n, evidence }
}
