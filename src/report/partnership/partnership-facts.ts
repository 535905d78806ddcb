import type { ActorKind } from '../../model/actor.ts'
import type { Coding } from '../../model/coding.ts'
import type { Instrument } from '../../model/instrument.ts'
import type { Participation, Role } from '../../model/participation.ts'
import type { RegistryEvent } from '../../model/registry.ts'
import type { Relation } from '../../model/relation.ts'
import type { NoSidesReason, SidesRule } from '../../model/sides-rule.ts'

/** A: the destination or the bloc; B: the partner of origin or transit (METHOD §3). */
export type FactsSide = 'a' | 'b'

/**
 * How the sides of an instrument are known: two parties by `SidesRule`; in a consultative process or forum by its coded composition alone; else not, and why.
 */
export type FactsSides =
  | { readonly kind: 'two'; readonly a: string; readonly b: string; readonly rule: SidesRule }
  | {
      readonly kind: 'forum'
      /** Coded value of `membership_mix`, null where it is not coded. */
      readonly mix: string | null
      /** Members of one side alone: there is no spread over sides to be told. */
      readonly oneSided: boolean
    }
  | { readonly kind: 'none'; readonly reason: NoSidesReason }

/** An actor's part in the instrument, with the side that it stands on. */
export interface FactsParticipation
  extends Pick<Participation, 'actor' | 'role' | 'from' | 'to' | 'start' | 'source' | 'note'> {
  readonly name: string
  readonly kind: ActorKind
  /** Null where no rule or coding tells, and of those that stand on neither. */
  readonly side: FactsSide | null
  /** Years that it covers, both included (METHOD §1, Conventions); first null where nothing dates it, last null where it has no recorded end. */
  readonly firstYear: number | null
  readonly lastYear: number | null
  /** The actor itself has ended, so that the end of its part is no withdrawal. */
  readonly actorEnded: boolean
}

/** A coded provision of a labour agreement, with whom the codebook says that it serves. */
export interface CodedProvision {
  readonly variable: string
  readonly label: string
  readonly value: string
  /** `origin`, `destination`, `migrants`, `both` or `procedure`, by the codebook. */
  readonly benefits: string
}

/** A readmission agreement and a visa facilitation agreement of the same two sides. */
export interface PackagePair {
  readonly readmission: PackageMember
  readonly visa: PackageMember
  /** The relation or the codings that tie the two, beside their dates. */
  readonly relation: Relation | null
  readonly codings: readonly Coding[]
}

export type PackageMember = Pick<Instrument, 'id' | 'signed' | 'in_force'>

/**
 * What the registry holds of one instrument, as plain data: all that the figures of the partnership test rest on which need no text. Gathered by
 * `src/collection/assess/partnership-facts.ts`.
 */
export interface PartnershipFacts {
  readonly instrument: Instrument
  readonly sides: FactsSides
  readonly participations: readonly FactsParticipation[]
  readonly codings: readonly Coding[]
  /** Of the coded labour agreements; empty for all others. */
  readonly provisions: readonly CodedProvision[]
  /** Events that name the instrument among their actors. */
  readonly events: readonly RegistryEvent[]
  /** Relations in which it stands on either side. */
  readonly relations: readonly Relation[]
  /** Pairs that it belongs to; of an instrument that is neither, those between its two sides. */
  readonly packages: readonly PackagePair[]
  /** Years in which it is alive, both included, none later than that of the registry; null where it has no date. */
  readonly years: readonly [first: number, last: number] | null
}

/** Roles of those who chair, host and pay. */
export const OFFICE_ROLES = ['chair', 'secretariat', 'funder'] as const satisfies readonly Role[]

export type OfficeRole = (typeof OFFICE_ROLES)[number]
