import type { ActorSummary } from '../../../src/api/actors.ts'
import type { InstrumentSummary } from '../../../src/api/instruments.ts'
import type { RegistrySummary } from '../../../src/api/registry.ts'
import { type MembershipTables, membershipIndex } from '../../../src/layers/membership-index.ts'
import { type AtlasData, atlasData } from '../../../web/atlas/atlas-data.ts'
import { tables } from '../../layers/tables.ts'

const REGISTRY: RegistrySummary = {
  version: '2020.06.01',
  date: '2020-06-01',
  first_year: 1945,
  last_year: 2026,
  counts: {
    actors: 0,
    instruments: 0,
    participations: 0,
    codings: 0,
    events: 0,
    relations: 0,
    sources: 0,
    stock_cells: 0,
  },
  missing: {
    instruments_undated: 0,
    instruments_without_binding: 0,
    instruments_without_end: 0,
    participations_inferred: 0,
    participations_unknown: 0,
    trade_not_coded: 0,
  },
  coverage: [],
  licence: '',
}

/** The atlas's data from a few rows, as the API would give them. */
export function smallAtlas(part: Partial<MembershipTables>): AtlasData {
  const all = tables(part)
  const actors = all.actors.map(
    ({ id, kind, name, start, end }): ActorSummary => ({
      id,
      kind,
      name,
      start,
      end,
      iso2: null,
      region: null,
      subregion: null,
      aliases: [],
    }),
  )
  const instruments = all.instruments.map(
    ({ note: _, ...row }): InstrumentSummary => ({
      ...row,
      actors: all.participations.filter(({ instrument }) => instrument === row.id).map(({ actor }) => actor),
      codings: 0,
      year: null,
      last_year: null,
    }),
  )
  return atlasData(REGISTRY, membershipIndex(all), instruments, actors)
}
