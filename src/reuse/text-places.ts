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

/**
 * Places of the words of one text, as it is read: neither lower-cased nor normalised. Found when first asked for: where it is known which
 * word each article begins with, in the articles asked about alone.
 */
export class TextPlaces {
  readonly #text: ReuseText
  readonly #rule: WordRule
  readonly #firstWords: ArrayLike<number> | null
  readonly #byArticle: (WordOffsets | undefined)[] = []
  #whole: WordOffsets | null = null

  /**
   * @param rule of the index, which says what its words are
   * @param firstWords for each article the place of its first word within the text, as `CorpusText` has it
   */
  constructor(text: ReuseText, rule: WordRule = {}, firstWords: ArrayLike<number> | null = null) {
    this.#text = text
    this.#rule = rule
    this.#firstWords = firstWords
  }

  /** Where the words from `start` to before `end` stand, at least one. Time O(log articles), the first time O(characters of the articles). */
  of(start: number, end: number): TextPlace {
    const first = this.#word(start)
    const last = this.#word(end - 1)
    return { article: first.article, start: first.start, endArticle: last.article, end: last.end }
  }

  #word(word: number): { readonly article: ReuseArticle; readonly start: number; readonly end: number } {
    const { articles } = this.#text
    if (this.#firstWords === null) {
      this.#whole ??= wordOffsets(this.#text, this.#rule)
      const { article, start, end } = this.#whole
      return {
        article: articles[article[word] as number] as ReuseArticle,
        start: start[word] as number,
        end: end[word] as number,
      }
    }
    const at = lastAtMost(this.#firstWords, word)
    const article = articles[at] as ReuseArticle
    const offsets = this.#byArticle[at] ?? wordOffsets({ ...this.#text, articles: [article] }, this.#rule)
    this.#byArticle[at] = offsets
    const within = word - (this.#firstWords[at] as number)
    return { article, start: offsets.start[within] as number, end: offsets.end[within] as number }
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

/** The last place of ascending numbers at which one is no larger than a value: of articles that begin at one word all but the last have none. */
function lastAtMost(numbers: ArrayLike<number>, value: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
