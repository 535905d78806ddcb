import type { ArticleOrigin, ArticleSource, TextLineage, TextLineageQuery } from '../../api/reuse-lineage.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import { OriginsSum } from '../../reuse/origins.ts'
import { articleOfWord, longestSharedRun } from '../../reuse/source-passage.ts'
import type { ArticleOrigins, SourceCredit } from '../../reuse/text-lineage.ts'
import { addressIn } from './address-in.ts'
import { originsItem } from './lineage-answer.ts'
import { lineageAt } from './lineage-cache.ts'
import { placeOfText } from './place-of-text.ts'
import type { Unnamed } from './reuse-answers.ts'
import { why, whyNoLineage, whyNothingShared } from './why-empty.ts'

const SOURCES_SENT = 5

/**
 * The ribbon of a text: for each article in its order the layers in which its words were first seen, and its main sources with a passage
 * of each.
 * @throws StrataError `collection/text-unknown`
 */
export async function textLineageAnswer(
  now: ReuseNow,
  id: string,
  query: TextLineageQuery,
): Promise<Unnamed<TextLineage>> {
  const { facts } = now
  const { scope, min, rule } = query
  const place = placeOfText(now, id)
  const own = facts[place] as ReuseFacts
  const lineage = lineageAt(now, place, query)
  const nothing = originsItem(new OriginsSum().origins, 0)
  const head = { method: REUSE_METHOD, scope, rule, min }
  if (lineage.status === 'unavailable' || own.isExcluded) {
    const reason = lineage.status === 'unavailable' ? lineage.reason : 'excluded'
    const because =
      reason === 'excluded' && own.isExcluded
        ? why('excluded', 'This text is on the exclusion list, so it is not compared.')
        : whyNoLineage(now, place, min, reason)
    return {
      answer: { ...head, why: because, origins: nothing, earlier: 0, articles: [] },
      facts: [own],
    }
  }
  const articles: ArticleOrigin[] = []
  const named = new Set<number>([place])
  for (const article of lineage.articles) {
    const main = article.sources
      .filter(({ words }) => words[rule] > 0)
      .toSorted((a, b) => b.words[rule] - a.words[rule])
      .slice(0, SOURCES_SENT)
    for (const { source } of main) named.add(source)
    articles.push(await articleItem(now, place, article, main, rule))
  }
  const isEmpty = lineage.sources.length === 0 && lineage.origins.commonStock === 0
  return {
    answer: {
      ...head,
      why: isEmpty ? whyNothingShared(lineage.earlierTexts, min, now.excluded.size) : null,
      origins: originsItem(lineage.origins, 1),
      earlier: lineage.earlierTexts,
      articles,
    },
    facts: [own, ...facts.filter((_, at) => at !== place && named.has(at))],
  }
}

async function articleItem(
  now: ReuseNow,
  place: number,
  { article, origins }: ArticleOrigins,
  main: readonly SourceCredit[],
  rule: TextLineageQuery['rule'],
): Promise<ArticleOrigin> {
  const { corpus, facts, clauses } = now
  const { id } = facts[place] as ReuseFacts
  const held = (await now.articlesAt(place))[article]
  const texts = corpus.texts[place]?.articles ?? []
  const from = texts[article]?.firstToken ?? 0
  const until =
    texts[article + 1]?.firstToken ?? (corpus.starts[place + 1] ?? 0) - (corpus.starts[place] ?? 0)
  const places = await now.placesAt(place)
  const sources = main.flatMap(({ source, words }): ArticleSource[] => {
    const run = longestSharedRun(corpus, place, { from, until }, source)
    if (run === null) return []
    const shown = places.of(run.targetStart, run.targetStart + run.words)
    const at = corpus.texts[source]?.articles[articleOfWord(corpus, source, run.sourceStart)]
    return [
      {
        text: facts[source]?.id ?? '',
        words: words[rule],
        address: addressIn(facts[source]?.id ?? '', at?.address ?? ''),
        start: shown.start,
        end: shown.end,
        run: run.words,
      },
    ]
  })
  const { texts: _, ...found } = originsItem(origins, 1)
  return {
    ...found,
    address: addressIn(id, held?.address ?? ''),
    ordinal: held?.ordinal ?? 0,
    label: held?.label ?? null,
    heading: held?.heading ?? null,
    migration: clauses[place]?.[article] === 1,
    sources,
  }
}
