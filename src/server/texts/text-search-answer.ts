import type { TextFacets, TextHit, TextSearchAnswer, TextSearchQuery } from '../../api/text-search.ts'
import { textsFound } from '../../collection/search-in-texts.ts'
import type { TextFilter } from '../../model/text-filter.ts'
import type { TextQuery } from '../../model/text-query.ts'
import type { TextSearchResult } from '../../store/texts/search-texts.ts'
import type { TextFacets as StoredFacets } from '../../store/texts/text-facets.ts'
import { parseTextQuery } from '../../text/parse-text-query.ts'
import { actorAsked } from '../actor-asked.ts'
import { cursorAt, listKey, positionOf } from '../paging.ts'
import type { RegistryService } from '../registry-service.ts'
import { flaggedCounts } from './flagged.ts'
import { questionParts } from './question-parts.ts'
import { summaryOfToday, textInstrument, textsOf } from './text-item.ts'
import { textsHeld } from './texts-held.ts'

/** Actors beyond these are found by their letters on the page; the rest hold few hits each. */
const PARTIES_LISTED = 400

type StoredHit = TextSearchResult['hits'][number]

/**
 * A page of the parts of texts that a question finds, with counts by facet.
 * @throws StrataError those of `parseTextQuery`, `server/bad-cursor`, those of the store
 */
export async function textSearchAnswer(
  service: RegistryService,
  asked: TextSearchQuery,
): Promise<TextSearchAnswer> {
  const { cursor, limit, ...question } = asked
  const store = textsOf(service)
  const query = queryOf(question)
  const filter = filterOf(service, question)
  const instrumentOf = (id: string) => summaryOfToday(service, id)
  const registryVersion = service.lookup.registry.version
  const isByYear = question.sort !== 'best'
  const texts = await store.held()
  const first = await store.search(query, { filter, instrumentOf, limit: 0 })
  const list = listKey([registryVersion, texts.length, first.total, question])
  const from = cursor === undefined ? 0 : positionOf(cursor, list, first.total)
  const page =
    first.total === 0
      ? []
      : isByYear
        ? byYear(
            service,
            (await store.search(query, { filter, instrumentOf, limit: first.total })).hits,
            question.sort,
          ).slice(from, from + limit)
        : (await store.search(query, { filter, instrumentOf, limit, offset: from })).hits
  const isNone = first.total === 0
  const unfiltered =
    isNone && Object.keys(filter).length > 0
      ? (await store.search(query, { instrumentOf, limit: 0 })).total
      : first.total
  return {
    registry_version: registryVersion,
    query: question.q,
    total: first.total,
    texts: first.texts,
    items: await hitsOf(service, query, page),
    next_cursor: from + limit < first.total ? cursorAt(from + limit, list) : null,
    facets: facetsOf(first.facets),
    held: textsHeld(service, texts, await flaggedCounts(service)),
    of_waiting: first.ofWaiting,
    without_filter: unfiltered,
    words: isNone && unfiltered === 0 ? await wordsAlone(service, question.q) : [],
  }
}

function queryOf({ q, field }: Pick<TextSearchQuery, 'q' | 'field'>): TextQuery {
  const query = parseTextQuery(q)
  return field === undefined ? query : { kind: 'field', field, query }
}

function filterOf(
  service: RegistryService,
  {
    layer,
    family,
    language,
    party,
    year_from,
    year_to,
    instrument,
  }: Omit<TextSearchQuery, 'cursor' | 'limit'>,
): TextFilter {
  const list = (text: string | undefined): string[] | undefined =>
    text === undefined || text === '' ? undefined : text.split(',')
  const parties = list(party)?.map((name) => actorAsked(service, name).id)
  const parts = {
    layers: list(layer),
    families: list(family),
    languages: list(language),
    parties,
    yearFrom: year_from,
    yearTo: year_to,
    instruments: instrument === undefined ? undefined : [instrument],
  }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}

/** By first year of the instrument, undated ones last; those of one year as they were ranked. */
function byYear(
  service: RegistryService,
  hits: readonly StoredHit[],
  sort: TextSearchQuery['sort'],
): StoredHit[] {
  const sign = sort === 'oldest' ? 1 : -1
  const yearOf = ({ instrument }: StoredHit): number | null =>
    instrument === null ? null : (summaryOfToday(service, instrument)?.year ?? null)
  return hits.toSorted((a, b) => {
    const [m, n] = [yearOf(a), yearOf(b)]
    if (m === null || n === null) return (m === null ? 1 : 0) - (n === null ? 1 : 0)
    return sign * (m - n)
  })
}

async function hitsOf(
  service: RegistryService,
  query: TextQuery,
  hits: readonly StoredHit[],
): Promise<TextHit[]> {
  const found = await textsFound(textsOf(service), query, hits)
  return found.map(({ ordinal: _, instrument, snippet, ...hit }) => ({
    ...hit,
    instrument: instrument === null ? null : textInstrument(service, instrument),
    snippet: snippet.text,
    marks: snippet.marks.map(([start, end]): [number, number] => [start, end]),
  }))
}

function facetsOf({ layers, families, languages, parties, years, undated }: StoredFacets): TextFacets {
  const counts = (map: ReadonlyMap<string, number>): { value: string; count: number }[] =>
    [...map]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return {
    layer: counts(layers),
    family: counts(families),
    language: counts(languages),
    party: counts(parties).slice(0, PARTIES_LISTED),
    years: years.map(({ year, articles }) => ({ year, count: articles })),
    undated,
  }
}

/** Each part of a question alone, and in how many parts of texts it stands. */
async function wordsAlone(service: RegistryService, q: string): Promise<TextSearchAnswer['words']> {
  const found: TextSearchAnswer['words'] = []
  for (const part of questionParts(q)) {
    const { total } = await textsOf(service).search(parseTextQuery(part), {
      instrumentOf: (id) => summaryOfToday(service, id),
      limit: 0,
    })
    found.push({ part, total })
  }
  return found
}
