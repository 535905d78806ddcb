import type { Passages, PassagesQuery } from '../../api/reuse-passages.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import { type Passages as FoundPassages, type NoPassages, passagesOfText } from '../../reuse/passages.ts'
import { listPage } from '../paging.ts'
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
  const rows = chosenRows(now, place, query, found)
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
      covered: coveredWords(found, rows),
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
    return whyNothingShared(found.sources?.count ?? 0, min)
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

/** Numbers of the rows that fit the filter, in the order asked for. */
function chosenRows(now: ReuseNow, place: number, query: Asked, found: FoundPassages): number[] {
  const spans = spansAsked(now, place, query)
  const rows: number[] = []
  for (let row = 0; row < found.count; row++) {
    const start = found.starts[row] as number
    const end = found.ends[row] as number
    if (spans === null || spans.some(([from, to]) => start < to && end > from)) rows.push(row)
  }
  if (query.sort === 'place') return rows
  const lengthOf = (row: number): number => (found.ends[row] as number) - (found.starts[row] as number)
  return rows.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a - b)
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

/** Words in any of some rows. */
export function coveredWords(
  { starts, ends, tokens }: Pick<FoundPassages, 'starts' | 'ends' | 'tokens'>,
  rows: Iterable<number>,
): number {
  const isCovered = new Uint8Array(tokens.length)
  for (const row of rows) isCovered.fill(1, starts[row], ends[row])
  return isCovered.reduce((sum, covered) => sum + covered, 0)
}
