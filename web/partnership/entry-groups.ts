import type { InstrumentSummary } from '../../src/api/instruments.ts'

export interface EntryGroups {
  /** Most recent first. */
  readonly withText: readonly InstrumentSummary[]
  /** Oldest first. */
  readonly mobility: readonly InstrumentSummary[]
  readonly processes: readonly InstrumentSummary[]
}

const PROCESSES: ReadonlySet<string> = new Set(['rcp', 'irf', 'global-forum'])

/** The instruments that the partnership test is asked of first. */
export function entryGroups(
  instruments: readonly InstrumentSummary[],
  withText: readonly string[],
): EntryGroups {
  const held = new Set(withText)
  const byYear = (a: InstrumentSummary, b: InstrumentSummary): number =>
    (a.signed ?? String(a.year ?? '')).localeCompare(b.signed ?? String(b.year ?? '')) ||
    a.title.localeCompare(b.title)
  return {
    withText: instruments
      .filter(({ id }) => held.has(id))
      .toSorted(byYear)
      .reverse(),
    mobility: instruments.filter(({ family }) => family === 'mobility-partnership').toSorted(byYear),
    processes: instruments
      .filter(({ family }) => PROCESSES.has(family))
      .toSorted((a, b) => a.title.localeCompare(b.title)),
  }
}
