import { isoOfDay } from '../../model/edtf-date.ts'
import type { Participation } from '../../model/participation.ts'
import { instrumentStart } from '../day-span.ts'
import type { MembershipTables, TieStart } from '../membership-index.ts'
import { intervalOf } from './day-interval.ts'

/** Where nothing dates a thing at all: before anything that the registry holds. */
const LONG_AGO = '1800-01-01'

/**
 * The tables in which every start counts from its last day, and not after its end: what is tied here in a year is surely tied by the end of
 * it. Undated rows stay undated. Time O(rows).
 */
export function latestTables(tables: MembershipTables): MembershipTables {
  const latest = <Text extends string | null>(start: Text, end: string | null): Text | string => {
    if (start === null) return start
    const last = intervalOf(start).latestDay
    return isoOfDay(end === null ? last : Math.min(last, intervalOf(end).latestDay))
  }
  return {
    ...tables,
    actors: tables.actors.map((row) => ({ ...row, start: latest(row.start, row.end) })),
    instruments: tables.instruments.map((row) => ({
      ...row,
      signed: latest(row.signed, row.ended),
      in_force: latest(row.in_force, row.ended),
    })),
    participations: tables.participations.map((row) => ({ ...row, from: latest(row.from, row.to) })),
    bloc_members: tables.bloc_members.map((row) => ({ ...row, from: latest(row.from, row.to) })),
  }
}

/**
 * The tables in which every start counts from its first day (as it does anyway) and an undated row from the day on which its instrument
 * started, else from long ago: two who are not tied here by a year are surely not tied by then. Time O(rows).
 */
export function earliestTables(tables: MembershipTables, tieStart: TieStart): MembershipTables {
  const startOf = new Map(tables.instruments.map((row) => [row.id, instrumentStart(row, tieStart)]))
  const layerOf = new Map(tables.instruments.map(({ id, layer }) => [id, layer]))
  const isUndated = ({ from, start, instrument }: Participation): boolean =>
    from === null &&
    (start === 'unknown' || layerOf.get(instrument) === 'multilateral' || startOf.get(instrument) === null)
  return {
    ...tables,
    participations: tables.participations.map((row) =>
      isUndated(row) ? { ...row, from: startOf.get(row.instrument) ?? LONG_AGO, start: 'known' } : row,
    ),
    bloc_members: tables.bloc_members.map((row) => ({ ...row, from: row.from ?? LONG_AGO })),
  }
}
