import type { ReuseArticle, ReuseText } from './reuse-text.ts'
import { type WordOffsets, wordOffsets } from './word-offsets.ts'
import type { WordRule } from './word-rule.ts'

/** Where a run of words stands. A run across articles begins in one and ends in another. */
export interface TextPlace {
  /** Article of the first word. */
  readonly article: ReuseArticle
  /** First UTF-16 unit, within the text of `article`. */
  readonly start: number
  /** Article of the last word. */
  readonly endArticle: ReuseArticle
  /** The unit after the last, within the text of `endArticle`. */
  readonly end: number
}

/** Places of the words of one text, as it is read: neither lower-cased nor normalised. Found when first asked for. */
export class TextPlaces {
  readonly #text: ReuseText
  readonly #rule: WordRule
  #offsets: WordOffsets | null = null

  /** @param rule of the index, which says what its words are */
  constructor(text: ReuseText, rule: WordRule = {}) {
    this.#text = text
    this.#rule = rule
  }

  /** Where the words from `start` to before `end` stand, at least one. Time O(1), the first time O(characters of the text). */
  of(start: number, end: number): TextPlace {
    this.#offsets ??= wordOffsets(this.#text, this.#rule)
    const { article, start: units, end: unitEnds } = this.#offsets
    return {
      article: this.#text.articles[article[start] as number] as ReuseArticle,
      start: units[start] as number,
      endArticle: this.#text.articles[article[end - 1] as number] as ReuseArticle,
      end: unitEnds[end - 1] as number,
    }
  }

  /** The words as they stand, with what is between them; articles joined by a line feed. */
  excerpt(start: number, end: number): string {
    const place = this.of(start, end)
    if (place.article === place.endArticle) return place.article.text.slice(place.start, place.end)
    const { articles } = this.#text
    const [first, last] = [articles.indexOf(place.article), articles.indexOf(place.endArticle)]
    return [
      place.article.text.slice(place.start),
      ...articles.slice(first + 1, last).map(({ text }) => text),
      place.endArticle.text.slice(0, place.end),
    ].join('\n')
  }
}
