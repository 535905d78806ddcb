import { instrumentTopics } from '../layers/structure/instrument-topics.ts'
import type { CodedTexts } from '../model/coded-text.ts'
import type { KnownTopics, TopicsByInstrument } from '../model/known-topics.ts'
import type { Registry } from '../model/registry.ts'

/**
 * The topics of all instruments by the rule of the overlap of instruments (METHOD §1): by codings, through the mapping table, and where
 * no coding tells of a topic, by texts held. Time O(codings + instruments × topics).
 */
export function knownTopics(
  { instruments, topics, codings }: Pick<Registry, 'instruments' | 'topics' | 'codings'>,
  texts: CodedTexts,
): TopicsByInstrument {
  const ids = topics.map(({ id }) => id)
  const instrumentIds = instruments.map(({ id }) => id)
  const { found, known } = instrumentTopics({ instrumentIds }, { topics: ids, codings, texts })
  const those = (bits: number): ReadonlySet<string> => new Set(ids.filter((_, t) => (bits >>> t) & 1))
  return new Map(
    instrumentIds.flatMap((id, k): [string, KnownTopics][] => {
      const knownBits = known[k] ?? 0
      return knownBits === 0 ? [] : [[id, { found: those(found[k] ?? 0), known: those(knownBits) }]]
    }),
  )
}
