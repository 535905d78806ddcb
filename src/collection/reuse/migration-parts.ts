import type { TextStore } from '../../store/texts/text-store.ts'
import type { TopicUnit } from '../../store/texts/topic-units.ts'
import { CLAUSE_TOPICS } from '../clause-topics.ts'

/** Addresses, within its text, of the parts of each text that are migration clauses. */
export type MigrationParts = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The parts of texts that are migration clauses: articles with a topic of `CLAUSE_TOPICS` that no person rejected, and those to which a
 * person gave any topic of the codebook. By whole articles, since that is where topics are kept. Time O(topic matches).
 */
export async function migrationParts(store: Pick<TextStore, 'topicUnits'>): Promise<MigrationParts> {
  const parts = new Map<string, Set<string>>()
  for (const unit of await store.topicUnits()) {
    if (!isMigrationClause(unit)) continue
    const addresses = parts.get(unit.text) ?? new Set()
    addresses.add(unit.address)
    parts.set(unit.text, addresses)
  }
  return parts
}

/** Whether a topic in an article makes it a migration clause: one of `CLAUSE_TOPICS` that no person rejected, or any that a person gave. */
export function isMigrationClause({ topic, decision }: Pick<TopicUnit, 'topic' | 'decision'>): boolean {
  if (decision?.value === 'accepted') return true
  return CLAUSE_TOPICS.includes(topic) && decision?.value !== 'rejected'
}
