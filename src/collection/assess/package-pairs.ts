import type { Instrument } from '../../model/instrument.ts'
import { instrumentSides } from '../../registry/instrument-sides.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type { FactsSides, PackageMember, PackagePair } from '../../report/partnership/partnership-facts.ts'

const READMISSION: readonly string[] = ['eu-readmission', 'readmission-agreement']
const VISA: readonly string[] = ['visa-facilitation']

/** Codings of a visa facilitation agreement that name the readmission agreement beside it, or of the latter that tell of one. */
const PAIRED = 'paired_readmission_agreement'
const LINKED = 'linked_visa_facilitation'

interface SameSides {
  readonly readmission: Instrument[]
  readonly visa: Instrument[]
}

/**
 * The pairs of a readmission and a visa facilitation agreement of the same two sides (METHOD §3, Package). A pair that a coding or a relation names counts
 * whatever its sides. Time O(instruments of the two families) once.
 */
export function packageReader(
  lookup: RegistryLookup,
): (instrument: Instrument, sides: FactsSides) => PackagePair[] {
  const bySides = new Map<string, SameSides>()
  for (const instrument of lookup.registry.instruments) {
    const isReadmission = READMISSION.includes(instrument.family)
    if (!isReadmission && !VISA.includes(instrument.family)) continue
    const found = instrumentSides(lookup, instrument.id)
    if (found.reason !== null) continue
    const key = keyOf(found.a.id, found.b.id)
    const same = bySides.get(key) ?? { readmission: [], visa: [] }
    same[isReadmission ? 'readmission' : 'visa'].push(instrument)
    bySides.set(key, same)
  }
  return (instrument, sides) => {
    const same = sides.kind === 'two' ? bySides.get(keyOf(sides.a, sides.b)) : undefined
    const isReadmission = READMISSION.includes(instrument.family)
    const isVisa = VISA.includes(instrument.family)
    const named = namedOthers(lookup, instrument.id)
    const readmissions = isReadmission
      ? [instrument]
      : distinct([...(same?.readmission ?? []), ...(isVisa ? named : [])])
    const visas = isVisa ? [instrument] : distinct([...(same?.visa ?? []), ...(isReadmission ? named : [])])
    return readmissions.flatMap((readmission) => visas.map((visa) => pairOf(lookup, readmission, visa)))
  }
}

/** What a relation of kind `package` or a coding ties to an instrument. */
function namedOthers(lookup: RegistryLookup, id: string): Instrument[] {
  const related = (lookup.relationsOf.get(id) ?? [])
    .filter(({ kind }) => kind === 'package')
    .map(({ instrument, other }) => (instrument === id ? other : instrument))
  const coded = (lookup.codingsOf.get(id) ?? [])
    .filter(({ variable }) => variable === PAIRED)
    .map(({ value }) => value)
  return [...related, ...coded].flatMap((other) => lookup.instrument.get(other) ?? [])
}

function pairOf(lookup: RegistryLookup, readmission: Instrument, visa: Instrument): PackagePair {
  const relation = (lookup.relationsOf.get(visa.id) ?? []).find(
    ({ kind, instrument, other }) =>
      kind === 'package' && [instrument, other].includes(readmission.id) && instrument !== other,
  )
  return {
    readmission: member(readmission),
    visa: member(visa),
    relation: relation ?? null,
    codings: [
      ...(lookup.codingsOf.get(visa.id) ?? []).filter(
        ({ variable, value }) => variable === PAIRED && value === readmission.id,
      ),
      ...(lookup.codingsOf.get(readmission.id) ?? []).filter(({ variable }) => variable === LINKED),
    ],
  }
}

function member({ id, signed, in_force }: Instrument): PackageMember {
  return { id, signed, in_force }
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`
}

function distinct(instruments: readonly Instrument[]): Instrument[] {
  return [...new Map(instruments.map((instrument) => [instrument.id, instrument])).values()]
}
