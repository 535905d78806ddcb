import type { InstrumentSummary } from '../../src/api/instruments.ts'

/** The year under which a list shows an instrument: signature, else entry into force; null where neither is recorded. */
export function listYear({
  signed,
  in_force,
}: Pick<InstrumentSummary, 'signed' | 'in_force'>): string | null {
  return (signed ?? in_force)?.slice(0, 4) ?? null
}

/** Partners of one actor in an instrument, where they are few enough to name. */
export function otherParties(row: InstrumentSummary, actorId: string): readonly string[] {
  const others = row.actors.filter((id) => id !== actorId)
  return others.length <= 2 ? others : []
}

/** Orders instruments for a list: newest signature, else entry into force, first; undated ones last; equals by id. */
export function newestFirst(a: InstrumentSummary, b: InstrumentSummary): number {
  const [dateOfA, dateOfB] = [a.signed ?? a.in_force ?? '', b.signed ?? b.in_force ?? '']
  if (dateOfA !== dateOfB) return dateOfA < dateOfB ? 1 : -1
  return a.id < b.id ? -1 : 1
}
