import type { CriterionItem, ReadingItem, ReadingRow } from '../../api/partnership-readings.ts'
import type { RegistryEvent } from '../../model/registry.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type { Criterion, Reading, ReadingEvidence } from '../../report/partnership/reading.ts'

/** What the rows that figures rest on are named by. */
export interface RowNames {
  readonly lookup: RegistryLookup
  readonly events: ReadonlyMap<string, RegistryEvent>
}

export function rowNames(lookup: RegistryLookup): RowNames {
  return { lookup, events: new Map(lookup.registry.events.map((event) => [event.id, event])) }
}

/** A figure as the API gives it: its clauses are counted, its rows of the registry named. */
export function readingItem(reading: Reading, names: RowNames): ReadingItem {
  const { id, scale, value, gap, of, interval, n, evidence } = reading
  const rows = evidence.flatMap((each) => rowItem(each, names) ?? [])
  const clauses = evidence.filter(({ kind }) => kind === 'clause').length
  return { id, scale, value, gap, of, interval: interval === null ? null : { ...interval }, n, clauses, rows }
}

export function criterionItem({ id, value, known, parts }: Criterion, names: RowNames): CriterionItem {
  return { id, value, known, parts: parts.map((part) => readingItem(part, names)) }
}

function rowItem(evidence: ReadingEvidence, { lookup, events }: RowNames): ReadingRow | null {
  switch (evidence.kind) {
    case 'clause':
      return null
    case 'participation':
      return { ...evidence, name: lookup.actor.get(evidence.actor)?.name ?? evidence.actor }
    case 'coding':
      return { ...evidence }
    case 'event': {
      const event = events.get(evidence.event)
      return { ...evidence, title: event?.title ?? evidence.event, date: event?.date ?? null }
    }
    case 'instrument':
      return { ...evidence, title: lookup.instrument.get(evidence.instrument)?.title ?? evidence.instrument }
  }
}
