import type { RegistryLookup } from '../registry/registry-lookup.ts'
import type { TitledWords } from '../store/texts/reindex-text.ts'
import type { TextStore } from '../store/texts/text-store.ts'
import { prepareUnit } from '../text/prepare-unit.ts'
import { unitSpans } from '../text/search-units.ts'

/**
 * The words of a text under the title of an instrument, as they are indexed once it is a text of that instrument: `title:` finds the
 * instrument's title where the text states none. Null where it states one, or where there is no such text. Time O(length of the text).
 */
export async function wordsUnderTitle(
  store: Pick<TextStore, 'body'>,
  { instrument }: Pick<RegistryLookup, 'instrument'>,
  match: { readonly text: string; readonly instrument: string },
): Promise<TitledWords | null> {
  const body = await store.body(match.text)
  if (body === null || body.title !== null) return null
  const segmentOf = new Map(body.segments.map((segment) => [segment.ordinal, segment]))
  const languageOf = new Map(body.units.map(({ ordinal, language }) => [ordinal, language]))
  const units = unitSpans(body.text, body.segments).flatMap((span) => {
    const segment = segmentOf.get(span.ordinal)
    const language = languageOf.get(span.ordinal)
    return segment === undefined || language === undefined
      ? []
      : [prepareUnit(body.text, segment, span, language).unit]
  })
  return { title: instrument.get(match.instrument)?.title ?? '', units }
}
