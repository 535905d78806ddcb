import type { MembershipIndex } from '../../layers/membership-index.ts'
import type { CodedTopics } from '../../layers/removal/topics-first-seen.ts'
import { instrumentTopics } from '../../layers/structure/instrument-topics.ts'
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
  const ids = registry.topics.map(({ id }) => id)
  const { found, known } = instrumentTopics(index, { topics: ids, codings: registry.codings, texts })
  const placeOf = new Map(index.instrumentIds.map((id, k) => [id, k]))
  const coded: CodedTopics[] = []
  let uncoded = 0
  for (const { id, layer, signed, in_force } of registry.instruments) {
    const k = placeOf.get(id)
    if (layer === null || k === undefined) continue
    if (known[k] === 0) uncoded++
    else
      coded.push({
        layer,
        signed: signed ?? in_force,
        topics: ids.filter((_, t) => ((found[k] as number) >>> t) & 1),
      })
  }
  return coded.some(({ topics }) => topics.length > 0) ? { coded, uncoded } : null
}
