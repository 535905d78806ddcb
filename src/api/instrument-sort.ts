import { parseEdtf } from '../model/edtf-date.ts'
import { FACET_VALUES, type InstrumentIndex } from './instrument-match.ts'
import type { InstrumentSummary } from './instruments.ts'
import { compareSortKeys, type SortKey, type SortOrder } from './sort-keys.ts'

/** Columns by which instruments are sorted. */
export const INSTRUMENT_SORTS = [
  'signed',
  'in_force',
  'ended',
  'title',
  'layer',
  'family',
  'regime',
  'form',
  'binding',
  'status',
  'actors',
  'codings',
  'source',
  'id',
] as const

export type InstrumentSort = (typeof INSTRUMENT_SORTS)[number]

/** The newest first, which is how a list stands when nothing else is asked. */
export const DEFAULT_SORT: InstrumentSort = 'signed'
export const DEFAULT_ORDER: SortOrder = 'desc'

/**
 * The rows at `places`, sorted. What has no record of the column comes last in either order; equals stand by id.
 *
 * `signed` goes by the first possible day of signature, else of entry into force, else by the first year alive; `actors` by
 * how many are bound. Words are compared in the order of the English alphabet, fixed, so that pages and server agree.
 *
 * Time O(n log n); the keys of a column are worked out once an index.
 */
export function sortInstruments(
  index: InstrumentIndex,
  places: readonly number[],
  sort: InstrumentSort = DEFAULT_SORT,
  order: SortOrder = DEFAULT_ORDER,
): number[] {
  const keys = sortKeys(index, sort)
  return places
    .map((place) => ({ place, key: keys[place] ?? null }))
    .sort(
      (a, b) =>
        compareSortKeys(a.key, b.key, order) ||
        compareText(index.rows[a.place]?.id ?? '', index.rows[b.place]?.id ?? ''),
    )
    .map(({ place }) => place)
}

const keptKeys = new WeakMap<InstrumentIndex, Map<InstrumentSort, readonly SortKey[]>>()

function sortKeys(index: InstrumentIndex, sort: InstrumentSort): readonly SortKey[] {
  const kept = keptKeys.get(index) ?? new Map<InstrumentSort, readonly SortKey[]>()
  keptKeys.set(index, kept)
  const keys = kept.get(sort) ?? index.rows.map((row) => sortKey(row, sort))
  kept.set(sort, keys)
  return keys
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sortKey(row: InstrumentSummary, sort: InstrumentSort): SortKey {
  switch (sort) {
    case 'signed':
      return firstDay(row.signed ?? row.in_force ?? (row.year === null ? null : String(row.year)))
    case 'in_force':
    case 'ended':
      return firstDay(row[sort])
    case 'layer':
    case 'binding':
    case 'status':
    case 'form': {
      const value = row[sort]
      return value === null ? null : (FACET_VALUES[sort] as readonly string[]).indexOf(value)
    }
    case 'actors':
      return row.actors.length
    case 'codings':
      return row.codings
    default:
      return row[sort]
  }
}

function firstDay(text: string | null): number | null {
  return text === null ? null : (parseEdtf(text)?.earliestDay ?? null)
}
