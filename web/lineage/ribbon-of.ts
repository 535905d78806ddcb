import type { ArticleOrigin, TextLineage } from '../../src/api/reuse-lineage.ts'
import type { Layer } from '../../src/model/layer.ts'
import { yearFraction } from '../components/inline-years.ts'
import type { RibbonArticle, RibbonData } from './ribbon-data.ts'

/** Words that are less than this are rounding, not words. */
const LEAST_WORDS = 1e-6

/**
 * The ribbon of an answer, by the rule that it was asked by: the sources that it names get bands; what a layer lent besides stands in the
 * strip alone. Articles outside of the scope have no words and are left out. Time O(articles + sources).
 */
export function ribbonOf(answer: TextLineage): RibbonData {
  const named = new Set(answer.articles.flatMap(({ sources }) => sources.map(({ text }) => text)))
  const texts = answer.texts.filter(({ id }) => named.has(id))
  const layerOf = new Map(texts.map(({ id, layer }) => [id, layer]))
  return {
    year: yearFraction(answer.text.signed),
    sources: texts.flatMap(({ id, title, layer, signed }) => {
      const year = yearFraction(signed)
      return year === null ? [] : [{ id, name: title, layer, year }]
    }),
    articles: answer.articles.map((article) => ribbonArticle(article, answer, layerOf)),
  }
}

function ribbonArticle(
  article: ArticleOrigin,
  { rule }: TextLineage,
  layerOf: ReadonlyMap<string, Layer | null>,
): RibbonArticle {
  const named = new Map<Layer | null, number>()
  for (const { text, words } of article.sources) {
    const layer = layerOf.get(text) ?? null
    named.set(layer, (named.get(layer) ?? 0) + words)
  }
  return {
    address: article.address,
    label: shortLabel(article.label),
    loans: article.sources.map(({ text, words }) => ({ source: text, words })),
    rest: article.credits
      .map(({ layer, words }) => ({ layer, words: words[rule] - (named.get(layer) ?? 0) }))
      .filter(({ words }) => words > LEAST_WORDS),
    stock: article.common,
    fresh: article.novel,
  }
}

/** “Article 12 bis” as “12 bis”; a label without a number as it is. */
export function shortLabel(label: string | null): string {
  if (label === null) return ''
  return /\d[^\s]*(?:\s+(?:bis|ter|quater))?/i.exec(label)?.[0] ?? label
}
