import type { ReuseTextItem } from '../../src/api/reuse-common.ts'
import type { TextLineage } from '../../src/api/reuse-lineage.ts'

/** An earlier text and the words that it lent, by the rule of the answer. */
export interface MainSource {
  readonly text: ReuseTextItem
  readonly words: number
}

/** The sources that the articles of a text name, most words first; ties by id. Time O(articles + sources log sources). */
export function mainSources({ articles, texts }: Pick<TextLineage, 'articles' | 'texts'>): MainSource[] {
  const lent = new Map<string, number>()
  for (const { sources } of articles) {
    for (const { text, words } of sources) lent.set(text, (lent.get(text) ?? 0) + words)
  }
  return texts
    .flatMap((text) => {
      const words = lent.get(text.id) ?? 0
      return words > 0 ? [{ text, words }] : []
    })
    .sort((a, b) => b.words - a.words || (a.text.id < b.text.id ? -1 : 1))
}
