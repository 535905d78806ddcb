import { COMPARED_TEXTS, type Compare, type CompareQuery, type PairNumbers } from '../../api/reuse-compare.ts'
import type { WorkspaceArticle } from '../../collection/reuse/reuse-articles.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { StrataError } from '../../model/error.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import { sideBySide } from '../../reuse/compare/side-by-side.ts'
import type { ReuseText } from '../../reuse/reuse-text.ts'
import { addressIn } from './address-in.ts'
import { pairNumbers } from './pair-numbers.ts'
import { placeOfText } from './place-of-text.ts'
import { why } from './why-empty.ts'

/** What `Compare` is before its texts have the facts of their instruments: their articles are by themselves. */
export interface CompareFound {
  readonly answer: Omit<Compare, 'registry_version' | 'texts'> & {
    readonly articles: readonly Compare['texts'][number]['articles'][]
  }
  /** Of each text, in the order asked for. */
  readonly facts: readonly ReuseFacts[]
}

/**
 * Texts beside the first of them, with their articles as they were read, and every two of them in numbers. Time as `sideBySide`.
 * @throws StrataError `collection/text-unknown`, `server/bad-query`
 */
export async function compareAnswer(now: ReuseNow, { texts, min }: CompareQuery): Promise<CompareFound> {
  const asked = [...new Set(texts.split(',').map((id) => id.trim()))].filter((id) => id !== '')
  if (asked.length < 2 || asked.length > COMPARED_TEXTS)
    throw new StrataError('server/bad-query', {
      where: 'query',
      name: 'texts',
      why: `expected the ids of two to ${COMPARED_TEXTS} different texts, separated by commas`,
    })
  const places = asked.map((id) => placeOfText(now, id))
  const facts = places.map((place) => now.facts[place] as ReuseFacts)
  const articles = await Promise.all(places.map((place) => now.articlesAt(place)))
  const compared = facts.map(
    ({ id, language, signed }, at): ReuseText => ({
      id,
      language,
      signed,
      articles: articles[at] ?? [],
    }),
  )
  const because = whyNotCompared(facts)
  const beside = sideBySide(compared, min)
  const shown = articles.map((each, at) => articleItems(facts[at]?.id ?? '', each, beside.words[at] ?? []))
  const head = { method: REUSE_METHOD, min, why: because, articles: shown }
  if (because !== null) return { answer: { ...head, pairs: [], rows: [], moved: [] }, facts }
  return {
    answer: {
      ...head,
      pairs: pairsOf(now, places, min),
      rows: beside.rows.map(({ base, cells }) => ({
        base,
        cells: cells.map((cell) => ({ ...cell, stretches: [...cell.stretches] })),
      })),
      moved: [...beside.moved],
    },
    facts,
  }
}

function articleItems(id: string, articles: readonly WorkspaceArticle[], words: readonly number[]) {
  return articles.map(({ address, label, heading, chapter, text }, at) => ({
    address: addressIn(id, address),
    label,
    heading,
    chapter,
    words: words[at] ?? 0,
    text,
  }))
}

function whyNotCompared(facts: readonly ReuseFacts[]): Compare['why'] {
  const languages = new Set(facts.map(({ language }) => language))
  if (languages.has(null))
    return why(
      'language-unknown',
      'The language of one of them cannot be told, and only texts of one language are compared.',
    )
  return languages.size === 1
    ? null
    : why('other-language', `They are of different languages: ${[...languages].join(', ')}.`)
}

function pairsOf(now: ReuseNow, places: readonly number[], min: number): PairNumbers[] {
  return places.flatMap((a, at) => places.slice(at + 1).map((b) => pairNumbers(now, a, b, min)))
}
