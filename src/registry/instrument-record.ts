import type { Actor } from '../model/actor.ts'
import type { Citation } from '../model/cite.ts'
import type { Instrument } from '../model/instrument.ts'
import type { Participation } from '../model/participation.ts'
import { type Alias, type FieldSource, type Source, splitIds } from '../model/registry.ts'
import type { Relation } from '../model/relation.ts'
import { citeInstrument } from './cite-instrument.ts'
import type { RegistryLookup } from './registry-lookup.ts'
import { type StayedOut, stayedOut } from './stayed-out.ts'

/** A coding in the codebook's words. */
export interface CodingRecord {
  readonly variable: string
  readonly label: string
  readonly value: string
  readonly benefits: string | null
  readonly source: string
  /** The variable has more than one value, from different sources. */
  readonly sources_differ: boolean
}

/** Everything the registry holds of one instrument. */
export interface InstrumentRecord {
  readonly instrument: Instrument
  readonly aliases: readonly Alias[]
  readonly participations: readonly (Participation & Pick<Actor, 'name' | 'kind'>)[]
  readonly codings: readonly CodingRecord[]
  readonly relations: readonly (Relation & { readonly direction: 'to' | 'from' })[]
  readonly field_sources: readonly FieldSource[]
  readonly stayed_out: readonly StayedOut[]
  /** Every source that a row of the record names, the instrument's own first. */
  readonly sources: readonly Source[]
  readonly cite: Citation
}

/** The record of an instrument by its id, undefined where there is none. Time O(rows that belong to it). */
export function instrumentRecord(lookup: RegistryLookup, id: string): InstrumentRecord | undefined {
  const instrument = lookup.instrument.get(id)
  if (instrument === undefined) return undefined
  const participations = (lookup.participationsOf.get(id) ?? []).map((row) => {
    const actor = lookup.actor.get(row.actor)
    return { ...row, name: actor?.name ?? row.actor, kind: actor?.kind ?? ('state' as const) }
  })
  const codings = codingRecords(lookup, id)
  const relations = (lookup.relationsOf.get(id) ?? []).map((row) => ({
    ...row,
    direction: row.instrument === id ? ('to' as const) : ('from' as const),
  }))
  const aliases = lookup.aliasesOf.get(`instruments/${id}`) ?? []
  const fieldSources = lookup.fieldSourcesOf.get(id) ?? []
  const cells = [instrument, ...participations, ...codings, ...relations, ...aliases, ...fieldSources]
  const sourceIds = new Set(cells.flatMap(({ source }) => splitIds(source)))
  return {
    instrument,
    aliases,
    participations,
    codings,
    relations,
    field_sources: fieldSources,
    stayed_out: stayedOut(lookup, instrument),
    sources: [...sourceIds]
      .map((source) => lookup.source.get(source))
      .filter((source) => source !== undefined),
    cite: citeInstrument(instrument, lookup.registry.version),
  }
}

function codingRecords(lookup: RegistryLookup, id: string): CodingRecord[] {
  const rows = lookup.codingsOf.get(id) ?? []
  const codebook = new Map(lookup.registry.codebook.map((row) => [row.variable, row]))
  return rows.map(({ variable, value, source }) => {
    const same = rows.filter((row) => row.variable === variable)
    return {
      variable,
      label: codebook.get(variable)?.label ?? variableInWords(variable),
      value,
      benefits: codebook.get(variable)?.benefits ?? null,
      source,
      sources_differ:
        new Set(same.map((row) => row.value)).size > 1 && new Set(same.map((row) => row.source)).size > 1,
    }
  })
}

/** `participating_states_later` as "Participating states later". */
export function variableInWords(variable: string): string {
  const words = variable.replaceAll('_', ' ').replace(/\btcn\b/, 'third-country nationals')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
