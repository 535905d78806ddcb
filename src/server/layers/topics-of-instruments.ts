import { knownTopics } from '../../collection/known-topics.ts'
import type { MembershipIndex } from '../../layers/membership-index.ts'
import type { CodedTopics } from '../../layers/removal/topics-first-seen.ts'
import type { CodedTexts } from '../../model/coded-text.ts'
import type { Registry } from '../../model/registry.ts'

/** Topics of the instruments that stand in a layer. */
export interface TopicsOfInstruments {
  /** Instruments of which it is known of some topic whether they have it. */
  readonly coded: readonly CodedTopics[]
  /** How many are left out, since neither codings nor texts tell of any topic. */
  readonly uncoded: number
}

/** Topics by instrument, from codings and else from texts held; null where no instrument has one. Time O(codings + instruments × topics). */
export function topicsOfInstruments(
  index: MembershipIndex,
  registry: Registry,
  texts: CodedTexts,
): TopicsOfInstruments | null {
  const topicsOf = knownTopics(registry, texts)
  const indexed = new Set(index.instrumentIds)
  const coded: CodedTopics[] = []
  let uncoded = 0
  for (const { id, layer, signed, in_force } of registry.instruments) {
    if (layer === null || !indexed.has(id)) continue
    const topics = topicsOf.get(id)
    if (topics === undefined) uncoded++
    else coded.push({ layer, signed: signed ?? in_force, topics: [...topics.found] })
  }
  return coded.some(({ topics }) => topics.length > 0) ? { coded, uncoded } : null
}
