import type { ReuseState } from '../../api/reuse-state.ts'
import { reuseFacts } from '../../collection/reuse/reuse-facts.ts'
import { LAYERS } from '../../model/layer.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import type { RegistryService } from '../registry-service.ts'
import { textsOf } from '../texts/text-item.ts'
import { reuseOf } from './reuse-text.ts'
import { UNICODE_VERSION } from './unicode-version.ts'
import { why } from './why-empty.ts'

interface CountsAt {
  readonly state: string
  readonly counts: Promise<ReuseCounts>
}

type ReuseCounts = Omit<ReuseState, 'index'>

/** A page asks again and again while the index is built. A service is as its registry stays. */
const countsOf = new WeakMap<RegistryService, CountsAt>()

/**
 * What questions about reuse rest on. Starts nothing. Time O(texts + instruments), O(1) until the workspace changes.
 * @throws StrataError `server/no-texts`
 */
export async function reuseState(service: RegistryService): Promise<ReuseState> {
  const index = reuseOf(service).index()
  const state = textsOf(service).state()
  const before = countsOf.get(service)
  const counts = before?.state === state ? before.counts : reuseCounts(service)
  if (counts !== before?.counts) countsOf.set(service, { state, counts })
  // A failure is told to who asked, and the next one asks anew.
  counts.catch(() => countsOf.delete(service))
  return { ...(await counts), index }
}

async function reuseCounts(service: RegistryService): Promise<ReuseCounts> {
  const { lookup } = service
  const texts = (await textsOf(service).held()).map(reuseFacts(lookup))
  const languages = new Map<string | null, { texts: number; words: number }>()
  for (const { language, words } of texts) {
    const sum = languages.get(language) ?? { texts: 0, words: 0 }
    languages.set(language, { texts: sum.texts + 1, words: sum.words + words })
  }
  const compared = texts.filter(({ language, isExcluded }) => language !== null && !isExcluded)
  const held = new Set(texts.flatMap(({ instrument }) => instrument ?? []))
  return {
    registry_version: lookup.registry.version,
    texts: texts.length,
    compared: compared.length,
    excluded: texts.filter(({ isExcluded }) => isExcluded).length,
    waiting: texts.filter(({ instrument }) => instrument === null).length,
    undated: texts.filter(({ instrument, signed }) => instrument !== null && signed === null).length,
    words: texts.reduce((sum, { words }) => sum + words, 0),
    languages: [...languages]
      .map(([language, sums]) => ({ language, ...sums }))
      .toSorted((a, b) => b.texts - a.texts),
    held: [...LAYERS, null].map((layer) => {
      const registered = lookup.registry.instruments.filter((row) => row.layer === layer)
      const withText = registered.filter(({ id }) => held.has(id)).length
      return { layer, texts: withText, registered: registered.length }
    }),
    method: REUSE_METHOD,
    unicode: UNICODE_VERSION,
    why: whyNothing(texts.length, compared.length),
  }
}

function whyNothing(texts: number, compared: number): ReuseState['why'] {
  if (texts === 0) return why('no-texts', 'The workspace holds no texts yet.')
  if (compared > 0) return null
  return why('excluded', `All ${texts} texts held are on the exclusion list or of an unknown language.`)
}
