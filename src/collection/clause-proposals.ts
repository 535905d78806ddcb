import { type CountedClause, countedClause } from '../model/coding.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import type { TextStore } from '../store/texts/text-store.ts'
import type { TopicUnit } from '../store/texts/topic-units.ts'
import { CLAUSE_TOPICS } from './clause-topics.ts'
import { instrumentOfToday } from './flagged-texts.ts'

/** An instrument whose texts speak of migration: they propose the coding `migration_clause`. */
export interface ClauseProposal {
  readonly instrument: string
  /** The articles with their topics, those that a person rejected left out. */
  readonly units: readonly TopicUnit[]
  /** What is coded of a migration clause: by people, or, where they say nothing, by machine. Null where nothing is. */
  readonly coded: CountedClause | null
}

/**
 * The instruments whose texts hold an article about a topic of `CLAUSE_TOPICS`, in the order of their texts. Texts on the exclusion list, texts
 * that wait for their instrument, and topics that a person rejected propose nothing. Time O(topic matches).
 * @param instruments only these; without it all
 */
export async function clauseProposals(
  store: TextStore,
  lookup: RegistryLookup,
  instruments?: readonly string[],
): Promise<ClauseProposal[]> {
  const excluded = new Set((await store.held()).filter((text) => text.isExcluded).map(({ id }) => id))
  const byInstrument = new Map<string, TopicUnit[]>()
  for (const unit of await store.topicUnits(instruments === undefined ? {} : { instruments })) {
    const isCounted = CLAUSE_TOPICS.includes(unit.topic) && unit.decision?.value !== 'rejected'
    if (unit.instrument === null || !isCounted || excluded.has(unit.text)) continue
    const id = instrumentOfToday(lookup, unit.instrument)?.id
    if (id === undefined) continue
    const units = byInstrument.get(id)
    if (units === undefined) byInstrument.set(id, [unit])
    else units.push(unit)
  }
  return [...byInstrument].map(([instrument, units]) => ({
    instrument,
    units,
    coded: countedClause(lookup.codingsOf.get(instrument) ?? []),
  }))
}
