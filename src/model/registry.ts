import type { Actor } from './actor.ts'
import type { CodebookVariable, Coding } from './coding.ts'
import type { Instrument } from './instrument.ts'
import type { Participation } from './participation.ts'
import type { Relation } from './relation.ts'

/** Another name or a former id of an actor or instrument: a row of `aliases.csv`. */
export interface Alias {
  readonly table: 'actors' | 'instruments'
  readonly id: string
  readonly alias: string
  readonly kind: AliasKind
  readonly source: string
}

export const ALIAS_KINDS = [
  'former-id',
  'other-title',
  'short-name',
  'abbreviation',
  'iso2',
  'former-name',
] as const

export type AliasKind = (typeof ALIAS_KINDS)[number]

/** A dated event of the partnership turn: a row of `events.csv`. `actors` are ids separated by `;`. */
export interface RegistryEvent {
  readonly id: string
  readonly date: string
  readonly title: string
  readonly kind: string
  readonly actors: string | null
  readonly source: string
}

/** Where a fact comes from: a row of `sources.csv`. */
export interface Source {
  readonly id: string
  readonly citation: string
  readonly url: string | null
  readonly licence: string | null
  /** EDTF date of the data, null where the source gives none. */
  readonly as_of: string | null
}

/** A value whose source is not its row's, or a rival value that was not used: a row of `field-sources.csv`. */
export interface FieldSource {
  readonly table: string
  readonly id: string
  readonly column: string
  readonly value: string
  readonly source: string
  readonly used: 'yes' | 'no'
}

/** Membership of a bloc: a row of `bloc-members.csv`. `grade` says how well it is sourced. */
export interface BlocMember {
  readonly bloc: string
  readonly actor: string
  readonly from: string | null
  readonly to: string | null
  readonly grade: string
  readonly source: string | null
}

/** An actor's UN M49 region: a row of `regions.csv`. Codes are three digits as text. */
export interface Region {
  readonly actor: string
  readonly m49: string | null
  readonly region: string | null
  readonly region_name: string | null
  readonly subregion: string | null
  readonly subregion_name: string | null
  readonly intermediate: string | null
  readonly intermediate_name: string | null
  readonly source: string
}

/** A topic of the codebook (METHOD §4): a row of `topics.csv`. */
export interface Topic {
  readonly id: string
  readonly group: string
  readonly definition: string
  readonly include: string | null
  readonly exclude: string | null
  readonly seeds_en: string | null
  readonly seeds_fr: string | null
  readonly seeds_es: string | null
  readonly sources: string | null
}

/** Every table of a registry, as rows in the order of the files. Flow matrices stay columnar and are read apart. */
export interface Registry {
  readonly version: string
  readonly actors: readonly Actor[]
  readonly aliases: readonly Alias[]
  readonly instruments: readonly Instrument[]
  readonly participations: readonly Participation[]
  readonly codings: readonly Coding[]
  readonly events: readonly RegistryEvent[]
  readonly relations: readonly Relation[]
  readonly sources: readonly Source[]
  readonly field_sources: readonly FieldSource[]
  readonly bloc_members: readonly BlocMember[]
  readonly regions: readonly Region[]
  readonly topics: readonly Topic[]
  readonly codebook: readonly CodebookVariable[]
}

/** The ids in a `source` or `actors` cell, in order. */
export function splitIds(cell: string | null): string[] {
  return (
    cell
      ?.split(';')
      .map((id) => id.trim())
      .filter((id) => id !== '') ?? []
  )
}
