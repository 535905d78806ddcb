import type { InstrumentDetail } from '../../src/api/instruments.ts'
import { splitIds } from '../../src/model/registry.ts'

/** Columns shown as facts at the head of the page. */
export const FACT_COLUMNS = [
  'signed',
  'layer',
  'form',
  'binding',
  'regime',
  'in_force',
  'ended',
  'status',
] as const

export type FactColumn = (typeof FACT_COLUMNS)[number]

/** One fact with where it comes from; `value` null is not recorded. */
export interface RecordFact {
  readonly column: FactColumn
  readonly value: string | null
  readonly sources: readonly string[]
  /** Another source says otherwise. */
  readonly hasRivals: boolean
}

type FactRecord = Pick<InstrumentDetail, 'instrument' | 'field_sources'>

/** Layer and regime are the registry's own ordering, so no source is named for them unless one is recorded. */
const OWN_ORDERING: readonly FactColumn[] = ['layer', 'regime']

/** The facts of a record: each with its own source where one is recorded, else the row's. */
export function recordFacts({ instrument, field_sources }: FactRecord): RecordFact[] {
  const ofRow = field_sources.filter(({ table, row }) => table === 'instruments' && row === instrument.id)
  return FACT_COLUMNS.map((column) => {
    const ofColumn = ofRow.filter((field) => field.column === column)
    const own = ofColumn.filter(({ used }) => used === 'yes').flatMap(({ source }) => splitIds(source))
    const value = instrument[column]
    const byRow = OWN_ORDERING.includes(column) ? [] : splitIds(instrument.source)
    return {
      column,
      value,
      sources: value === null ? [] : own.length > 0 ? own : byRow,
      hasRivals: ofColumn.some(({ used }) => used === 'no'),
    }
  })
}

/** The number of each source on the page: its place in the list at the foot, from 1. */
export function sourceNumbers(sources: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(sources.map(({ id }, place) => [id, place + 1]))
}

/** Numbers of the sources in a cell, in order; ids that the record does not list are left out. */
export function numbersOf(
  sources: string | readonly string[],
  numbers: ReadonlyMap<string, number>,
): number[] {
  const ids = typeof sources === 'string' ? splitIds(sources) : sources
  return ids.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b)
}
