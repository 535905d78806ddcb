import { type FilteredInstrument, NOTHING_RECORDED, type TextFilter } from '../../model/text-filter.ts'
import type { TextQuery } from '../../model/text-query.ts'
import type { OpenDatabase } from '../database.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { fts5Index } from './fts5-index.ts'
import { type FacetedText, type TextFacets, textFacets } from './text-facets.ts'

/** An article, or another part that is found as one, in which the words of a query occur. */
export interface TextHit {
  /** Id of the text. */
  readonly text: string
  readonly instrument: string | null
  readonly ordinal: number
  /** The higher, the better; only comparable within one answer. */
  readonly score: number
}

/** Out of what is counted. */
export interface TextCoverage {
  /** Texts held. */
  readonly texts: number
  /** Of these waiting for their instrument: searched, but counted in no facet of instruments and hidden by its filters. */
  readonly waiting: number
  /** Instruments of which a text is held. */
  readonly instruments: number
}

export interface TextSearchResult {
  /** How many articles match, of which `hits` are a page. */
  readonly total: number
  /** In how many texts. */
  readonly texts: number
  readonly hits: readonly TextHit[]
  readonly facets: TextFacets
  readonly coverage: TextCoverage
  /** Matching articles of texts that wait for their instrument: those that a filter of instruments hides. */
  readonly ofWaiting: number
}

export interface TextSearchOptions {
  readonly filter?: TextFilter
  readonly limit?: number
  readonly offset?: number
  /** What the registry, as it is now, says of an instrument. */
  readonly instrumentOf: (id: string) => FilteredInstrument | undefined
}

/**
 * The articles in which a query's words occur, the best first, with what each facet would give, counted over all matches.
 * Time O(matches).
 * @throws StrataError `store/damaged`, `store/busy`, `store/disk-error`
 */
export async function searchTexts(
  { sqlite, db, file }: OpenDatabase & Pick<Workspace, 'file'>,
  query: TextQuery,
  { filter = {}, limit = 20, offset = 0, instrumentOf }: TextSearchOptions,
): Promise<TextSearchResult> {
  try {
    const rows = await db.selectFrom('documents').select(['id', 'text_id', 'instrument']).execute()
    const texts = new Map<number, FacetedText>(
      rows.map(({ id, text_id, instrument }) => [
        id,
        { id: text_id, instrument, facts: (instrument === null ? null : instrumentOf(instrument)) ?? null },
      ]),
    )
    const index = fts5Index(sqlite)
    const { facets, total, documents, ofWaiting } = textFacets(index.count(query), texts, filter)
    const isAsked = (values: readonly string[] | undefined): values is readonly string[] =>
      values !== undefined && values.length > 0
    const hits =
      total === 0
        ? []
        : index.ranked(query, {
            documents: Object.keys(filter).length === 0 ? null : [...documents],
            languages: isAsked(filter.languages)
              ? filter.languages.map((language) => (language === NOTHING_RECORDED ? null : language))
              : null,
            limit,
            offset,
          })
    return {
      total,
      texts: documents.size,
      hits: hits.flatMap(({ document, ordinal, score }) => {
        const text = texts.get(document)
        return text === undefined ? [] : [{ text: text.id, instrument: text.instrument, ordinal, score }]
      }),
      facets,
      coverage: {
        texts: rows.length,
        waiting: rows.filter(({ instrument }) => instrument === null).length,
        instruments: new Set(rows.flatMap(({ instrument }) => instrument ?? [])).size,
      },
      ofWaiting,
    }
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
