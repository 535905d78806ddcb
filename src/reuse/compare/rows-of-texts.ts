/** Articles of several texts in one row, by their numbers; null where a text has none like the others. */
export interface AlignedArticles {
  readonly cells: readonly (number | null)[]
  /** Whether the article stands in another order than in the first text. */
  readonly moved: readonly boolean[]
}

/** The counterparts of one further text: articles of the first text and of it. */
export interface Counterparts {
  readonly articles: number
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly moved: boolean }[]
}

/**
 * Rows of texts side by side: each article of the first in its order with its counterparts; an article that the first lacks stands after the
 * one before it in its own text, of those that are in order. Each article of each text is in one row. Time O(articles).
 *
 * @param articles number of articles of the first text
 */
export function rowsOfTexts(articles: number, others: readonly Counterparts[]): AlignedArticles[] {
  const pairsOfA = others.map(({ pairs }) => new Map(pairs.map((pair) => [pair.a, pair])))
  const rows = Array.from({ length: articles }, (_, article) => {
    const found = pairsOfA.map((pairs) => pairs.get(article))
    return {
      cells: [article, ...found.map((pair) => pair?.b ?? null)],
      moved: [false, ...found.map((pair) => pair?.moved === true)],
    }
  })
  const after: AlignedArticles[][] = Array.from({ length: articles + 1 }, () => [])
  others.forEach((other, place) => {
    const pairOfB = new Map(other.pairs.map((pair) => [pair.b, pair]))
    let row = 0
    for (let article = 0; article < other.articles; article++) {
      const pair = pairOfB.get(article)
      if (pair === undefined) {
        const cells = [null, ...others.map((_, at) => (at === place ? article : null))]
        after[row]?.push({ cells, moved: cells.map(() => false) })
      } else if (!pair.moved) row = pair.a + 1
    }
  })
  return after.flatMap((inserted, row) => (row === 0 ? inserted : [...rows.slice(row - 1, row), ...inserted]))
}
