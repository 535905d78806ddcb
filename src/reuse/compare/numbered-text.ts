/** A text as the numbers of its words, and where its articles begin. */
export interface NumberedText {
  readonly tokens: Uint32Array
  /** First word of each article; at the end the number of words. */
  readonly bounds: Uint32Array
}

/** Number of articles. */
export function articleCount({ bounds }: NumberedText): number {
  return bounds.length - 1
}

/** The article in which each word stands. Time O(words). */
export function articleOfWords({ tokens, bounds }: NumberedText): Uint32Array {
  const articles = new Uint32Array(tokens.length)
  for (let article = 0; article + 1 < bounds.length; article++) {
    articles.fill(article, bounds[article], bounds[article + 1])
  }
  return articles
}
