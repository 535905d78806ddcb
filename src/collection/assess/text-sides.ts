import type { AssessedParty } from '../../assess/clause-record.ts'
import type { Actor } from '../../model/actor.ts'
import { instrumentSides, type NoSidesReason, type SidesRule } from '../../registry/instrument-sides.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'

/** A side as a text speaks of it. */
export interface TextSide extends AssessedParty {
  /** Id of the actor; null where nobody named one of the registry. */
  readonly actor: string | null
}

/** The two sides as a text is read, and how they were told. */
export interface TextSides {
  /** Without a name where the sides could not be told. */
  readonly a: TextSide
  readonly b: TextSide
  readonly rule: SidesRule | 'given' | null
  /** Why no sides could be told; what each and both bear is found all the same. */
  readonly reason: NoSidesReason | 'not-given' | null
}

const UNNAMED: TextSide = { name: '', kind: 'state', actor: null }

/** The sides of a text whose instrument is not known, or whose parties nobody named. */
export const NO_SIDES: TextSides = { a: UNNAMED, b: UNNAMED, rule: null, reason: 'not-given' }

/** The sides of an instrument's texts, with the names that the registry has of them. Time O(participations of the instrument). */
export function textSides(lookup: RegistryLookup, instrument: string): TextSides {
  const { a, b, rule, reason } = instrumentSides(lookup, instrument)
  if (a === null || b === null) return { a: UNNAMED, b: UNNAMED, rule, reason }
  return { a: sideOf(lookup, a), b: sideOf(lookup, b), rule, reason }
}

/** Codes and former ids are no names that a treaty uses. */
const NAME_KINDS: ReadonlySet<string> = new Set(['short-name', 'former-name', 'abbreviation'])

function sideOf(lookup: RegistryLookup, { id, name, kind }: Actor): TextSide {
  const aliases = (lookup.aliasesOf.get(`actors/${id}`) ?? [])
    .filter((alias) => NAME_KINDS.has(alias.kind))
    .map(({ alias }) => alias)
  return { name, kind: kind === 'bloc' ? 'bloc' : 'state', aliases, actor: id }
}
