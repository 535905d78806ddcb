import type { CodedText, CodedTexts } from '../model/coded-text.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import type { TextStore } from '../store/texts/text-store.ts'
import { instrumentOfToday } from './flagged-texts.ts'
import { isMigrationClause } from './reuse/migration-parts.ts'

interface Held {
  readonly clauses: number
  readonly migrationParts: Set<string>
}

/**
 * What the texts of a workspace say of migration, instrument by instrument. Topics are the machine's proposals that no person rejected, and
 * those that persons entered. Texts on the exclusion list, and texts that wait for their instrument, say nothing. Time O(topic matches).
 */
export async function codedTexts(
  store: Pick<TextStore, 'held' | 'topicUnits' | 'unitCounts'>,
  lookup: RegistryLookup,
): Promise<CodedTexts> {
  const units = await store.unitCounts()
  const instrumentOf = new Map<string, string>()
  const held = new Map<string, Held>()
  const topics = new Map<string, Set<string>>()
  for (const text of await store.held()) {
    const clauses = units.get(text.id) ?? 0
    const id = text.instrument === null ? undefined : instrumentOfToday(lookup, text.instrument)?.id
    if (id === undefined || text.isExcluded || clauses === 0) continue
    instrumentOf.set(text.id, id)
    held.set(text.id, { clauses, migrationParts: new Set() })
    topics.set(id, new Set())
  }
  for (const unit of await store.topicUnits()) {
    const id = instrumentOf.get(unit.text)
    if (id === undefined) continue
    if (unit.decision?.value !== 'rejected') topics.get(id)?.add(unit.topic)
    if (isMigrationClause(unit)) held.get(unit.text)?.migrationParts.add(unit.address)
  }
  const coded = new Map<string, CodedText>()
  for (const [text, id] of instrumentOf) {
    const { clauses, migrationParts } = held.get(text) as Held
    if (clauses <= (coded.get(id)?.clauses ?? 0)) continue
    const found = [...(topics.get(id) ?? [])].toSorted()
    coded.set(id, { clauses, migrationClauses: migrationParts.size, topics: found })
  }
  return coded
}
