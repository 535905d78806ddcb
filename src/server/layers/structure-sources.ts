import { PROCESS_FAMILIES } from '../../api/processes.ts'
import type { MembershipIndex } from '../../layers/membership-index.ts'
import type { StructureSources } from '../../layers/structure/structure-sources.ts'
import type { CodedTexts } from '../../model/coded-text.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'

/**
 * What measures of instruments read.
 * @param named ids of instruments: several are compared among themselves, one with every process, none compares the processes
 */
export function structureSources(
  index: MembershipIndex,
  { registry }: RegistryLookup,
  { named, texts }: { readonly named: readonly string[]; readonly texts: CodedTexts },
): StructureSources {
  const processes = registry.instruments
    .filter(({ family }) => (PROCESS_FAMILIES as readonly string[]).includes(family))
    .map(({ id }) => id)
  const [one] = named
  const ids = new Set(named.length > 1 ? named : [...named, ...processes])
  return {
    topics: registry.topics.map(({ id }) => id),
    codings: registry.codings,
    relations: registry.relations,
    texts,
    instruments: [...index.instrumentIds.keys()].filter((k) => ids.has(index.instrumentIds[k] as string)),
    among: named.length === 1 && one !== undefined ? index.instrumentIds.indexOf(one) : null,
  }
}
