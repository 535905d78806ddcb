import type { Actor } from '../model/actor.ts'
import type { Coding } from '../model/coding.ts'
import type { Instrument } from '../model/instrument.ts'
import type { Participation } from '../model/participation.ts'
import type { Alias, FieldSource, Region, Registry, Source } from '../model/registry.ts'
import type { Relation } from '../model/relation.ts'

/** The registry's rows by what they belong to. Build it once per registry; time and memory O(rows). */
export interface RegistryLookup {
  readonly registry: Registry
  readonly actor: ReadonlyMap<string, Actor>
  readonly instrument: ReadonlyMap<string, Instrument>
  readonly source: ReadonlyMap<string, Source>
  readonly region: ReadonlyMap<string, Region>
  readonly participationsOf: ReadonlyMap<string, readonly Participation[]>
  readonly participationsBy: ReadonlyMap<string, readonly Participation[]>
  readonly codingsOf: ReadonlyMap<string, readonly Coding[]>
  /** Relations in which an instrument stands on either side. */
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>
  readonly aliasesOf: ReadonlyMap<string, readonly Alias[]>
  /** Former id of a merged instrument or actor to the id of today. */
  readonly idByFormerId: ReadonlyMap<string, string>
  /** Field sources of an instrument and of its participations. */
  readonly fieldSourcesOf: ReadonlyMap<string, readonly FieldSource[]>
}

export function registryLookup(registry: Registry): RegistryLookup {
  const { relations, aliases } = registry
  return {
    registry,
    actor: new Map(registry.actors.map((row) => [row.id, row])),
    instrument: new Map(registry.instruments.map((row) => [row.id, row])),
    source: new Map(registry.sources.map((row) => [row.id, row])),
    region: new Map(registry.regions.map((row) => [row.actor, row])),
    participationsOf: groupBy(registry.participations, (row) => [row.instrument]),
    participationsBy: groupBy(registry.participations, (row) => [row.actor]),
    codingsOf: groupBy(registry.codings, (row) => [row.instrument]),
    relationsOf: groupBy(relations, (row) => [row.instrument, row.other]),
    aliasesOf: groupBy(aliases, (row) => [`${row.table}/${row.id}`]),
    idByFormerId: new Map(
      aliases.filter(({ kind }) => kind === 'former-id').map(({ alias, id }) => [alias, id]),
    ),
    fieldSourcesOf: groupBy(registry.field_sources, ({ table, id }) =>
      table === 'instruments' || table === 'participations' ? [id.split('|')[0] as string] : [],
    ),
  }
}

function groupBy<Row>(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [row])
      else group.push(row)
    }
  }
  return groups
}
