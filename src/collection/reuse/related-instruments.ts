import type { RelationKind } from '../../model/relation.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'

/** How a later instrument belongs to an earlier one, where the registry says so. */
export type Kinship = 'amendment' | 'protocol' | 'duplicate'

const KINSHIP: Readonly<Partial<Record<RelationKind, Kinship>>> = {
  amends: 'amendment',
  supersedes: 'amendment',
  implements: 'protocol',
  package: 'protocol',
  'same-as': 'duplicate',
}

/**
 * How two instruments belong together by the relations of the registry: one amends or replaces the other; one carries the other out or
 * was made in a package with it; they are the same. Null where no relation says so. An instrument is its own duplicate: a further text
 * of it holds the same agreement. Time O(relations of `a`).
 */
export function kinshipOf(
  { relationsOf }: RegistryLookup,
  a: string | null,
  b: string | null,
): Kinship | null {
  if (a === null || b === null) return null
  if (a === b) return 'duplicate'
  for (const { instrument, other, kind } of relationsOf.get(a) ?? []) {
    const isOfBoth = (instrument === a && other === b) || (instrument === b && other === a)
    const kinship = KINSHIP[kind]
    if (isOfBoth && kinship !== undefined) return kinship
  }
  return null
}
