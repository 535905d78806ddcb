import type { CodedTexts } from '../../model/coded-text.ts'
import type { Coding } from '../../model/coding.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { topicsOfCoding } from './coded-topics.ts'

/** Which topics each instrument has, as bits: bit t stands for `ids[t]`. */
export interface InstrumentTopics {
  /** Ids of the topics, at most 32. */
  readonly ids: readonly string[]
  /** By place of the instrument: topics that it has. */
  readonly found: Uint32Array
  /** Topics of which it is known whether it has them; 0 where nothing is coded. */
  readonly known: Uint32Array
}

/** What topics are read from. */
export interface TopicSources {
  /** Ids of the topics of the codebook. */
  readonly topics: readonly string[]
  readonly codings: readonly Coding[]
  /** A text that was searched for the seeds of all topics says of each whether it is there, where no coding does. */
  readonly texts?: CodedTexts
}

/** The topics of all instruments: by their codings, else by their texts. Time O(codings + instruments). */
export function instrumentTopics(
  index: Pick<MembershipIndex, 'instrumentIds'>,
  { topics, codings, texts }: TopicSources,
): InstrumentTopics {
  const bitOf = new Map(topics.map((id, t) => [id, t < 32 ? (1 << t) >>> 0 : 0]))
  const bits = (ids: readonly string[]): number => ids.reduce((any, id) => any | (bitOf.get(id) ?? 0), 0)
  const all = bits(topics)
  const found = new Uint32Array(index.instrumentIds.length)
  const known = new Uint32Array(index.instrumentIds.length)
  const placeOf = new Map(index.instrumentIds.map((id, k) => [id, k]))
  for (const coding of codings) {
    const k = placeOf.get(coding.instrument)
    if (k === undefined) continue
    const coded = topicsOfCoding(coding)
    found[k] = (found[k] as number) | bits(coded.found)
    known[k] = (known[k] as number) | bits(coded.found) | bits(coded.absent)
  }
  for (const [id, text] of texts ?? []) {
    const k = placeOf.get(id)
    if (k === undefined) continue
    found[k] = (found[k] as number) | (bits(text.topics) & ~(known[k] as number))
    known[k] = all
  }
  return { ids: topics, found, known }
}
