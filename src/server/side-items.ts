import type { Corridor, FlowCoverage, GapItem, MergeItem, ProblemItem } from '../api/about.ts'
import { splitIds } from '../model/registry.ts'
import type { SideRow } from '../model/side-tables.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import { sideRows } from '../registry/side-rows.ts'
import type { RegistryService } from './registry-service.ts'

/** The gaps of gaps.csv, then the instruments without a date and the participations without a start by instrument. */
export function gapItems({ lookup, summaries, sideTexts }: RegistryService): GapItem[] {
  const stated = sideRows(sideTexts, 'gaps').map(({ kind, table, row, detail }) => ({
    kind: kind as GapItem['kind'],
    table: table ?? null,
    row: row ?? null,
    detail: detail ?? '',
    instrument: instrumentIn(lookup, row ?? null),
  }))
  const undated = summaries
    .filter(({ year }) => year === null)
    .map(({ id, title }) => ({
      kind: 'instrument-undated' as const,
      table: 'instruments.csv',
      row: id,
      detail: title,
      instrument: id,
    }))
  const actorsOf = new Map<string, string[]>()
  for (const { instrument, actor, start } of lookup.registry.participations) {
    if (start === 'unknown') actorsOf.set(instrument, [...(actorsOf.get(instrument) ?? []), actor])
  }
  const unknown = [...actorsOf].map(([instrument, actors]) => ({
    kind: 'participations-unknown' as const,
    table: 'participations.csv',
    row: instrument,
    detail: actors.toSorted().join(' '),
    instrument,
  }))
  return [...stated, ...undated, ...unknown]
}

/** The instrument that the key of a row begins with, or that this former id stands for; null where there is none. */
function instrumentIn(lookup: RegistryLookup, row: string | null): string | null {
  const id = /^[a-z][\w.-]*/.exec(row ?? '')?.[0] ?? ''
  return lookup.instrument.has(id) ? id : (lookup.idByFormerId.get(id) ?? null)
}

/** What was merged, and what was left as two. */
export function mergeItems({ sideTexts }: RegistryService): MergeItem[] {
  return sideRows(sideTexts, 'merges').map((row) => ({
    state: row['state'] as MergeItem['state'],
    instrument: row['instrument'] ?? '',
    other: row['other'] ?? '',
    dates: row['dates'] ?? null,
    titles: row['titles'] ?? null,
    reason: row['reason'] ?? '',
  }))
}

/** Problems that were found, those that are open first. */
export function problemItems({ lookup, sideTexts }: RegistryService): ProblemItem[] {
  const items = sideRows(sideTexts, 'problems').map((row) => ({
    file: row['file'] ?? '',
    row: row['row'] ?? null,
    problem: row['problem'] ?? '',
    state: row['state'] as ProblemItem['state'],
    done: row['done'] ?? null,
    instrument: instrumentIn(lookup, row['row'] ?? null),
  }))
  const isOpen = ({ state }: ProblemItem): number => (state === 'open' ? 0 : 1)
  return items.toSorted((a, b) => isOpen(a) - isOpen(b))
}

const yearsOf = (cell: string | null | undefined): number[] => splitIds(cell ?? null).map(Number)

/** Corridors that sources list where they do not list all between their actors. */
export function corridorItems({ sideTexts }: RegistryService): Corridor[] {
  return sideRows(sideTexts, 'coverage_pairs').map((row) => ({
    origin: row['origin'] ?? '',
    destination: row['destination'] ?? '',
    years: yearsOf(row['years']),
    source: row['source'] ?? '',
  }))
}

/** Which actors the sources of stocks list on which side, together where years and the reading of absent cells are the same. */
export function flowCoverage(service: RegistryService): FlowCoverage['items'] {
  const { lookup, sideTexts } = service
  const corridors = new Map<string, number>()
  for (const { source } of corridorItems(service)) corridors.set(source, (corridors.get(source) ?? 0) + 1)
  const groups = new Map<string, SideRow[]>()
  for (const row of sideRows(sideTexts, 'coverage')) {
    const key = [row['source'], row['side'], row['years'], row['zeros']].join('|')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map((rows) => {
    const [first = {}] = rows
    const source = first['source'] ?? ''
    return {
      source,
      citation: lookup.source.get(source)?.citation ?? source,
      as_of: lookup.source.get(source)?.as_of ?? null,
      side: first['side'] as FlowCoverage['items'][number]['side'],
      years: yearsOf(first['years']),
      zeros: first['zeros'] as FlowCoverage['items'][number]['zeros'],
      actors: rows.map((row) => row['actor'] ?? ''),
      corridors: corridors.get(source) ?? null,
    }
  })
}
