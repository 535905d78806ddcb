import { type Segment, segmentAddress } from '../model/segment.ts'
import type { TextQuery } from '../model/text-query.ts'
import type { TextHit, TextSearchOptions, TextSearchResult } from '../store/texts/search-texts.ts'
import type { TextStore } from '../store/texts/text-store.ts'
import { normalise } from '../text/normalise.ts'
import { parseTextQuery } from '../text/parse-text-query.ts'
import { type Snippet, snippet } from '../text/snippet.ts'

/** An article that answers a query, with some of its words. */
export interface TextFound extends TextHit, Pick<Segment, 'kind' | 'label' | 'heading'> {
  /** Address in the workspace: `pta-427/art-16`. */
  readonly address: string
  /** ISO 639-1, null where it cannot be told. */
  readonly language: string | null
  /** Of the normalised words, with the places that answer the query. */
  readonly snippet: Snippet
}

export interface TextsFound extends Omit<TextSearchResult, 'hits'> {
  readonly hits: readonly TextFound[]
}

/**
 * The articles that answer what a person typed, the best first, each with a snippet. Time O(matches + length of the texts shown).
 * @throws StrataError `text/bad-query`, and those of the store
 */
export async function searchInTexts(
  store: TextStore,
  typed: string,
  options: TextSearchOptions,
): Promise<TextsFound> {
  const query = parseTextQuery(typed)
  const { hits, ...counts } = await store.search(query, options)
  return { ...counts, hits: await textsFound(store, query, hits) }
}

/** Hits of a query with their parts and snippets, in their order. Time O(length of their texts). */
export async function textsFound(
  store: TextStore,
  query: TextQuery,
  hits: readonly TextHit[],
): Promise<TextFound[]> {
  const hitOf = new Map(hits.map((hit) => [`${hit.text} ${hit.ordinal}`, hit]))
  return (await store.unitWords(hits)).flatMap(({ text, ordinal, segment, language, words }): TextFound[] => {
    const hit = hitOf.get(`${text} ${ordinal}`)
    if (hit === undefined) return []
    const { kind, label, heading } = segment
    const some = snippet(normalise(words).text, query, language)
    return [{ ...hit, address: segmentAddress(text, segment), kind, label, heading, language, snippet: some }]
  })
}
