import { type CodedText, codedText } from '../../collection/assess/coded-texts.ts'
import { StrataError } from '../../model/error.ts'
import type { ClauseCodingStore } from '../../store/codings/clause-coding-store.ts'
import type { RegistryService } from '../registry-service.ts'
import { textsOf } from '../texts/text-item.ts'

/** What the parts of a text are called, by their addresses. */
export type PartNames = ReadonlyMap<
  string,
  { readonly label: string | null; readonly heading: string | null }
>

/** A text as the rules alone read it; what coders say is laid over it when it is asked for. */
export interface ReadText {
  readonly text: CodedText
  readonly parts: PartNames
  readonly clauses: number
  /** Clauses about a topic by the rules. */
  readonly onTopic: number
}

/** The texts that the rules have read for this registry, kept while it is served. */
export interface ReadTexts {
  /** Reads a text unless it is kept. Time O(characters × rules) once. @throws StrataError `collection/text-unknown` */
  of(id: string): Promise<ReadText>
  /** Clauses of a text that was read already, by the hash of its file. */
  counts(sha256: string): Pick<ReadText, 'clauses' | 'onTopic'> | null
}

const KEPT = 12
const SHOWN_CHARACTERS = 100

/** The codings that the routes ask. @throws StrataError `server/no-texts` where the server stands on a registry alone */
export function codingsOf({ codings }: Pick<RegistryService, 'codings'>): ClauseCodingStore {
  if (codings === null) throw new StrataError('server/no-texts')
  return codings
}

export function readTexts(service: RegistryService): ReadTexts {
  const kept = new Map<string, Promise<ReadText>>()
  const counted = new Map<string, Pick<ReadText, 'clauses' | 'onTopic'>>()
  return {
    async of(id) {
      const [held] = await textsOf(service).held({ id })
      if (held === undefined)
        throw new StrataError('collection/text-unknown', { found: id.slice(0, SHOWN_CHARACTERS) })
      const { sha256, instrument, method } = held
      const key = JSON.stringify([id, sha256, instrument, method])
      const reading = kept.get(key) ?? read(service, id)
      kept.delete(key)
      kept.set(key, reading)
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break
        kept.delete(oldest)
      }
      try {
        const found = await reading
        counted.set(sha256, found)
        return found
      } catch (error) {
        kept.delete(key)
        throw error
      }
    },
    counts: (sha256) => counted.get(sha256) ?? null,
  }
}

async function read(service: RegistryService, id: string): Promise<ReadText> {
  const store = textsOf(service)
  const text = await codedText({ store, lookup: service.lookup, codings: { of: async () => [] } }, id)
  const body = await store.body(id)
  const parts = new Map(body?.segments.map(({ address, label, heading }) => [address, { label, heading }]))
  const onTopic = text.clauses.filter(({ record }) => record.topics.length > 0).length
  return { text, parts, clauses: text.clauses.length, onTopic }
}
