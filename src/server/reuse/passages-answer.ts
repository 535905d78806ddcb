import type { Passages, PassagesQuery } from '../../api/reuse-passages.ts'
import { kept } from '../../collection/reuse/kept.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import { earlierTexts } from '../../reuse/earlier-texts.ts'
import { type NearPassage, nearPassages } from '../../reuse/near-passages.ts'
import { type NoPassages, passagesOfText } from '../../reuse/passages.ts'
import { listPage } from '../paging.ts'
import { nearItems } from './near-items.ts'
import { passageItems } from './passage-items.ts'
import { placeOfText } from './place-of-text.ts'
import type { PageAsked, Unnamed } from './reuse-answers.ts'
import { why, whyNoSource, whyNothingShared } from './why-empty.ts'

type Asked = Omit<PassagesQuery, 'cursor' | 'limit'>

/**
 * The passages of a text, one page of them with their carriers. Time O(words + occurrences of its grams), and reading of the texts that
 * carry those of the page.
 * @throws StrataError `collection/text-unknown`, `server/bad-cursor`
 */
export async function passagesAnswer(
  now: ReuseNow,
  id: string,
  query: Asked,
  page: PageAsked,
): Promise<Unnamed<Passages>> {
  const place = placeOfText(now, id)
  const own = now.facts[place] as ReuseFacts
  if (query.kind === 'near') return nearAnswer(now, place, query, page)
  const found = passagesOfText(now.index, id, {
    min: query.min,
    sources: query.sources,
    excluded: notAsked(now, query),
  })
  const head = { method: REUSE_METHOD, min: query.min }
  if (found.status === 'unavailable') {
    const { items, ...none } = listPage(
      { items: [], query: { id, ...query }, registryVersion: now.key },
      page,
    )
    return {
      answer: { ...head, ...none, items, covered: 0, why: whyNone(now, place, query, found) },
      facts: [own],
    }
  }
  const rows = chosenRows(
    now,
    place,
    query,
    Array.from({ length: found.count }, (_, row) => row),
    (row) => [found.starts[row] as number, found.ends[row] as number],
  )
  const { items: shown, ...list } = listPage(
    { items: rows, query: { id, ...query }, registryVersion: now.key },
    page,
  )
  const places = await now.placesAt(place)
  const owner = { id, signed: own.signed, places, isDraft: false }
  const { items, named } = await passageItems(now, owner, found, shown)
  return {
    answer: {
      ...head,
      ...list,
      items,
      covered: coveredIn(
        found.tokens.length,
        rows.map((row) => [found.starts[row] as number, found.ends[row] as number]),
      ),
      why: rows.length === 0 ? why('filtered', 'It has passages, but none that fits the filter.') : null,
    },
    facts: [own, ...now.facts.filter((_, at) => at !== place && named.has(at))],
  }
}

/** Texts that are no sources: those on the exclusion list, and where one text is asked about all others. */
function notAsked({ facts, excluded }: ReuseNow, { source }: Asked): ReadonlySet<string> {
  if (source === undefined) return excluded
  return new Set(facts.flatMap(({ id }) => (id === source && !excluded.has(id) ? [] : [id])))
}

function whyNone(now: ReuseNow, place: number, { min, source, sources }: Asked, found: NoPassages) {
  if (found.reason === 'nothing-shared' || found.sources === null)
    return whyNothingShared(found.sources?.count ?? 0, min, now.excluded.size)
  if (source !== undefined && found.reason === 'no-sources')
    return why('filtered', `${source.slice(0, 100)} is no text that this one is compared with.`)
  const because = whyNoSource(now, place, min)
  if (because !== null && (sources === 'earlier' || found.reason === 'too-short')) return because
  const { leftOut } = found.sources
  if (leftOut.excluded > 0)
    return why(
      'sources-excluded',
      `All other texts of its language are on the exclusion list: ${leftOut.excluded}.`,
    )
  return because ?? whyNothingShared(found.sources.count, min)
}

/** Near-verbatim passages, each with the one text that it was found in. */
async function nearAnswer(
  now: ReuseNow,
  place: number,
  query: Asked,
  page: PageAsked,
): Promise<Unnamed<Passages>> {
  const { index } = now
  const own = now.facts[place] as ReuseFacts
  const { id } = own
  const { min, sources } = query
  const earlier = earlierTexts(index.texts, place, { sources, excluded: notAsked(now, query) })
  const tokens = index.tokensOf(place)
  const all = allNear(now, place, earlier.isSource, min)
  const rows = chosenRows(now, place, query, all, ({ start, end }) => [start, end])
  const { items: shown, ...list } = listPage(
    { items: rows, query: { id, ...query }, registryVersion: now.key },
    page,
  )
  const owner = { id, signed: own.signed, places: await now.placesAt(place), isDraft: false }
  const { items, named } = await nearItems(now, owner, tokens, shown)
  const none =
    whyNoSource(now, place, min) ??
    why('nothing-shared', 'It has no near-verbatim passage in common with any text asked about.')
  const because =
    all.length > 0 ? why('filtered', 'It has near-verbatim passages, but none that fits the filter.') : none
  return {
    answer: {
      method: REUSE_METHOD,
      min,
      ...list,
      items,
      covered: coveredIn(
        tokens.length,
        rows.map(({ start, end }) => [start, end]),
      ),
      why: rows.length === 0 ? because : null,
    },
    facts: [own, ...now.facts.filter((_, at) => at !== place && named.has(at))],
  }
}

/** The near-verbatim passages of a text in the texts that count, in the order of the text; kept for the pages to come. */
function allNear(now: ReuseNow, place: number, isSource: Uint8Array, min: number): readonly NearPassage[] {
  const answers = nearKept.get(now) ?? kept<string, readonly NearPassage[]>(NEAR_KEPT)
  nearKept.set(now, answers)
  return answers(`${place} ${min} ${isSource.join('')}`, () =>
    nearIn(now, now.index.tokensOf(place), isSource, min),
  )
}

const NEAR_KEPT = 4
const nearKept = new WeakMap<ReuseNow, ReturnType<typeof kept<string, readonly NearPassage[]>>>()

/** The near-verbatim passages of some words, in their order. */
export function nearIn(
  { index }: ReuseNow,
  tokens: Uint32Array,
  isSource: Uint8Array,
  min: number,
): readonly NearPassage[] {
  const minWords = Math.max(min, 2 * index.n)
  return [...nearPassages(index, tokens, isSource, { minWords })]
    .flatMap(({ found }) => found)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || a.source - b.source)
}

/** Those of some passages that fit the filter, in the order asked for; they come in the order of the text. */
function chosenRows<Row>(
  now: ReuseNow,
  place: number,
  query: Asked,
  rows: readonly Row[],
  boundsOf: (row: Row) => readonly [start: number, end: number],
): readonly Row[] {
  const spans = spansAsked(now, place, query)
  const chosen = rows.filter((row) => {
    const [start, end] = boundsOf(row)
    return spans === null || spans.some(([from, to]) => start < to && end > from)
  })
  if (query.sort === 'place') return chosen
  const lengthOf = (row: Row): number => boundsOf(row)[1] - boundsOf(row)[0]
  return chosen.toSorted((a, b) => lengthOf(b) - lengthOf(a))
}

/** Words of the articles that are asked about; null where all are. */
function spansAsked(
  { corpus, clauses, facts }: ReuseNow,
  place: number,
  { scope, address }: Asked,
): [number, number][] | null {
  if (scope === 'all' && address === undefined) return null
  const id = facts[place]?.id ?? ''
  const own = address?.startsWith(`${id}/`) === true ? address.slice(id.length + 1) : address
  const articles = corpus.texts[place]?.articles ?? []
  const words = (corpus.starts[place + 1] ?? 0) - (corpus.starts[place] ?? 0)
  return articles.flatMap((article, at): [number, number][] => {
    if (scope === 'migration' && clauses[place]?.[at] !== 1) return []
    if (own !== undefined && article.address !== own && !article.address.startsWith(`${own}/`)) return []
    return [[article.firstToken, articles[at + 1]?.firstToken ?? words]]
  })
}

/** Words of a text of so many that lie in any of some stretches. */
export function coveredIn(words: number, stretches: Iterable<readonly [start: number, end: number]>): number {
  const isCovered = new Uint8Array(words)
  for (const [start, end] of stretches) isCovered.fill(1, start, end)
  return isCovered.reduce((sum, covered) => sum + covered, 0)
}
